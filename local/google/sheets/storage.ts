/** The saved form of a spreadsheet: a header, then its rows, as lines of JSON that can be streamed. */
import { type Cell, Formula, type Row } from './cell';
import type { SpreadsheetProperties } from './draft';
import { Tab } from './tab';
import { emptyTab, type TabProperties } from './tab-properties';

/** The first line. */
export interface SavedHeader {
  readonly format: 1;
  readonly id: string;
  readonly properties: SpreadsheetProperties;
  readonly cellsMax: number;
  readonly serial: number;
  readonly tabs: readonly (TabProperties & { readonly rows: number })[];
}

/** A cell in a line: text, numbers and booleans as they are, a formula as an object. */
type SavedCell = string | number | boolean | { readonly f: string };

/** Cells that share a line; small enough to be a short string, large enough to be few. */
const CELLS_PER_LINE = 10_000;

/**
 * The lines of a spreadsheet.
 * @param header - the first of them
 * @param tabs - whose rows follow, tab after tab
 */
export function* savedLines(header: SavedHeader, tabs: readonly Tab[]): Iterable<string> {
  yield JSON.stringify(header);
  for (const tab of tabs) {
    let rows: SavedCell[][] = [];
    let cells = 0;
    for (let row = 0, end = tab.usedRows; row < end; row += 1) {
      const content = tab.row(row);
      rows.push(content.map(savedCell));
      cells += content.length + 1;
      if (cells < CELLS_PER_LINE) continue;
      yield JSON.stringify(rows);
      rows = [];
      cells = 0;
    }
    if (rows.length > 0) yield JSON.stringify(rows);
  }
}

/**
 * Reads lines back.
 * @throws Error when they are of another form or end too soon
 */
export function loadTabs(lines: Iterable<string>): { header: SavedHeader; tabs: Tab[] } {
  const iterator = lines[Symbol.iterator]();
  const header: SavedHeader = JSON.parse(nextLine(iterator));
  if (header.format !== 1) throw new Error('this is not a saved spreadsheet of format 1');
  const tabs = header.tabs.map(({ rows: count, ...properties }) => {
    const rows: Row[] = [];
    while (rows.length < count) {
      const part: SavedCell[][] = JSON.parse(nextLine(iterator));
      for (const cells of part) rows.push(loadedRow(cells));
    }
    // What an earlier version saved lacks what tabs did not have then.
    const { sheetId, title, locale } = properties;
    return new Tab({ ...emptyTab(sheetId, title, locale), ...properties }, rows);
  });
  return { header, tabs };
}

function nextLine(iterator: Iterator<string>): string {
  const { done, value } = iterator.next();
  if (done === true) throw new Error('the saved spreadsheet ends too soon');
  return value;
}

const savedCell = (cell: Cell): SavedCell => (cell instanceof Formula ? { f: cell.text } : cell);

function loadedRow(cells: readonly SavedCell[]): Row {
  return cells.map((cell) => (typeof cell === 'object' ? new Formula(cell.f) : cell));
}
