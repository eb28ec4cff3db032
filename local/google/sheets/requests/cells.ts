/** updateCells, repeatCell and appendCells. */
import { invalidArgument } from '../../api-error';
import { rangeText } from '../a1';
import { cellFromExtended } from '../cell';
import type { Draft } from '../draft';
import { refuseOutside } from '../grid-range';
import type { Rectangle } from '../rectangle';
import type { Tab } from '../tab';
import { refuseViolations } from '../violations';
import type { CellData, GridCoordinate, GridRange, RowData } from '../wire';
import { fill, paint, paintEach, replaced } from '../write';
import { type CellMask, cellMask, patchOf } from './mask';
import { refuseTyped } from './tables';

interface UpdateCells {
  readonly rows?: readonly RowData[];
  readonly fields?: string;
  readonly start?: GridCoordinate;
  readonly range?: GridRange;
}

/**
 * Writes cells from a corner, or over a whole range, whose cells without data are then cleared.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#updatecellsrequest
 */
export function updateCells(draft: Draft, { rows = [], fields, start, range }: UpdateCells): object {
  const mask = cellMask(fields);
  if (range !== undefined) {
    const { tab, area } = draft.target(range);
    refuseBeyond(area, rows, area.startRow, area.startColumn);
    clear(tab, area, mask);
    write(tab, area.startRow, area.startColumn, rows, mask);
    refuseUnfit(tab, area, mask);
    return {};
  }
  const { sheetId, rowIndex = 0, columnIndex = 0 } = start ?? {};
  const tab = draft.grid(sheetId);
  const area = {
    startRow: rowIndex,
    endRow: rowIndex + Math.max(rows.length, 1),
    startColumn: columnIndex,
    endColumn: columnIndex + Math.max(1, widest(rows)),
  };
  refuseOutside(tab, rowIndex, columnIndex, rangeText(tab.title, area));
  refuseBeyond({ ...area, endRow: tab.rowCount, endColumn: tab.columnCount }, rows, rowIndex, columnIndex);
  draft.refuseProtected(tab, area);
  write(tab, rowIndex, columnIndex, rows, mask);
  refuseUnfit(tab, area, mask);
  return {};
}

interface RepeatCell {
  readonly range?: GridRange;
  readonly cell?: CellData;
  readonly fields?: string;
}

/** Writes one cell's data into all cells of a range. */
export function repeatCell(draft: Draft, { range, cell = {}, fields }: RepeatCell): object {
  const mask = cellMask(fields);
  const { tab, area } = draft.target(range);
  if (mask.content) fill(tab, area, cellFromExtended(cell.userEnteredValue));
  paint(tab, area, patchOf(cell, mask.paths));
  refuseUnfit(tab, area, mask);
  return {};
}

interface AppendCells {
  readonly sheetId?: number;
  readonly rows?: readonly RowData[];
  readonly fields?: string;
}

/** Writes rows after the last one that holds data, and makes the tab longer where they do not fit. */
export function appendCells(draft: Draft, { sheetId, rows = [], fields }: AppendCells): object {
  const mask = cellMask(fields);
  const tab = draft.grid(sheetId);
  const startRow = tab.usedRows;
  const endRow = startRow + rows.length;
  if (endRow > tab.rowCount) tab.change({ rowCount: endRow });
  draft.refuseTooManyCells();
  const area = { startRow, endRow, startColumn: 0, endColumn: tab.columnCount };
  refuseBeyond(area, rows, startRow, 0);
  draft.refuseProtected(tab, area);
  write(tab, startRow, 0, rows, mask);
  refuseUnfit(tab, area, mask);
  return {};
}

function refuseUnfit(tab: Tab, area: Rectangle, mask: CellMask): void {
  if (mask.content) refuseViolations(tab, area);
  refuseTyped(tab, area, mask.paths);
}

const widest = (rows: readonly RowData[]): number =>
  rows.reduce((most, { values = [] }) => Math.max(most, values.length), 0);

/** In the words that users report (github.com/OpenRefine/OpenRefine/issues/2760). */
function refuseBeyond(area: Rectangle, rows: readonly RowData[], row: number, column: number): void {
  const lastRow = row + rows.length - 1;
  const lastColumn = column + widest(rows) - 1;
  if (lastColumn >= area.endColumn) {
    throw invalidArgument(
      `Attempting to write column: ${area.endColumn}, beyond the last requested column of: ${area.endColumn - 1}`,
    );
  }
  if (lastRow >= area.endRow) {
    throw invalidArgument(
      `Attempting to write row: ${area.endRow}, beyond the last requested row of: ${area.endRow - 1}`,
    );
  }
}

function clear(tab: Tab, area: Rectangle, mask: CellMask): void {
  if (mask.content) fill(tab, area, '');
  paint(tab, area, patchOf({}, mask.paths));
}

function write(
  tab: Tab,
  startRow: number,
  startColumn: number,
  rows: readonly RowData[],
  mask: CellMask,
): void {
  if (mask.content) {
    for (const [index, { values = [] }] of rows.entries()) {
      const cells = values.map((data) => cellFromExtended(data.userEnteredValue));
      tab.put(startRow + index, replaced(tab.row(startRow + index), startColumn, cells));
    }
  }
  if (mask.paths.length === 0) return;
  const patches = rows.map(({ values = [] }) => values.map((data) => patchOf(data, mask.paths)));
  paintEach(tab, startRow, startColumn, patches);
}
