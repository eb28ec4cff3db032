/** Cells of one tab, fetched block by block as they come into sight, and forgotten when the tab changes. */
import type { Rectangle } from './api';

/** Rows and columns of one block. */
const ROWS = 200;
const COLUMNS = 40;

/** Blocks that are kept: the rest is fetched again when it is seen again. */
const BLOCKS = 60;

export class Cells {
  private readonly blocks = new Map<string, readonly (readonly string[])[] | null>();

  /**
   * @param sheetId - of the tab
   * @param fetch - asks for a rectangle
   * @param arrived - is told which rows have come
   */
  constructor(
    private readonly sheetId: number,
    private readonly fetch: (at: Rectangle) => Promise<string[][]>,
    private readonly arrived: (firstRow: number, rows: number) => void,
  ) {}

  /** A cell's text; '' while it is not there yet. */
  text(row: number, column: number): string {
    const block = this.blocks.get(keyOf(row, column));
    return block?.[row % ROWS]?.[column % COLUMNS] ?? '';
  }

  /** Fetches what a rectangle lacks. */
  want(top: number, bottom: number, left: number, right: number): void {
    for (let row = top - (top % ROWS); row <= bottom; row += ROWS) {
      for (let column = left - (left % COLUMNS); column <= right; column += COLUMNS) {
        if (!this.blocks.has(keyOf(row, column))) void this.load(row, column);
      }
    }
  }

  private async load(row: number, column: number): Promise<void> {
    const key = keyOf(row, column);
    this.blocks.set(key, null);
    try {
      const at = { sheetId: this.sheetId, row, rows: ROWS, column, columns: COLUMNS };
      this.blocks.set(key, await this.fetch(at));
      this.forget();
      this.arrived(row, ROWS);
    } catch {
      this.blocks.delete(key);
    }
  }

  private forget(): void {
    for (const key of this.blocks.keys()) {
      if (this.blocks.size <= BLOCKS) return;
      this.blocks.delete(key);
    }
  }
}

function keyOf(row: number, column: number): string {
  return `${Math.floor(row / ROWS)} ${Math.floor(column / COLUMNS)}`;
}
