/** What spreadsheets.values writes into a range: as it is with RAW, as if typed with USER_ENTERED. */
import { invalidArgument } from '../../api-error';
import { columnName, rangeText } from '../a1';
import { type Cell, fittingText, type Row } from '../cell';
import type { Draft } from '../draft';
import type { Rectangle } from '../rectangle';
import type { Tab } from '../tab';
import { type Entry, typeInto } from '../type-into';
import { refuseViolations } from '../violations';
import type { ValueInputOption, ValueRange } from '../wire';
import { fill, replaced } from '../write';
import { findRange } from './range';

/** What a write has touched. */
export interface Written {
  readonly tab: Tab;
  readonly area: Rectangle;
  /** Cells that were given a value; those skipped with null do not count. */
  readonly cells: number;
}

/**
 * Proves that the way of input is stated (github.com/googleapis/google-api-dotnet-client/issues/1287).
 * @throws ApiError when it is missing
 */
export function statedInput(option: unknown): ValueInputOption {
  if (option === 'RAW' || option === 'USER_ENTERED') return option;
  throw invalidArgument("'valueInputOption' is required but not specified");
}

/**
 * The rows of a ValueRange, whatever way round it is written.
 * @throws ApiError for a value that is a list or an object
 */
export function entriesOf({ values = [], majorDimension }: ValueRange): readonly (readonly Entry[])[] {
  const given = values.map((line, index) => line.map((value, at) => entryOf(value, index, at)));
  if (majorDimension !== 'COLUMNS') return given;
  const height = given.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: height }, (_, row) => given.map((line) => line[row] ?? null));
}

function entryOf(value: unknown, line: number, at: number): Entry {
  if (typeof value === 'string') return fittingText(value);
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalidArgument(
    `Invalid values[${line}][${at}]: ${Array.isArray(value) ? 'list_value' : 'struct_value'}`,
  );
}

/**
 * Writes a ValueRange into a range, which bounds it unless it is a single cell: that is where to begin.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/update
 * @param range - in A1 notation
 * @throws ApiError for a range that is none, values that do not fit it, and protected cells
 */
export function writeValues(draft: Draft, range: string, body: ValueRange, input: ValueInputOption): Written {
  const { tab: found, area, corner } = findRange(draft.tabs, range);
  refuseOtherRange(draft, found, area, body.range);
  const entries = entriesOf(body);
  const bounds = corner ? { ...area, endRow: found.rowCount, endColumn: found.columnCount } : area;
  refuseOverflow(rangeText(found.title, area), bounds, entries);
  const tab = draft.grid(found.sheetId);
  const target = {
    ...area,
    endRow: area.startRow + Math.max(1, entries.length),
    endColumn: area.startColumn + widthOf(entries),
  };
  draft.refuseProtected(tab, target);
  return writeEntries(tab, target, entries, input);
}

/**
 * Writes entries from the corner of a rectangle on.
 * @param entries - by row; null skips a cell
 */
export function writeEntries(
  tab: Tab,
  area: Rectangle,
  entries: readonly (readonly Entry[])[],
  input: ValueInputOption,
): Written {
  if (input === 'RAW') {
    for (const [index, line] of entries.entries()) putRaw(tab, area.startRow + index, area.startColumn, line);
  } else typeInto(tab, area.startRow, area.startColumn, entries);
  refuseViolations(tab, area);
  const cells = entries.reduce((sum, line) => sum + line.filter((entry) => entry !== null).length, 0);
  return { tab, area, cells };
}

/**
 * The columns that entries reach; at least one.
 * @param entries - by row
 */
export function widthOf(entries: readonly (readonly Entry[])[]): number {
  return entries.reduce((most, line) => Math.max(most, line.length), 1);
}

/**
 * Empties the cells of a range; formats and all else stay.
 * @param range - in A1 notation
 * @returns the range that was cleared, cut to the grid
 */
export function clearValues(draft: Draft, range: string): string {
  const { tab: found, area } = findRange(draft.tabs, range);
  const tab = draft.grid(found.sheetId);
  draft.refuseProtected(tab, area);
  fill(tab, area, '');
  return rangeText(tab.title, area);
}

function putRaw(tab: Tab, row: number, startColumn: number, line: readonly Entry[]): void {
  const before = tab.row(row);
  const cells: Row = line.map((entry, index): Cell => entry ?? before[startColumn + index] ?? '');
  tab.put(row, replaced(before, startColumn, cells));
}

/** In the words that a live spreadsheet answered with. */
function refuseOverflow(text: string, bounds: Rectangle, entries: readonly (readonly Entry[])[]): void {
  const lastRow = bounds.startRow + entries.length;
  const lastColumn = bounds.startColumn + widthOf(entries);
  const writing = `Requested writing within range [${text}], but tried writing to`;
  if (lastRow > bounds.endRow) throw invalidArgument(`${writing} row [${bounds.endRow + 1}]`);
  if (lastColumn > bounds.endColumn)
    throw invalidArgument(`${writing} column [${columnName(bounds.endColumn)}]`);
}

/** A body may repeat the range of its call; a different one is refused. */
function refuseOtherRange(draft: Draft, tab: Tab, area: Rectangle, stated: string | undefined): void {
  if (stated === undefined || stated === '') return;
  const other = findRange(draft.tabs, stated);
  const [asked, told] = [rangeText(tab.title, area), rangeText(other.tab.title, other.area)];
  if (asked !== told) throw invalidArgument(`Request range[${asked}] does not match value's range[${told}]`);
}
