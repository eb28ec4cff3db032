/** What spreadsheets.values reads: rows or columns of a range without their empty ends. */
import { rangeText } from '../a1';
import { Formula, pastedValue } from '../cell';
import { isDate } from '../display';
import type { Rectangle } from '../rectangle';
import type { Tab } from '../tab';
import type { DateTimeRenderOption, Dimension, ValueRange, ValueRenderOption } from '../wire';

/** How values are to be read; each has Google's default. */
export interface Rendering {
  readonly majorDimension?: Dimension | undefined;
  readonly valueRenderOption?: ValueRenderOption | undefined;
  readonly dateTimeRenderOption?: DateTimeRenderOption | undefined;
}

/** A value as JSON carries it. */
type Value = string | number | boolean;

/**
 * Reads a range.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values#ValueRange
 * @param area - its cells, inside the grid
 * @param how - to show them
 */
export function readValues(tab: Tab, area: Rectangle, how: Rendering): ValueRange {
  const columns = how.majorDimension === 'COLUMNS';
  const rows = readRows(tab, area, how);
  const values = columns ? transposed(rows) : rows;
  return {
    range: rangeText(tab.title, area),
    majorDimension: columns ? 'COLUMNS' : 'ROWS',
    ...(values.length > 0 ? { values } : {}),
  };
}

function readRows(tab: Tab, area: Rectangle, how: Rendering): Value[][] {
  const rows: Value[][] = [];
  const end = Math.min(area.endRow, tab.usedRows);
  for (let row = area.startRow; row < end; row += 1) {
    const cells = tab.row(row).slice(area.startColumn, area.endColumn);
    const values = cells.map((cell, index) =>
      typeof cell === 'string' ? cell : shownValue(tab, row, area.startColumn + index, how),
    );
    while (values.at(-1) === '') values.pop();
    rows.push(values);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function shownValue(tab: Tab, row: number, column: number, how: Rendering): Value {
  const { valueRenderOption = 'FORMATTED_VALUE', dateTimeRenderOption = 'SERIAL_NUMBER' } = how;
  if (valueRenderOption === 'FORMATTED_VALUE') return tab.text(row, column);
  const cell = tab.cell(row, column);
  if (cell instanceof Formula) return valueRenderOption === 'FORMULA' ? cell.text : pastedValue(cell);
  const asText = dateTimeRenderOption === 'FORMATTED_STRING' && typeof cell === 'number';
  return asText && isDate(tab.fields(row, column)) ? tab.text(row, column) : cell;
}

/** Columns of rows, each without its empty end. */
function transposed(rows: readonly (readonly Value[])[]): Value[][] {
  const columns: Value[][] = [];
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value === '') continue;
      while (columns.length <= column) columns.push([]);
      const target = columns[column] ?? [];
      while (target.length < row) target.push('');
      target.push(value);
    }
  }
  return columns;
}
