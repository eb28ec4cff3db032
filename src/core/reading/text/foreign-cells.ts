/** Decodes only the cells that decoding changes: most files have few of them. */
import { type AsciiBased, decodeWhole } from './ascii-based';
import { runEnd } from './byte-run';
import { upperOf } from './byte-tables';
import { BLOCK, newBlock, textOf } from './codes';
import { type KnownCell, KnownCells } from './known-cells';
import { ITSELF } from './own-text';
import { BAD_BASE, codePoint, sequenceSize } from './utf8';

/**
 * Decodes many cells at once, because to make a short text costs nearly as much as to make a long one. There is one instance
 * for each encoding. It is kept for ever: V8 loses its optimisation of the methods of a class that has no instance.
 */
export class ForeignCells {
  /** Characters of several bytes in the cells since `begin`, and bytes that belong to no character; UTF-8 only. */
  valid = 0;
  bad = 0;
  /** Position of the first byte that decoding changes, at or after the position of the last search. */
  odd = 0;
  private readonly itself: RegExp;
  private readonly upper: readonly number[];
  private readonly encoding: AsciiBased;
  private readonly block = newBlock();
  private used = 0;
  private readonly known = new KnownCells();
  /** Cells that wait for their text: their rows and columns, their ends in the block, and what is remembered of them. */
  private readonly rows: string[][] = [];
  private readonly columns: number[] = [];
  private readonly ends: number[] = [];
  private readonly keys: (string | null)[] = [];
  private readonly valids: number[] = [];
  private waiting = 0;

  constructor(encoding: AsciiBased) {
    this.encoding = encoding;
    this.itself = ITSELF[encoding];
    this.upper = encoding === 'utf-8' ? [] : upperOf(encoding);
  }

  /**
   * Starts with the cells of new bytes, and discards waiting cells.
   *
   * @param bytes - binary string
   */
  begin(bytes: string): void {
    this.valid = 0;
    this.bad = 0;
    this.odd = runEnd(this.itself, bytes, 0);
    this.used = 0;
    this.waiting = 0;
    this.known.begin();
  }

  /**
   * Whether decoding changes some byte of a part.
   *
   * @param bytes - those that were passed to `begin`
   * @param from - start of the part; not before that of an earlier call
   * @param to - end of the part
   */
  isForeign(bytes: string, from: number, to: number): boolean {
    if (this.odd < from) this.odd = runEnd(this.itself, bytes, from);
    return this.odd < to;
  }

  /**
   * Takes a cell as the next one of a row. Its text is complete after `finish`.
   *
   * @param bytes - binary string
   * @param from - start of the cell
   * @param to - end of the cell; ASCII follows it
   * @param row - cells before it
   * @returns characters of the cell
   */
  take(bytes: string, from: number, to: number, row: string[]): number {
    const known = this.known.guess(bytes, from, to, row.length);
    if (known !== null) return this.takeKnown(known, row);
    if (this.isForeign(bytes, from, to)) return this.takeForeign(bytes, from, to, row);
    row.push(bytes.slice(from, to));
    return to - from;
  }

  /**
   * Takes a cell that decoding changes, as `take` does.
   *
   * @param bytes - binary string that contains the cell
   * @param from - start of the cell
   * @param to - end of the cell; ASCII follows it
   * @param row - cells before it
   * @returns characters of the cell
   */
  takeForeign(bytes: string, from: number, to: number, row: string[]): number {
    const { length } = row;
    if (to - from > BLOCK) return this.takeLong(bytes.slice(from, to), row);
    const isWorth = this.known.isWorthLooking(length);
    const known = isWorth ? this.known.find(bytes, from, to, length) : null;
    if (known !== null) return this.takeKnown(known, row);
    if (this.used + to - from > BLOCK) this.finish();
    const { used: begin, valid, bad } = this;
    if (this.upper.length === 0) this.takeUtf8(bytes, from, to);
    else this.takeBytes(bytes, from, to);
    const { waiting } = this;
    this.rows[waiting] = row;
    this.columns[waiting] = length;
    this.ends[waiting] = this.used;
    this.keys[waiting] = isWorth && bad === this.bad ? bytes.slice(from, to) : null;
    this.valids[waiting] = this.valid - valid;
    this.waiting = waiting + 1;
    row.push('');
    return this.used - begin;
  }

  /** Sets the texts of all waiting cells. */
  finish(): void {
    const { rows, columns, ends, keys, valids, known, waiting } = this;
    if (waiting === 0) return;
    const text = textOf(this.block, this.used);
    let from = 0;
    for (let at = 0; at < waiting; at += 1) {
      const to = ends[at] ?? 0;
      const row = rows[at] ?? [];
      const cell = text.slice(from, to);
      row[columns[at] ?? 0] = cell;
      from = to;
      const key = keys[at] ?? null;
      if (key !== null) known.keep(key, cell, valids[at] ?? 0);
      keys[at] = null;
    }
    this.used = 0;
    this.waiting = 0;
  }

  /** Subtracts bytes from the counts, because their cells are taken again. */
  forget(bytes: string): void {
    const { valid, bad } = decodeWhole(bytes, this.encoding, true);
    this.valid -= valid;
    this.bad -= bad;
  }

  private takeKnown({ text, valid }: KnownCell, row: string[]): number {
    this.valid += valid;
    row.push(text);
    return text.length;
  }

  private takeLong(bytes: string, row: string[]): number {
    const { text, valid, bad } = decodeWhole(bytes, this.encoding, true);
    this.valid += valid;
    this.bad += bad;
    row.push(text);
    return text.length;
  }

  private takeUtf8(bytes: string, from: number, to: number): void {
    const { block } = this;
    let { used } = this;
    let valid = 0;
    for (let at = from; at < to; at += 1) {
      const lead = bytes.charCodeAt(at);
      if (lead < 0x80) {
        block[used++] = lead;
        continue;
      }
      // Nearly all non-ASCII characters have two bytes, and a call would cost more than everything else here.
      const second = lead > 0xc1 && lead < 0xe0 ? bytes.charCodeAt(at + 1) : 0;
      if ((second & 0xc0) === 0x80) {
        block[used++] = ((lead & 0x1f) << 6) | (second & 0x3f);
        valid += 1;
        at += 1;
        continue;
      }
      const size = sequenceSize(bytes, at, lead);
      if (size < 2) {
        block[used++] = BAD_BASE + lead;
        this.bad += 1;
        continue;
      }
      const code = codePoint(bytes, at, lead, size);
      if (code > 0xffff) block[used++] = 0xd7c0 + (code >> 10);
      block[used++] = code > 0xffff ? 0xdc00 + (code & 0x3ff) : code;
      valid += 1;
      at += size - 1;
    }
    this.valid += valid;
    this.used = used;
  }

  private takeBytes(bytes: string, from: number, to: number): void {
    const { block, upper } = this;
    let { used } = this;
    for (let at = from; at < to; at += 1) {
      const code = bytes.charCodeAt(at);
      block[used++] = code < 0x80 ? code : (upper[code - 0x80] ?? 0xfffd);
    }
    this.used = used;
  }
}

const CELLS: Readonly<Record<AsciiBased, ForeignCells>> = {
  'utf-8': new ForeignCells('utf-8'),
  'windows-1252': new ForeignCells('windows-1252'),
  'iso-8859-15': new ForeignCells('iso-8859-15'),
  cp850: new ForeignCells('cp850'),
  cp437: new ForeignCells('cp437'),
  'mac-roman': new ForeignCells('mac-roman'),
};

/** The decoder of cells of an encoding. */
export function foreignCells(encoding: AsciiBased): ForeignCells {
  return CELLS[encoding];
}
