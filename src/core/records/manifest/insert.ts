/** Puts rows at the top of `_Manifiesto` and keeps it within its cap. */
import { LIMITS } from '../../ground/limits';
import type { Edit } from '../../ground/ports/edit';
import type { Tab } from '../../ground/ports/workbook';
import { colorOutcomes } from './color';
import { fromCells, MANIFEST_FIELDS } from './row';

export const MANIFEST_TITLE = '_Manifiesto';

/**
 * Edits that insert rows under the header, newest first.
 *
 * @param rows - cells by row, newest first
 * @param isFull - whether the Spreadsheet has no room for more cells: then as many of the oldest rows are deleted
 */
export function insertManifest(
  tab: Pick<Tab, 'sheetId' | 'rows' | 'columns'>,
  header: readonly string[],
  rows: readonly string[][],
  isFull = false,
): Edit[] {
  const { sheetId } = tab;
  const columns = MANIFEST_FIELDS.length;
  // Sheets refuses to delete all rows under the header.
  const room = Math.min(tab.rows, Math.floor((tab.rows * tab.columns) / columns));
  const most = isFull ? Math.max(2, room) : LIMITS.manifestRows + 1;
  const kept = Math.max(isFull ? 2 : 0, most - rows.length);
  // The oldest rows are deleted first, so that a full Spreadsheet has room for the row that reports it.
  const isLong = tab.rows > kept;
  const makeWay: Edit[] = isLong
    ? [
        // A person may have frozen rows, and Sheets refuses to delete all rows that are not frozen.
        { kind: 'header', sheetId, frozenRows: 0 },
        { kind: 'deleteRows', sheetId, from: kept, to: tab.rows },
      ]
    : [];
  return [
    ...makeWay,
    ...(tab.columns < columns ? widen(sheetId, header) : []),
    { kind: 'insertRows', sheetId, at: 1, count: rows.length },
    { kind: 'cells', sheetId, row: 1, rows: rows.length, columns, texts: rows },
    // Sheets formats inserted rows like the former first row, so each row gets its own colour here.
    colorOutcomes(
      sheetId,
      1,
      rows.map((cells) => fromCells(cells).outcome),
    ),
    ...(isLong ? freezeAgain(sheetId) : []),
  ];
}

/** Shows all rows first: a person may have hidden them, and Sheets refuses to freeze a header without visible rows below. */
function freezeAgain(sheetId: number): Edit[] {
  return [
    { kind: 'showRows', sheetId },
    { kind: 'header', sheetId, frozenRows: 1 },
  ];
}

/** A person may have deleted columns, and an earlier version had fewer. */
function widen(sheetId: number, header: readonly string[]): Edit[] {
  const columns = MANIFEST_FIELDS.length;
  return [
    { kind: 'resizeColumns', sheetId, columns },
    { kind: 'cells', sheetId, row: 0, rows: 1, columns, texts: [[...header]] },
  ];
}
