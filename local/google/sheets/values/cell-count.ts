/** How many cells a Sheets call moves: what its cost is made of. */
import type { CellCount } from '../../cost';
import type { Spreadsheet } from '../spreadsheet';

type Json = Readonly<Record<string, unknown>>;

const NONE: CellCount = { read: 0, written: 0, filled: 0 };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Cells of `[[…], …]`. */
function inRows(rows: unknown): number {
  if (!Array.isArray(rows)) return 0;
  return rows.reduce((sum: number, row: unknown) => sum + (Array.isArray(row) ? row.length : 0), 0);
}

/** Cells of `RowData[]`. */
function inRowData(rows: unknown): number {
  return objects(rows).reduce((sum, row) => sum + (Array.isArray(row.values) ? row.values.length : 0), 0);
}

/** Cells of a `GridRange`; what it leaves open reaches to the tab's edge. */
function inRange(spreadsheet: Spreadsheet, range: unknown): number {
  if (!isObject(range)) return 0;
  const tab = spreadsheet.tabs.find(({ sheetId }) => sheetId === Number(range.sheetId ?? 0));
  const rows = Number(range.endRowIndex ?? tab?.rowCount ?? 0) - Number(range.startRowIndex ?? 0);
  const columns = Number(range.endColumnIndex ?? tab?.columnCount ?? 0) - Number(range.startColumnIndex ?? 0);
  return Math.max(0, rows) * Math.max(0, columns);
}

/** Cells that one request of a `batchUpdate` brings along, and cells that the server changes for it. */
function ofRequest(spreadsheet: Spreadsheet, request: Json): { written: number; filled: number } {
  let written = 0;
  let filled = 0;
  for (const kind of Object.values(request).filter(isObject)) {
    written += inRowData(kind.rows);
    if (typeof kind.data === 'string') written += kind.data.split(/[\n\t,;]/).length;
    filled += inRange(spreadsheet, kind.source ?? (kind.rows === undefined ? kind.range : undefined));
  }
  return { written, filled };
}

/** @param spreadsheet - as it was before the call */
export function cellsSent(spreadsheet: Spreadsheet, body: unknown): CellCount {
  if (!isObject(body)) return NONE;
  let written = inRows(body.values);
  let filled = 0;
  for (const part of objects(body.data)) written += inRows(part.values);
  for (const request of objects(body.requests)) {
    const cells = ofRequest(spreadsheet, request);
    written += cells.written;
    filled += cells.filled;
  }
  return { read: 0, written, filled };
}

/** @param answer - of a read */
export function cellsReceived(answer: unknown): CellCount {
  if (!isObject(answer)) return NONE;
  let read = inRows(answer.values);
  for (const range of objects(answer.valueRanges)) read += inRows(range.values);
  for (const sheet of objects(answer.sheets)) {
    for (const data of objects(sheet.data)) read += inRowData(data.rowData);
  }
  return { read, written: 0, filled: 0 };
}
