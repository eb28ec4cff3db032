/**
 * Hashes of tables. Equal tables have equal hashes, so that a reader can prove that it has what was published. They
 * find accidents, not attackers.
 *
 * A cell is hashed to two lanes of 32 bits, over its UTF-16 code units (two at a time) and their number, by the
 * multiply-xor steps of cyrb53 (public domain, by bryc). Carriage returns do not count, because XML, the format inside
 * an .xlsx file, removes them (https://www.w3.org/TR/xml/#sec-line-ends). A row is hashed over the hashes of its cells
 * in their order. Blank cells at its end do not count, because a tab cannot distinguish them from missing cells. All
 * arithmetic is on 32-bit integers, which is fast in Apps Script's engine, and which every other program can repeat.
 */

/** 64 bits as two unsigned halves. */
export interface Hash64 {
  readonly high: number;
  readonly low: number;
}

/** Hash of the rows of a table so far; plain JSON. */
export interface TableHash {
  /** Sum of the rows' hashes modulo 2^64. It is the same in every order, and a change of rows can be added or subtracted. */
  readonly set: Hash64;
  /** Hash of the rows in their order. */
  readonly ordered: Hash64;
  /**
   * For each of the first columns, the sum of its cells' hashes modulo 2^32, independent of their order; a blank cell counts 0.
   */
  readonly columns: readonly number[];
}

const NO_ROWS: TableHash = { set: { high: 0, low: 0 }, ordered: { high: 0, low: 0 }, columns: [] };

/** Code unit of a carriage return. */
const RETURN = 13;

const CELL_HIGH = 2654435761;
const CELL_LOW = 1597334677;
const ROW_HIGH = 2246822507;
const ROW_LOW = 3266489909;

/** Hashes rows one after the other; mutable, because it sees every cell of a table. */
export class TableHasher {
  private setHigh: number;
  private setLow: number;
  private orderedHigh: number;
  private orderedLow: number;
  private readonly columns: Int32Array;
  /** Number of columns of the widest row, up to `columnsMost`. */
  private widest: number;

  /** @param columnsMost - maximum columns that also have a hash of their own, from the left */
  constructor(
    private readonly columnsMost = 0,
    from: TableHash = NO_ROWS,
  ) {
    this.setHigh = from.set.high;
    this.setLow = from.set.low;
    this.orderedHigh = from.ordered.high;
    this.orderedLow = from.ordered.low;
    this.columns = new Int32Array(columnsMost);
    this.columns.set(from.columns);
    this.widest = from.columns.length;
  }

  /** @param rows - texts by row; rows may differ in length */
  take(rows: readonly (readonly string[])[]): void {
    for (const row of rows) this.takeRow(row);
  }

  /** Hash of the rows so far. */
  get hash(): TableHash {
    return {
      set: { high: this.setHigh, low: this.setLow },
      ordered: { high: this.orderedHigh, low: this.orderedLow },
      columns: Array.from(this.columns.subarray(0, this.widest)),
    };
  }

  private takeRow(row: readonly string[]): void {
    const { imul } = Math;
    const { columns, columnsMost } = this;
    let end = row.length;
    while (end > 0 && row[end - 1] === '') end -= 1;
    this.widest = Math.max(this.widest, Math.min(end, columnsMost));
    let high = 0xdeadbeef ^ end;
    let low = 0x41c6ce57 ^ end;
    for (let column = 0; column < end; column++) {
      let cell = row[column] ?? '';
      let { length } = cell;
      let a = 0x9e3779b9 ^ length;
      let b = 0x85ebca6b ^ length;
      // Takes two code units at once. They are swapped in the second lane, because a product carries only to higher bits.
      for (let at = 0; at < length; at += 2) {
        const one = cell.charCodeAt(at);
        const two = at + 1 < length ? cell.charCodeAt(at + 1) : 0;
        if (one === RETURN || two === RETURN) {
          cell = cell.replace(/\r/g, '');
          length = cell.length;
          a = 0x9e3779b9 ^ length;
          b = 0x85ebca6b ^ length;
          at = -2;
          continue;
        }
        a = imul(a ^ one ^ (two << 16), CELL_HIGH);
        b = imul(b ^ two ^ (one << 16), CELL_LOW);
      }
      if (column < columnsMost && length > 0) {
        columns[column] = (columns[column] ?? 0) + (a ^ (b >>> 15));
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
 * A hash as sixteen hexadecimal digits, as in `_Estado`.
 *
 * @param hash - 64 bits
 */
export function toHex({ high, low }: Hash64): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** Reads sixteen hexadecimal digits; null = the text is something else. */
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

/** The hash of one column, as in `TableHash`. */
export function hashColumn(texts: readonly string[]): number {
  const hasher = new TableHasher(1);
  hasher.take(texts.map((text) => [text]));
  return hasher.hash.columns[0] ?? 0;
}
