/** Sheets over HTTP: whose Spreadsheet it is, and the making of new ones; the rest is `callSheets`. */
import { notFound, notImplemented } from '../../google/api-error';
import { checkApiScopes } from '../../google/api-scopes';
import type { Caller } from '../../google/caller';
import { checkCall } from '../../google/discovery/check';
import { selectFields } from '../../google/discovery/fields';
import { allows, NEW_FACTS, type Role } from '../../google/drive/sharing';
import { SPREADSHEET } from '../../google/drive/store';
import { refusal } from '../../google/refusal';
import type { RestCall } from '../../google/rest-call';
import { callSheets, SHEETS_READS } from '../../google/sheets/desk';
import type { Draft } from '../../google/sheets/draft';
import { getSpreadsheet } from '../../google/sheets/methods/spreadsheets';
import { sheetProperties } from '../../google/sheets/properties';
import { applyRequests } from '../../google/sheets/requests/apply';
import { insertCopy } from '../../google/sheets/requests/tabs';
import type { SheetProperties } from '../../google/sheets/wire';
import type { Google } from '../google';
import { REST_LIMITS } from '../limits';

const CREATE = 'sheets.spreadsheets.create';
const COPY = 'sheets.spreadsheets.sheets.copyTo';

/** ID that no client draws: the largest that there is. */
const LEAVING = 2 ** 31 - 1;

/**
 * Answers one call.
 * @param method - full name
 * @throws ApiError as Google refuses
 */
export function answerSheets(google: Google, caller: Caller, method: string, call: RestCall): unknown {
  if (method === CREATE) return create(google, caller, call);
  if (method === COPY) return copyTo(google, caller, call);
  const desk = {
    sheets: google.sheets,
    quotas: google.areQuotasOn ? google.quotas : null,
    perProject: REST_LIMITS.sheetsPerProject,
    spreadsheetOf: (id: string) => google.spreadsheets.get(id),
    ownerOf: (id: string) => google.drive.ownerOf(id),
  };
  const needed = SHEETS_READS.has(method) ? 'reader' : 'writer';
  checkAccess(google, caller, needed, String(call.params.spreadsheetId));
  return callSheets(desk, caller, method, call).value;
}

/** A Spreadsheet that is not shared is told from one that is not there: 403, not 404. */
function checkAccess({ spreadsheets, drive }: Google, caller: Caller, needed: Role, id: string): void {
  if (!spreadsheets.has(id)) throw notFound();
  const isOpen = caller.holds(['spreadsheets', 'spreadsheets.readonly']) || drive.isSeen(caller, id);
  if (!isOpen || !allows(drive.roleOf(caller.user, id), needed))
    throw refusal(403, 'The caller does not have permission');
}

/** `spreadsheets.sheets.copyTo`; https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.sheets/copyTo */
function copyTo(google: Google, caller: Caller, { params, body }: RestCall): unknown {
  checkCall('sheets', COPY, params, body);
  checkApiScopes(caller, COPY);
  const { destinationSpreadsheetId } = Object(body);
  checkAccess(google, caller, 'reader', String(params.spreadsheetId));
  checkAccess(google, caller, 'writer', String(destinationSpreadsheetId));
  const source = google.spreadsheets.get(String(params.spreadsheetId));
  const tab = source?.tabs.find(({ sheetId }) => sheetId === Number(params.sheetId));
  const destination = google.spreadsheets.get(String(destinationSpreadsheetId));
  if (tab === undefined || destination === undefined) throw notFound();
  const copy = destination.transact((draft) => insertCopy(draft, tab));
  return selectFields(sheetProperties(copy), params.fields);
}

interface NewSheet {
  readonly properties?: SheetProperties;
  readonly [other: string]: unknown;
}

interface NewSpreadsheet {
  readonly properties?: { readonly title?: string; readonly locale?: string; readonly timeZone?: string };
  readonly sheets?: readonly NewSheet[];
}

/** `spreadsheets.create`; https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/create */
function create(google: Google, caller: Caller, { params, body }: RestCall): unknown {
  checkCall('sheets', CREATE, params, body);
  checkApiScopes(caller, CREATE);
  const { properties = {}, sheets = [], ...rest } = Object(body) as NewSpreadsheet;
  for (const name of [...Object.keys(rest), ...sheets.flatMap(Object.keys)])
    if (name !== 'properties') throw notImplemented(`${name} of a new spreadsheet`);
  const { title = 'Hoja de cálculo sin título', ...others } = properties;
  const entry = google.drive.create(
    caller,
    { ...NEW_FACTS, name: title, mimeType: SPREADSHEET, parents: [google.drive.rootOf(caller.user)] },
    null,
  );
  const spreadsheet = google.spreadsheets.get(entry.id);
  if (spreadsheet === undefined) throw notFound();
  try {
    spreadsheet.transact((draft) => {
      draft.properties = { ...draft.properties, ...others };
      if (sheets.length > 0) replaceTabs(draft, sheets);
    });
  } catch (error) {
    google.drive.remove(entry);
    throw error;
  }
  google.put(spreadsheet);
  return selectFields(
    getSpreadsheet({ spreadsheet, params, body: undefined, user: undefined }),
    params.fields,
  );
}

/** The tab that a new Spreadsheet has gives way to those that are asked for. */
function replaceTabs(draft: Draft, sheets: readonly NewSheet[]): void {
  draft.sheet(0).change({ sheetId: LEAVING, title: 'tab of a new spreadsheet, on its way out' });
  const added = sheets.map(({ properties }, place) => ({
    addSheet: { properties: { title: `Hoja ${place + 1}`, ...properties } },
  }));
  applyRequests(draft, [...added, { deleteSheet: { sheetId: LEAVING } }]);
}
