/** Remembers what cells were decoded to: cities, models and states come again and again. */
import { ownText } from './codes';

/** What a cell was decoded to, and how many characters of several bytes it has; none of its bytes was bad. */
export interface KnownCell {
  readonly bytes: string;
  readonly text: string;
  readonly valid: number;
}

/** Places for cells, a power of two: more would take more memory than they save time. Ours. */
const PLACES = 1_024;
/** Cells of a column that were not found, less those that were, at which no more are looked for among some bytes. Ours. */
const MISSES_MAX = 16;

/**
 * The cells of one encoding. Each has the place that its length and some of its bytes tell, and loses it to the next one that has
 * the same: a table of V8 hashes all bytes of a text that it is asked for, which takes twice as long.
 */
export class KnownCells {
  private readonly cells: (KnownCell | null)[] = [];
  private readonly misses: number[] = [];
  /** Columns whose last cell was found, among other bytes too; a wrong guess only takes time. */
  private readonly lastFound: boolean[] = [];

  constructor() {
    for (let place = 0; place < PLACES; place += 1) this.cells.push(null);
  }

  /** Looks in all columns again. */
  begin(): void {
    this.misses.fill(0);
  }

  /** Whether it is worth the time to look for a cell: in a column of names hardly one comes again. */
  isWorthLooking(column: number): boolean {
    return (this.misses[column] ?? 0) < MISSES_MAX;
  }

  /**
   * Looks for a cell.
   *
   * @param bytes - binary string
   * @param from - where in it the cell begins
   * @param to - and ends
   * @param column - in which it stands, from 0
   */
  find(bytes: string, from: number, to: number, column: number): KnownCell | null {
    const cell = this.cells[placeOf(bytes, from, to)] ?? null;
    const found = cell !== null && bytes.slice(from, to) === cell.bytes ? cell : null;
    const misses = this.misses[column] ?? 0;
    this.lastFound[column] = found !== null;
    // A place that nobody has had yet says nothing about the column.
    if (found !== null) this.misses[column] = Math.max(0, misses - 1);
    else if (cell !== null) this.misses[column] = misses + 1;
    return found;
  }

  /**
   * Looks for a cell of which nobody knows yet whether its bytes are their own text: after one that was found, the next of the
   * column is found as a rule.
   *
   * @param bytes - binary string
   * @param from - where in it the cell begins
   * @param to - and ends
   * @param column - in which it stands, from 0
   */
  guess(bytes: string, from: number, to: number, column: number): KnownCell | null {
    if (this.lastFound[column] !== true) return null;
    const cell = this.cells[placeOf(bytes, from, to)] ?? null;
    if (cell !== null && bytes.slice(from, to) === cell.bytes) return cell;
    this.lastFound[column] = false;
    return null;
  }

  /**
   * Remembers a cell.
   *
   * @param valid - characters of several bytes among them
   */
  keep(bytes: string, text: string, valid: number): void {
    // The bytes are part of a piece of the file, which would stay in memory with them; the text is part of a short one.
    this.cells[placeOf(bytes, 0, bytes.length)] = { bytes: ownText(bytes), text, valid };
  }
}

/** The place of a cell. Cells of one column often begin or end alike, so that bytes between count as well. */
function placeOf(bytes: string, from: number, to: number): number {
  const last = to - 1;
  const quarter = (to - from) >> 2;
  const ends = bytes.charCodeAt(from) + 127 * bytes.charCodeAt(last);
  const between = 7 * bytes.charCodeAt(from + quarter) + 31 * bytes.charCodeAt(last - quarter);
  return (ends + between + 257 * (to - from)) & (PLACES - 1);
}
