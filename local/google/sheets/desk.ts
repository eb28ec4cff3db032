/** Checks quotas, sizes and scopes of a call before Sheets answers it, and computes its time. */
import { checkApiScopes } from '../api-scopes';
import type { Caller } from '../caller';
import { type CellCount, sheetsCost } from '../cost';
import { EXECUTION } from '../limits';
import { type QuotaBook, SHEETS_PER_MINUTE } from '../quota';
import { faultError, refusal } from '../refusal';
import type { RestCall } from '../rest-call';
import type { SheetsService } from './service';
import type { Spreadsheet } from './spreadsheet';
import { cellsReceived, cellsSent } from './values/cell-count';

export interface SheetsDesk {
  readonly sheets: SheetsService;
  /** Null = quotas are not counted. */
  readonly quotas: QuotaBook | null;
  /** Requests a minute of all users together; null where there is only one user. */
  readonly perProject: number | null;
  spreadsheetOf(id: string): Spreadsheet | undefined;
  ownerOf(id: string): string | undefined;
}

const NO_CELLS: CellCount = { read: 0, written: 0, filled: 0 };

/** Methods that read; all others write. */
export const SHEETS_READS: ReadonlySet<string> = new Set([
  'sheets.spreadsheets.get',
  'sheets.spreadsheets.getByDataFilter',
  'sheets.spreadsheets.developerMetadata.get',
  'sheets.spreadsheets.developerMetadata.search',
  'sheets.spreadsheets.values.get',
  'sheets.spreadsheets.values.batchGet',
]);

export const SHEETS_WRITES = [
  'sheets.spreadsheets.batchUpdate',
  'sheets.spreadsheets.values.append',
  'sheets.spreadsheets.values.batchClear',
  'sheets.spreadsheets.values.batchUpdate',
  'sheets.spreadsheets.values.clear',
  'sheets.spreadsheets.values.update',
];

/** Users saw larger requests refused with this figure (github.com/SCRT-HQ/PSGSuite/issues/62). */
const PAYLOAD_BYTES = 10_485_760;

/**
 * Ranges that a read may have in its address, as encoded. About 20,000 characters failed, and a client cuts at
 * 1,500; no source confirms that more works (github.com/dust-tt/dust/pull/4042).
 */
const RANGES_CHARACTERS = 1_500;

function checkAddress({ params, isForm }: RestCall): void {
  if (isForm) return;
  const ranges = Array.isArray(params.ranges) ? params.ranges : [params.ranges ?? ''];
  const address = ranges.map((range) => `&ranges=${encodeURIComponent(String(range))}`).join('');
  if (address.length > RANGES_CHARACTERS) throw refusal(414, 'The requested URL is too large to process.');
}

/** The wording of users' logs; the consumer's number is the project's. */
function checkQuota({ quotas, perProject }: SheetsDesk, { user }: Caller, api: string): void {
  if (quotas === null) return;
  const kind = SHEETS_READS.has(api) ? 'Read' : 'Write';
  const metric = `quota metric '${kind} requests' and limit '${kind} requests per minute`;
  const consumer = "of service 'sheets.googleapis.com' for consumer 'project_number:1'.";
  if (perProject !== null && !quotas.takeInMinute(`sheets ${kind}`, null, perProject))
    throw refusal(429, `Quota exceeded for ${metric}' ${consumer}`);
  if (!quotas.takeInMinute(`sheets ${kind}`, user, SHEETS_PER_MINUTE))
    throw refusal(429, `Quota exceeded for ${metric} per user' ${consumer}`);
}

/**
 * Answers one call, or changes nothing.
 * @param api - full name of the method
 * @returns the answer, and the virtual milliseconds that it takes
 * @throws ApiError as Google refuses
 */
export function callSheets(
  desk: SheetsDesk,
  caller: Caller,
  api: string,
  call: RestCall,
): { value: unknown; ms: number } {
  checkQuota(desk, caller, api);
  if (call.bytes > PAYLOAD_BYTES) {
    throw refusal(400, `Request payload size exceeds the limit: ${PAYLOAD_BYTES} bytes.`);
  }
  checkAddress(call);
  checkApiScopes(caller, api);
  const id = String(call.params.spreadsheetId);
  const spreadsheet = desk.spreadsheetOf(id);
  const sent = spreadsheet ? cellsSent(spreadsheet, call.body) : NO_CELLS;
  // "If the request takes more than 180 seconds, it times out": and being atomic, it leaves nothing behind.
  if (sheetsCost(true, sent) > EXECUTION.sheetsRequestMs) throw faultError(503);
  const user = caller.user === desk.ownerOf(id) ? undefined : caller.user;
  const value = desk.sheets.call(api, call.params, call.body, user);
  const reads = SHEETS_READS.has(api);
  return { value, ms: sheetsCost(!reads, reads ? cellsReceived(value) : sent) };
}
