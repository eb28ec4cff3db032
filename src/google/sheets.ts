/** The one Spreadsheet, through the advanced Sheets service (v4). */
import type { Edit } from '../core/ground/ports/edit';
import { ServiceError } from '../core/ground/ports/service-error';
import type { ColumnPiece, Protection, Reading, Region, Tab, Workbook } from '../core/ground/ports/workbook';
import { addresses } from './addresses';
import { asking, notEnabled } from './failure';
import { tabOfRequest, toRequests } from './requests';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;
type Collection = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;

/** Fields of a tab. Protections: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#protectedrange */
const TAB_FIELDS =
  'properties(sheetId,title,sheetType,hidden,gridProperties(rowCount,columnCount)),protectedRanges(protectedRangeId,description,warningOnly,requestingUserCanEdit),tables(tableId)';
const TEXT_FIELDS = 'data(startRow,rowData(values(formattedValue)))';

/** A workbook by its ID. Rows and columns are counted from 0 here and from 1 in A1 notation. */
export class SheetsWorkbook implements Workbook {
  constructor(private readonly spreadsheetId: string) {}

  tabs(): Tab[] {
    const book = asking('sheets.spreadsheets.get', () =>
      service().get(this.spreadsheetId, { fields: `sheets(${TAB_FIELDS})` }),
    );
    return (book.sheets ?? []).map(toTab);
  }

  read(regions: readonly Region[]): Reading {
    const ranges = regions.map((region) => a1(region.title, 0, region.rows, region.columns));
    const fields = `properties(title,timeZone),sheets(${TAB_FIELDS},${TEXT_FIELDS})`;
    const books = addresses(ranges).map((part) =>
      reading('sheets.spreadsheets.get', () => service().get(this.spreadsheetId, { ranges: part, fields })),
    );
    const sheets = books.flatMap((book) => book.sheets ?? []);
    const texts = regions.map(({ title }) =>
      textsOf(sheets.find((sheet) => sheet.properties?.title === title)),
    );
    const { title = '', timeZone = '' } = books[0]?.properties ?? {};
    return { tabs: sheets.map(toTab), texts, title, timeZone };
  }

  columns(pieces: readonly ColumnPiece[]): string[][] {
    const ranges = pieces.map(({ title, column, firstRow, rows }) => {
      const name = columnName(column);
      return `${quoted(title)}!${name}${firstRow + 1}:${name}${firstRow + rows}`;
    });
    return addresses(ranges).flatMap((part) => {
      const answer = reading('sheets.spreadsheets.values.batchGet', () =>
        service().Values.batchGet(this.spreadsheetId, { ranges: part, majorDimension: 'COLUMNS' }),
      );
      return part.map((_, index) => (answer.valueRanges?.[index]?.values?.[0] ?? []).map(String));
    });
  }

  apply(edits: readonly Edit[]): Protection[] {
    const requests = toRequests(edits);
    try {
      const { replies = [] } = asking('sheets.spreadsheets.batchUpdate', () =>
        service().batchUpdate({ requests }, this.spreadsheetId),
      );
      return replies.flatMap((reply) => toProtections([reply.addProtectedRange?.protectedRange ?? {}]));
    } catch (error) {
      throw error instanceof ServiceError ? placed(error, edits) : error;
    }
  }

  write(title: string, firstRow: number, rows: readonly (readonly string[])[]): void {
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
    const range = a1(title, firstRow, rows.length, columns);
    const values = rows.map((row) => [...row]);
    asking('sheets.spreadsheets.values.update', () => {
      const collection = service().Values;
      // RAW is documented not to parse: "The values will not be parsed and will be stored as-is."
      // https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption
      return collection.update({ values }, this.spreadsheetId, range, { valueInputOption: 'RAW' });
    });
  }
}

/** The spreadsheets of the advanced service. @throws ServiceError when the project has not enabled it */
export function service(): Collection {
  const spreadsheets = typeof Sheets === 'undefined' ? undefined : Sheets.Spreadsheets;
  if (!spreadsheets) throw notEnabled('sheets.spreadsheets');
  return spreadsheets;
}

/** Status 400 of a read means that a tab, or a part of it, does not exist. The message may be in any language. */
function reading<T>(method: string, request: () => T): T {
  try {
    return asking(method, request);
  } catch (error) {
    const isWrong = error instanceof ServiceError && error.kind === 'invalid' && error.status === 400;
    throw isWrong ? new ServiceError(method, 'missing', 400, 'refused', error.detail) : error;
  }
}

/** Adds the tab of the refused request, which Google names, for instance `Invalid requests[2].copyPaste: …`. */
function placed(error: ServiceError, edits: readonly Edit[]): ServiceError {
  const index = /requests\[(\d+)\]/.exec(error.detail)?.[1];
  if (index === undefined) return error;
  const { service: asked, kind, status, fate, detail } = error;
  return new ServiceError(asked, kind, status, fate, detail, tabOfRequest(edits, Number(index)));
}

function toTab(sheet: Sheet): Tab {
  const { properties, protectedRanges = [], tables = [] } = sheet;
  return {
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
    hidden: properties?.hidden ?? false,
    isGrid: (properties?.sheetType ?? 'GRID') === 'GRID',
    rows: properties?.gridProperties?.rowCount ?? 0,
    columns: properties?.gridProperties?.columnCount ?? 0,
    locked: protectedRanges.some((range) => !range.warningOnly && range.requestingUserCanEdit === false),
    tables: tables.flatMap(({ tableId }) => tableId ?? []),
    protections: toProtections(protectedRanges),
  };
}

function toProtections(ranges: readonly ProtectedRange[]): Protection[] {
  return ranges.flatMap(({ protectedRangeId: id, description: text = '', warningOnly }) =>
    id !== undefined && warningOnly ? [{ id, text }] : [],
  );
}

function textsOf(sheet: Sheet | undefined): string[][] {
  const rows = sheet?.data?.[0]?.rowData ?? [];
  return rows.map((row) => (row.values ?? []).map((value) => value.formattedValue ?? ''));
}

function a1(title: string, row: number, height: number, width: number): string {
  return `${quoted(title)}!A${row + 1}:${columnName(width - 1)}${row + height}`;
}

/** A tab's name, quoted for A1 notation. */
export function quoted(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** A1 name of a column counted from 0: 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
