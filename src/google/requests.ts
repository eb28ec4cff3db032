/** Converts edits of the core to requests of `spreadsheets.batchUpdate`. */
import type { Edit } from '../core/ground/ports/edit';
import { lookRequests } from './look';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

/** The requests of a batch, in order. */
export function toRequests(edits: readonly Edit[]): Request[] {
  return edits.flatMap(toRequest);
}

/**
 * The sheetId of the tab that a request of a batch changes; null = there is no such request.
 *
 * @param index - of the request, from 0
 */
export function tabOfRequest(edits: readonly Edit[], index: number): number | null {
  const tabs = edits.flatMap((edit) => toRequest(edit).map(() => tabOf(edit)));
  return tabs[index] ?? null;
}

function tabOf(edit: Edit): number {
  return edit.kind === 'copy' ? edit.to : edit.sheetId;
}

function toRequest(edit: Edit): Request[] {
  const sheetId = tabOf(edit);
  switch (edit.kind) {
    case 'addTab':
      return [{ addSheet: { properties: newTab(edit) } }];
    case 'fold':
      return foldColumns(edit);
    case 'deleteTab':
      return [{ deleteSheet: { sheetId } }];
    case 'resizeRows':
      return [grid(sheetId, { rowCount: edit.rows })];
    case 'resizeColumns':
      return [grid(sheetId, { columnCount: edit.columns })];
    case 'nameTab':
      return [nameTab(edit)];
    case 'header':
      return [freeze(edit), ...boldHeader(edit)];
    case 'plainText':
      return [format({ sheetId }, { numberFormat: { type: 'TEXT', pattern: '@' } }, 'numberFormat')];
    case 'unhook':
      return [{ clearBasicFilter: { sheetId } }, { unmergeCells: { range: { sheetId } } }, showRows(sheetId)];
    case 'showRows':
      return [showRows(sheetId)];
    case 'deleteTable':
      return [{ deleteTable: { tableId: edit.tableId } }];
    case 'cells':
      return [writeCells(edit)];
    case 'copy':
      return [copyCells(edit)];
    case 'insertRows':
      return [insertRows(edit)];
    case 'deleteRows':
      return [{ deleteDimension: { range: rows(sheetId, edit.from, edit.to) } }];
    case 'links':
      return [linkCells(edit)];
    case 'protect':
      return [protect(edit)];
    case 'unprotect':
      return [{ deleteProtectedRange: { protectedRangeId: edit.id } }];
    default:
      return lookRequests(edit);
  }
}

function newTab(edit: Extract<Edit, { kind: 'addTab' }>): GoogleAppsScript.Sheets.Schema.SheetProperties {
  const { sheetId, title, hidden, index } = edit;
  const place = index === undefined ? {} : { index };
  const gridProperties = { rowCount: edit.rows, columnCount: edit.columns };
  return { sheetId, title, hidden, ...place, gridProperties };
}

function foldColumns({ sheetId, from, to }: Extract<Edit, { kind: 'fold' }>): Request[] {
  const range = { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: to };
  const dimensionGroup = { range, depth: 1, collapsed: true };
  return [
    { addDimensionGroup: { range } },
    { updateDimensionGroup: { dimensionGroup, fields: 'collapsed' } },
  ];
}

function nameTab({ sheetId, title, hidden, index }: Extract<Edit, { kind: 'nameTab' }>): Request {
  const isMoved = index !== undefined;
  const properties = { sheetId, title, hidden, ...(isMoved && { index }) };
  return { updateSheetProperties: { properties, fields: isMoved ? 'title,hidden,index' : 'title,hidden' } };
}

function copyCells({ from, to, rows: height, columns }: Extract<Edit, { kind: 'copy' }>): Request {
  const source = rectangle(from, 0, height, columns);
  const destination = rectangle(to, 0, height, columns);
  return { copyPaste: { source, destination, pasteType: 'PASTE_NORMAL' } };
}

function insertRows({ sheetId, at, count }: Extract<Edit, { kind: 'insertRows' }>): Request {
  return { insertDimension: { range: rows(sheetId, at, at + count), inheritFromBefore: false } };
}

function protect({ sheetId, rows: endRowIndex, description }: Extract<Edit, { kind: 'protect' }>): Request {
  const range = endRowIndex === undefined ? { sheetId } : { sheetId, startRowIndex: 0, endRowIndex };
  return { addProtectedRange: { protectedRange: { range, description, warningOnly: true } } };
}

/** Shows all rows, because Sheets refuses to freeze a header if all rows below it are hidden. */
function showRows(sheetId: number): Request {
  const range = { sheetId, dimension: 'ROWS' };
  return {
    updateDimensionProperties: { range, properties: { hiddenByUser: false }, fields: 'hiddenByUser' },
  };
}

function grid(sheetId: number, gridProperties: GoogleAppsScript.Sheets.Schema.GridProperties): Request {
  const fields = Object.keys(gridProperties).map((name) => `gridProperties.${name}`);
  return { updateSheetProperties: { properties: { sheetId, gridProperties }, fields: fields.join(',') } };
}

/** Unfreezes columns together with rows: otherwise a narrower snapshot might have only frozen columns. */
function freeze({ sheetId, frozenRows }: Extract<Edit, { kind: 'header' }>): Request {
  const columns = frozenRows === 0 ? { frozenColumnCount: 0 } : {};
  return grid(sheetId, { frozenRowCount: frozenRows, ...columns });
}

function boldHeader(edit: Extract<Edit, { kind: 'header' }>): Request[] {
  if (edit.frozenRows === 0) return [];
  const range = { sheetId: edit.sheetId, startRowIndex: 0, endRowIndex: 1 };
  return [format(range, { textFormat: { bold: true } }, 'textFormat.bold')];
}

function format(
  range: GridRange,
  userEnteredFormat: GoogleAppsScript.Sheets.Schema.CellFormat,
  fields: string,
): Request {
  return { repeatCell: { range, cell: { userEnteredFormat }, fields: `userEnteredFormat.${fields}` } };
}

/**
 * Clears the cells of the range that the rows do not cover. The same request removes pivot tables.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#updatecellsrequest
 * https://developers.google.com/workspace/sheets/api/guides/pivot-tables
 */
function writeCells(edit: Extract<Edit, { kind: 'cells' }>): Request {
  const rules = edit.keepsRules ? '' : ',dataValidation,pivotTable';
  return {
    updateCells: {
      range: rectangle(edit.sheetId, edit.row, edit.rows, edit.columns, edit.column),
      rows: edit.texts.map((row) => ({ values: row.map(cell) })),
      fields: `userEnteredValue${rules}`,
    },
  };
}

/** https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells#link */
function linkCells(edit: Extract<Edit, { kind: 'links' }>): Request {
  const { sheetId, row, column, links } = edit;
  const start = { sheetId, rowIndex: row, columnIndex: column };
  const rows = links.map((uri) => ({
    values: [{ userEnteredFormat: { textFormat: uri === null ? {} : { link: { uri } } } }],
  }));
  return { updateCells: { start, rows, fields: 'userEnteredFormat.textFormat.link' } };
}

function cell(text: string): GoogleAppsScript.Sheets.Schema.CellData {
  return text === '' ? {} : { userEnteredValue: { stringValue: text } };
}

function rectangle(sheetId: number, row: number, height: number, width: number, column = 0): GridRange {
  return {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + height,
    startColumnIndex: column,
    endColumnIndex: column + width,
  };
}

function rows(
  sheetId: number,
  startIndex: number,
  endIndex: number,
): GoogleAppsScript.Sheets.Schema.DimensionRange {
  return { sheetId, dimension: 'ROWS', startIndex, endIndex };
}
