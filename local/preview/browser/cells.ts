/** Cells of one tab, fetched block by block as they come into sight. */
import type { CellLook } from '../look';
import type { CellBlock } from '../session';
import type { Rectangle } from './api';

/** Rows and columns of one block. */
const ROWS = 200;
const COLUMNS = 40;

/** Blocks that are kept: the rest is fetched again when it is seen again. */
const BLOCKS = 60;

interface Block {
  readonly texts: CellBlock['texts'];
  /** By place in the block. */
  readonly looks: ReadonlyMap<number, CellLook>;
}

export class Cells {
  private readonly blocks = new Map<string, Block>();
  /** Blocks that were asked for since the tab last changed. */
  private readonly asked = new Set<string>();

  /**
   * @param fetch - asks for a rectangle
   * @param arrived - is told which rows have come
   */
  constructor(
    private readonly sheetId: number,
    private readonly fetch: (at: Rectangle) => Promise<CellBlock>,
    private readonly arrived: (firstRow: number, rows: number) => void,
  ) {}

  /** A cell's text; '' while it is not there yet. */
  text(row: number, column: number): string {
    const block = this.blocks.get(keyOf(row, column));
    return block?.texts[row % ROWS]?.[column % COLUMNS] ?? '';
  }

  /** What is drawn of a cell besides its text; undefined of a plain one. */
  look(row: number, column: number): CellLook | undefined {
    return this.blocks.get(keyOf(row, column))?.looks.get((row % ROWS) * COLUMNS + (column % COLUMNS));
  }

  /** Fetches what a rectangle lacks. */
  want(top: number, bottom: number, left: number, right: number): void {
    for (let row = top - (top % ROWS); row <= bottom; row += ROWS) {
      for (let column = left - (left % COLUMNS); column <= right; column += COLUMNS) {
        if (!this.asked.has(keyOf(row, column))) void this.load(row, column);
      }
    }
  }

  /** The tab has changed: what is seen is to be fetched again, and stays as it is until then. */
  refresh(): void {
    this.asked.clear();
  }

  private async load(row: number, column: number): Promise<void> {
    const key = keyOf(row, column);
    this.asked.add(key);
    try {
      const at = { sheetId: this.sheetId, row, rows: ROWS, column, columns: COLUMNS };
      const { texts, looks } = await this.fetch(at);
      this.blocks.set(key, {
        texts,
        looks: new Map(looks.map((look) => [look.row * COLUMNS + look.column, look])),
      });
      this.forget();
      this.arrived(row, ROWS);
    } catch {
      this.asked.delete(key);
    }
  }

  private forget(): void {
    for (const key of this.blocks.keys()) {
      if (this.blocks.size <= BLOCKS) return;
      this.blocks.delete(key);
      this.asked.delete(key);
    }
  }
}

function keyOf(row: number, column: number): string {
  return `${Math.floor(row / ROWS)} ${Math.floor(column / COLUMNS)}`;
}
