/** Calls to Google's services that only the diagnosis makes. */
import { service as files } from './drive';
import { asking } from './failure';
import { authorization, ScriptLock } from './script';
import { quoted, service as spreadsheets } from './sheets';

type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** A lock that can be asked whether this execution holds it. */
export class TestedLock extends ScriptLock {
  isHeld(): boolean {
    return this.lock.hasLock();
  }
}

/** Functions that this account's triggers call. @throws ServiceError */
export function triggers(): string[] {
  return asking('ScriptApp', () =>
    ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()),
  );
}

/** Address where missing permissions are granted, and the number of granted ones; null = unknown. */
export function permissions(): { url: string | null; granted: number | null } {
  const { url, granted } = authorization();
  return { url, granted: granted?.length ?? null };
}

/** Name of the Spreadsheet's time zone. */
export function zone(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
}

/** Language of Google's messages to the account, such as `es`. */
export function language(): string {
  return Session.getActiveUserLocale();
}

/**
 * Minutes by which a zone is ahead of UTC, according to JavaScript's own date formatting.
 *
 * @param ms - since 1970
 * @param timeZone - name of the zone
 */
export function offsetMinutes(ms: number, timeZone: string): number {
  const read = (zone: string) =>
    Date.parse(`${new Date(ms).toLocaleString('en-US', { timeZone: zone })} UTC`);
  return Math.round((read(timeZone) - read('UTC')) / 60_000);
}

/**
 * Deletes a property.
 *
 * @throws ServiceError
 */
export function forget(key: string): void {
  asking('PropertiesService', () => PropertiesService.getScriptProperties().deleteProperty(key));
}

/**
 * Entries of the first page of a listing, and whether another one follows.
 *
 * @param size - maximum entries of a page
 * @throws ServiceError
 */
export function firstPage(folderId: string, size: number): { entries: number; more: boolean } {
  const page = asking('drive.files.list', () =>
    files().list({
      q: `'${folderId}' in parents and trashed = false`,
      fields: 'nextPageToken,files(id)',
      pageSize: size,
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
    }),
  );
  return { entries: page.files?.length ?? 0, more: Boolean(page.nextPageToken) };
}

/**
 * Cells as they are stored and as they are shown.
 *
 * @param rows - from the first one on
 * @param columns - from the first one on
 * @throws ServiceError
 */
export function cells(
  spreadsheetId: string,
  title: string,
  rows: number,
  columns: number,
): { text: string | null; shown: string }[][] {
  const book = asking('sheets.spreadsheets.get', () =>
    spreadsheets().get(spreadsheetId, {
      ranges: [quoted(title)],
      fields: 'sheets(data(rowData(values(userEnteredValue,formattedValue))))',
    }),
  );
  const found = book.sheets?.[0]?.data?.[0]?.rowData ?? [];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => stored(found[row]?.values?.[column])),
  );
}

/** The text of a cell; null = it is stored as another type. A blank cell is a blank text. */
function stored(cell: CellData | undefined): { text: string | null; shown: string } {
  const value = cell?.userEnteredValue;
  const text = value === undefined || value === null ? '' : (value.stringValue ?? null);
  return { text, shown: cell?.formattedValue ?? '' };
}

/**
 * Creates a table of the first cells of a tab, with one typed column.
 *
 * @param rows - from the first one on
 * @param columns - from the first one on
 * @throws ServiceError
 */
export function makeTable(spreadsheetId: string, sheetId: number, rows: number, columns: number): void {
  const range = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: rows,
    startColumnIndex: 0,
    endColumnIndex: columns,
  };
  const columnProperties = [{ columnIndex: 0, columnName: 'plain', columnType: 'DATE' }];
  const requests = [{ addTable: { table: { name: 'Diagnostico', range, columnProperties } } }];
  asking('sheets.spreadsheets.batchUpdate', () => spreadsheets().batchUpdate({ requests }, spreadsheetId));
}

/**
 * Writes a line as developer metadata of the Spreadsheet. Replaces former entries with the same key.
 *
 * @throws ServiceError
 */
export function note(spreadsheetId: string, metadataKey: string, metadataValue: string): void {
  const fields = 'developerMetadata(metadataId,metadataKey)';
  const book = asking('sheets.spreadsheets.get', () => spreadsheets().get(spreadsheetId, { fields }));
  const former = (book.developerMetadata ?? []).filter((one) => one.metadataKey === metadataKey);
  // Deletes by ID only, because an empty filter matches everything.
  const deletions = former.flatMap(({ metadataId }) =>
    metadataId === undefined
      ? []
      : [{ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } }],
  );
  const location = { spreadsheet: true };
  const developerMetadata = { metadataKey, metadataValue, location, visibility: 'DOCUMENT' };
  const requests = [...deletions, { createDeveloperMetadata: { developerMetadata } }];
  asking('sheets.spreadsheets.batchUpdate', () => spreadsheets().batchUpdate({ requests }, spreadsheetId));
}

/** Time at which each script file was loaded, in ms since 1970. The build adds the recording code to the start of each file. */
declare const LOADED: readonly number[];

/** Number of script files, and milliseconds since the first one was loaded. */
export function startUp(): { files: number; ms: number } {
  return { files: LOADED.length, ms: Date.now() - Math.min(...LOADED) };
}
