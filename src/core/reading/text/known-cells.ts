/** Remembers decoded cells: cities, models and states occur again and again. */
import { ownText } from './codes';

/** A decoded cell, and its number of characters of several bytes. All its bytes are valid. */
export interface KnownCell {
  readonly bytes: string;
  readonly text: string;
  readonly valid: number;
}

/** Slots for cells, a power of two: more slots cost more memory than the time they save is worth. Our choice. */
const PLACES = 1_024;
/** Misses minus hits of a column at which the search stops until the next `begin`. Our choice. */
const MISSES_MAX = 16;

/**
 * The cells of one encoding. The length and some bytes of a cell give its slot, and the next cell with the same slot
 * replaces it. A `Map` hashes all bytes of a text that it looks up, which takes twice as long.
 */
export class KnownCells {
  private readonly cells: (KnownCell | null)[] = [];
  private readonly misses: number[] = [];
  /** Columns whose last cell was found, even before the last `begin`; a wrong guess only costs time. */
  private readonly lastFound: boolean[] = [];

  constructor() {
    for (let place = 0; place < PLACES; place += 1) this.cells.push(null);
  }

  /** Searches in all columns again. */
  begin(): void {
    this.misses.fill(0);
  }

  /** Whether a search is worth the time: in a column of names hardly any cell is repeated. */
  isWorthLooking(column: number): boolean {
    return (this.misses[column] ?? 0) < MISSES_MAX;
  }

  /**
   * Looks for a cell.
   *
   * @param bytes - binary string
   * @param from - start of the cell
   * @param to - end of the cell
   * @param column - of the cell, from 0
   */
  find(bytes: string, from: number, to: number, column: number): KnownCell | null {
    const cell = this.cells[placeOf(bytes, from, to)] ?? null;
    const found = cell !== null && bytes.slice(from, to) === cell.bytes ? cell : null;
    const misses = this.misses[column] ?? 0;
    this.lastFound[column] = found !== null;
    // A slot that was never used is no evidence about the column.
    if (found !== null) this.misses[column] = Math.max(0, misses - 1);
    else if (cell !== null) this.misses[column] = misses + 1;
    return found;
  }

  /**
   * Looks for a cell before it is known whether decoding changes it. After a hit, the next cell of the column is
   * usually a hit too.
   *
   * @param bytes - binary string
   * @param from - start of the cell
   * @param to - end of the cell
   * @param column - of the cell, from 0
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
   * @param valid - characters of several bytes in the text
   */
  keep(bytes: string, text: string, valid: number): void {
    // The bytes are part of a piece of the file, which would stay in memory with them. The text is part of a short one only.
    this.cells[placeOf(bytes, 0, bytes.length)] = { bytes: ownText(bytes), text, valid };
  }
}

/** The slot of a cell. Cells of one column often begin or end with the same bytes, so that bytes in between count as well. */
function placeOf(bytes: string, from: number, to: number): number {
  const last = to - 1;
  const quarter = (to - from) >> 2;
  const ends = bytes.charCodeAt(from) + 127 * bytes.charCodeAt(last);
  const between = 7 * bytes.charCodeAt(from + quarter) + 31 * bytes.charCodeAt(last - quarter);
  return (ends + between + 257 * (to - from)) & (PLACES - 1);
}
