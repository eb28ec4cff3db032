/** Rectangles as requests name them, and back: GridRange. */
import { invalidArgument } from '../api-error';
import { columnName, rangeText } from './a1';
import type { Grid, Rectangle } from './rectangle';
import type { GridRange } from './wire';

/**
 * Refuses a range that begins outside of the grid.
 * @param startRow - zero-based
 * @param startColumn - zero-based
 * @param text - the range in A1 notation
 * @throws ApiError in the words that users report (github.com/home-assistant/core/issues/104198)
 */
export function refuseOutside(grid: Grid, startRow: number, startColumn: number, text: string): void {
  if (startRow < grid.rowCount && startColumn < grid.columnCount) return;
  throw invalidArgument(
    `Range (${text}) exceeds grid limits. Max rows: ${grid.rowCount}, max columns: ${grid.columnCount}`,
  );
}

/**
 * The cells that a GridRange names. An index that is not given leaves its side open.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#gridrange
 * A range that begins in the grid and ends past it is cut; one that begins past it is refused. So a live
 * spreadsheet answered on 2026-09-29.
 * @param grid - the tab that the range is on
 * @throws ApiError when it begins outside of the grid, ends before it begins, or has a negative index
 */
export function fromGridRange(grid: Grid, range: GridRange): Rectangle {
  const { startRowIndex = 0, startColumnIndex = 0 } = range;
  const { endRowIndex = Number.POSITIVE_INFINITY, endColumnIndex = Number.POSITIVE_INFINITY } = range;
  for (const [name, index] of Object.entries(range)) {
    if (name !== 'sheetId' && index < 0) throw invalidArgument(`${name} must be non-negative`);
  }
  if (endRowIndex < startRowIndex)
    throw invalidArgument('endRowIndex must be greater than or equal to startRowIndex');
  if (endColumnIndex < startColumnIndex) {
    throw invalidArgument('endColumnIndex must be greater than or equal to startColumnIndex');
  }
  const area = {
    startRow: startRowIndex,
    endRow: endRowIndex,
    startColumn: startColumnIndex,
    endColumn: endColumnIndex,
  };
  refuseOutside(grid, startRowIndex, startColumnIndex, openText(grid.title, area));
  return {
    ...area,
    endRow: Math.min(endRowIndex, grid.rowCount),
    endColumn: Math.min(endColumnIndex, grid.columnCount),
  };
}

/** `T!A1001:B` for an open range, as the errors of a live spreadsheet spelled it. */
function openText(title: string, area: Rectangle): string {
  if (Number.isFinite(area.endRow) && Number.isFinite(area.endColumn)) return rangeText(title, area);
  const column = Number.isFinite(area.endColumn) ? columnName(area.endColumn - 1) : '';
  const row = Number.isFinite(area.endRow) ? `${area.endRow}` : '';
  const first = rangeText(title, { ...area, endRow: area.startRow + 1, endColumn: area.startColumn + 1 });
  return column === '' && row === '' ? first : `${first}:${column}${row}`;
}

/**
 * A rectangle as a GridRange, with all its indexes.
 * @param area - the cells
 */
export function toGridRange(sheetId: number, area: Rectangle): GridRange {
  return {
    sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

/**
 * Whether a GridRange has no index at all and so is the whole tab, whatever its size becomes.
 * @param range - undefined counts as such
 */
export function isWholeTab(range: GridRange | undefined): boolean {
  return range === undefined || Object.keys(range).every((name) => name === 'sheetId');
}
