/**
 * Hashes of tables: equal tables have equal hashes, and by them a reader proves that it holds what was published. They
 * find accidents, not attackers.
 *
 * A cell is hashed to two lanes of 32 bits over its UTF-16 code units and its length, by the multiply-xor steps of
 * cyrb53 (public domain, by bryc). A row is hashed over the hashes of its cells and their places; blank cells at its end
 * do not count, since a tab cannot tell them from none. All arithmetic is on 32-bit integers, which Apps Script's
 * engine does fast and every other program can repeat.
 */

/** 64 bits as two unsigned halves. */
export interface Hash64 {
  readonly high: number;
  readonly low: number;
}

/** What is hashed of a table so far; plain JSON. */
export interface TableHash {
  /** Sum of the rows' hashes modulo 2^64: the same in every order, and it changes by a difference. */
  readonly set: Hash64;
  /** Of the rows in their order. */
  readonly ordered: Hash64;
}

const NO_ROWS: TableHash = { set: { high: 0, low: 0 }, ordered: { high: 0, low: 0 } };

const CELL_HIGH = 2654435761;
const CELL_LOW = 1597334677;
const ROW_HIGH = 2246822507;
const ROW_LOW = 3266489909;

/** Takes rows one after the other; mutable, since it sees every cell of a table. */
export class TableHasher {
  private setHigh: number;
  private setLow: number;
  private orderedHigh: number;
  private orderedLow: number;

  /** @param from - where an earlier hasher stopped */
  constructor(from: TableHash = NO_ROWS) {
    this.setHigh = from.set.high;
    this.setLow = from.set.low;
    this.orderedHigh = from.ordered.high;
    this.orderedLow = from.ordered.low;
  }

  /** @param rows - texts by row, ragged */
  take(rows: readonly (readonly string[])[]): void {
    for (const row of rows) this.takeRow(row);
  }

  /** What it has taken so far. */
  get hash(): TableHash {
    return {
      set: { high: this.setHigh, low: this.setLow },
      ordered: { high: this.orderedHigh, low: this.orderedLow },
    };
  }

  private takeRow(row: readonly string[]): void {
    const { imul } = Math;
    let end = row.length;
    while (end > 0 && row[end - 1] === '') end -= 1;
    let high = 0xdeadbeef ^ end;
    let low = 0x41c6ce57 ^ end;
    for (let column = 0; column < end; column++) {
      const cell = row[column] ?? '';
      let a = 0x9e3779b9 ^ cell.length;
      let b = 0x85ebca6b ^ cell.length;
      for (let at = 0; at < cell.length; at++) {
        const code = cell.charCodeAt(at);
        a = imul(a ^ code, CELL_HIGH);
        b = imul(b ^ code, CELL_LOW);
      }
      high = imul(high ^ a ^ (a >>> 16) ^ (b >>> 15), ROW_HIGH);
      low = imul(low ^ b ^ (b >>> 16) ^ (a >>> 13), ROW_LOW);
    }
    high = (high ^ (low >>> 16)) >>> 0;
    low = (imul(low ^ (high >>> 13), CELL_HIGH) ^ high) >>> 0;
    this.orderedHigh = (imul(this.orderedHigh ^ high, CELL_LOW) ^ (this.orderedLow >>> 11)) >>> 0;
    this.orderedLow = (imul(this.orderedLow ^ low, CELL_HIGH) ^ (this.orderedHigh >>> 7)) >>> 0;
    const sum = this.setLow + low;
    this.setLow = sum >>> 0;
    this.setHigh = (this.setHigh + high + (sum > 0xffffffff ? 1 : 0)) >>> 0;
  }
}

/**
 * Sixteen hexadecimal digits, as `_Estado` shows a hash.
 *
 * @param hash - 64 bits
 */
export function toHex({ high, low }: Hash64): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/**
 * Reads sixteen hexadecimal digits; null when they are none.
 *
 * @param text - as shown
 */
export function fromHex(text: string): Hash64 | null {
  if (!/^[0-9a-f]{16}$/.test(text)) return null;
  return { high: Number.parseInt(text.slice(0, 8), 16), low: Number.parseInt(text.slice(8), 16) };
}

/** The sum of two hashes modulo 2^64. */
export function addHash(a: Hash64, b: Hash64): Hash64 {
  const low = a.low + b.low;
  return { high: (a.high + b.high + (low > 0xffffffff ? 1 : 0)) >>> 0, low: low >>> 0 };
}

/** The difference of two hashes modulo 2^64. */
export function subtractHash(a: Hash64, b: Hash64): Hash64 {
  const low = a.low - b.low;
  return { high: (a.high - b.high - (low < 0 ? 1 : 0)) >>> 0, low: low >>> 0 };
}

/** The hash of one row. */
export function hashRow(row: readonly string[]): Hash64 {
  const hasher = new TableHasher();
  hasher.take([row]);
  return hasher.hash.set;
}
