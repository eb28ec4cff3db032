/** One tab of a spreadsheet: its grid, its content by row, and what lies over the grid. */
import { type Fields, fieldsAt } from './areas';
import { type Cell, EMPTY_ROW, type Row } from './cell';
import { shownText } from './display';
import type { Grid } from './rectangle';
import type { TabProperties } from './tab-properties';

/** A tab. Rows are shared between copies until one of them is written. */
export class Tab implements Grid {
  #properties: TabProperties;
  #rows: Row[];
  #shared: boolean;

  /**
   * @param rows - its content from the first row on; kept, not copied
   * @param shared - whether another tab holds the same list of rows
   */
  constructor(properties: TabProperties, rows: Row[] = [], shared = false) {
    this.#properties = properties;
    this.#rows = rows;
    this.#shared = shared;
  }

  get properties(): TabProperties {
    return this.#properties;
  }

  get sheetId(): number {
    return this.#properties.sheetId;
  }

  get title(): string {
    return this.#properties.title;
  }

  get index(): number {
    return this.#properties.index;
  }

  get hidden(): boolean {
    return this.#properties.hidden;
  }

  get rowCount(): number {
    return this.#properties.rowCount;
  }

  get columnCount(): number {
    return this.#properties.columnCount;
  }

  get frozenRowCount(): number {
    return this.#properties.frozenRowCount;
  }

  /** Rows down to the last one that holds something. */
  get usedRows(): number {
    let count = this.#rows.length;
    while (count > 0 && this.row(count - 1).length === 0) count -= 1;
    return count;
  }

  /**
   * The content of a row, without the empty cells at its end.
   * @param row - zero-based
   */
  row(row: number): Row {
    return this.#rows[row] ?? EMPTY_ROW;
  }

  /**
   * The content of a cell.
   * @param row - zero-based
   * @param column - zero-based
   */
  cell(row: number, column: number): Cell {
    return this.row(row)[column] ?? '';
  }

  /**
   * What a cell carries besides its content.
   * @param row - zero-based
   * @param column - zero-based
   */
  fields(row: number, column: number): Fields {
    return fieldsAt(this.#properties.areas, row, column);
  }

  /**
   * What a reader of formatted values sees in a cell; '' in an empty one.
   * @param row - zero-based
   * @param column - zero-based
   */
  text(row: number, column: number): string {
    const cell = this.cell(row, column);
    return shownText(cell, () => this.fields(row, column), this.#properties.locale);
  }

  /** The rows as a reader sees them, down to the last one that holds something, each without its empty end. */
  *rows(): Iterable<readonly string[]> {
    for (let row = 0, end = this.usedRows; row < end; row += 1) {
      const cells = this.row(row);
      yield isText(cells) ? cells : cells.map((_, column) => this.text(row, column));
    }
  }

  /** A tab with the same properties and content that can be written on its own. */
  copy(): Tab {
    this.#shared = true;
    return new Tab(this.#properties, this.#rows, true);
  }

  /** Replaces some of the properties. */
  change(part: Partial<TabProperties>): void {
    this.#properties = { ...this.#properties, ...part };
  }

  /**
   * Replaces the content of a row.
   * @param row - zero-based, inside the grid
   * @param cells - from the first column on; kept, not copied
   */
  put(row: number, cells: Row): void {
    const rows = this.#own();
    while (rows.length < row) rows.push(EMPTY_ROW);
    rows[row] = trimmed(this.#uncovered(row, cells));
  }

  /**
   * Takes rows out and puts others, or empty ones, in their place.
   * @param start - zero-based
   * @param removed - how many go
   * @param added - how many empty rows come
   */
  spliceRows(start: number, removed: number, added: number): void {
    if (start >= this.#rows.length) return;
    const rows = this.#own();
    const below = rows.slice(start + removed);
    rows.length = start;
    for (let row = 0; row < added; row += 1) rows.push(EMPTY_ROW);
    for (const row of below) rows.push(row);
  }

  /**
   * Replaces every row that holds something.
   * @param change - gives the new content
   */
  mapRows(change: (row: Row) => Row): void {
    this.#rows = this.#rows.map((row) => (row.length === 0 ? row : trimmed(change(row))));
    this.#shared = false;
  }

  #own(): Row[] {
    if (this.#shared) this.#rows = this.#rows.slice();
    this.#shared = false;
    return this.#rows;
  }

  /** Only the first cell of merged ones holds anything. */
  #uncovered(row: number, cells: Row): Row {
    const merges = this.#properties.merges.filter(({ startRow, endRow }) => row >= startRow && row < endRow);
    if (merges.length === 0) return cells;
    const covered = (column: number): boolean =>
      merges.some(
        ({ startRow, startColumn, endColumn }) =>
          column >= startColumn && column < endColumn && (row > startRow || column > startColumn),
      );
    return cells.map((cell, column) => (covered(column) ? '' : cell));
  }
}

function isText(cells: Row): cells is readonly string[] {
  for (const cell of cells) if (typeof cell !== 'string') return false;
  return true;
}

function trimmed(cells: Row): Row {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end -= 1;
  if (end === 0) return EMPTY_ROW;
  return end === cells.length ? cells : cells.slice(0, end);
}
