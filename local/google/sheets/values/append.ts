/** spreadsheets.values.append: finds the table that a range touches and writes below it. */
import { rangeText } from '../a1';
import type { Draft } from '../draft';
import { refuseOutside } from '../grid-range';
import type { Rectangle } from '../rectangle';
import { appended, inserted } from '../span';
import type { Tab } from '../tab';
import type { ValueInputOption, ValueRange } from '../wire';
import { findRange } from './range';
import { entriesOf, type Written, widthOf, writeEntries } from './write';

/**
 * Writes rows below a table. Rows that do not fit are added to the tab, columns are not.
 * https://developers.google.com/workspace/sheets/api/guides/values#append_values
 * @param range - in A1 notation; where to look for the table
 * @param body - the rows
 * @param inserting - whether new rows are inserted instead of writing over what is below
 * @returns what was written, and the table's range if there was one
 */
export function appendValues(
  draft: Draft,
  range: string,
  body: ValueRange,
  input: ValueInputOption,
  inserting: boolean,
): Written & { readonly table: string | null } {
  const { tab: found, area: search } = findRange(draft.tabs, range);
  const tab = draft.grid(found.sheetId);
  const entries = entriesOf(body);
  const table = tableIn(tab, search);
  const startRow = table?.endRow ?? search.startRow;
  const startColumn = table?.startColumn ?? search.startColumn;
  const area = {
    startRow,
    endRow: startRow + Math.max(1, entries.length),
    startColumn,
    endColumn: startColumn + widthOf(entries),
  };
  refuseOutside(
    tab,
    0,
    area.endColumn - 1,
    rangeText(tab.title, { ...area, startColumn: area.endColumn - 1 }),
  );
  if (inserting && table !== null && entries.length > 0)
    inserted(tab, 'ROWS', startRow, entries.length, true);
  if (area.endRow > tab.rowCount) appended(tab, 'ROWS', area.endRow - tab.rowCount);
  draft.refuseTooManyCells();
  draft.refuseProtected(tab, area);
  const tableText = table === null ? null : rangeText(tab.title, table);
  return { ...writeEntries(tab, area, entries, input), table: tableText };
}

/** The block of rows without a gap that begins at the first cell with content in the range. */
function tableIn(tab: Tab, search: Rectangle): Rectangle | null {
  const end = Math.min(search.endRow, tab.usedRows);
  for (let row = search.startRow; row < end; row += 1) {
    const column = tab
      .row(row)
      .findIndex((cell, at) => cell !== '' && at >= search.startColumn && at < search.endColumn);
    if (column >= 0) return blockFrom(tab, row, column);
  }
  return null;
}

function blockFrom(tab: Tab, row: number, column: number): Rectangle {
  let startColumn = column;
  while (startColumn > 0 && tab.cell(row, startColumn - 1) !== '') startColumn -= 1;
  let endColumn = column + 1;
  let endRow = row;
  let startRow = row;
  const holds = (at: number): boolean =>
    tab
      .row(at)
      .slice(startColumn)
      .some((cell) => cell !== '');
  while (startRow > 0 && holds(startRow - 1)) startRow -= 1;
  while (endRow < tab.rowCount && holds(endRow)) {
    endColumn = Math.max(endColumn, tab.row(endRow).length);
    endRow += 1;
  }
  return { startRow, endRow, startColumn, endColumn };
}
