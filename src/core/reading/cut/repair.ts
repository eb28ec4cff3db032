/** Reads a record with doubtful quotes in the way that makes most sense. */
import { type Cut, cutRecord, PLAIN, type QuoteHints } from './cut-record';
import { Scan } from './scan';

/** Maximum doubtful quotes of one record that are tried as text. Further ones stay quotes. */
const TRIES = 8;
/** Maximum lines inside one cell that are tried as records. */
const LINES = 50;

/**
 * What is odd about a quote.
 * - `stray`: it is inside a cell.
 * - `text`: it opens a cell that it does not close, and is text.
 * - `open`: it is never closed, and the records from there on are a guess.
 * - `swallowed`: it encloses whole records.
 */
export type Odd = 'stray' | 'text' | 'open' | 'swallowed';

/** A record, and what was odd about its quotes. */
export interface ReadRecord {
  readonly cut: Cut;
  readonly odd: 'none' | Odd;
  /** Column of the odd quote, from 1. */
  readonly column: number;
  /** Records inside a cell of this one. */
  readonly swallowed: number;
  /** Text that follows may change the reading. */
  readonly waits: boolean;
}

/**
 * Reads the record that begins at a position.
 *
 * @param scan - the text and its syntax
 * @param from - where the record begins
 * @param width - usual number of cells in a record
 */
export function readRecord(scan: Scan, from: number, width: number): ReadRecord {
  const plain = cutRecord(scan, from);
  const first = firstOf(plain.openAt, plain.strayAt, plain.tallAt);
  const waits = plain.cutOff || plain.openAt !== null;
  const asItIs: ReadRecord = { cut: plain, odd: 'none', column: 0, swallowed: 0, waits };
  if (first === null) return asItIs;
  const { cut: best, literal } = bestOf(scan, from, plain, width);
  const column = columnOf(scan, from, first);
  const mended = plain.strayAt !== null && best.cells.length === width;
  if (plain.openAt !== null && !mended) return { cut: best, odd: 'open', column, swallowed: 0, waits };
  if (plain.strayAt !== null)
    return { cut: best, odd: literal ? 'text' : 'stray', column, swallowed: 0, waits };
  // A quoted cell may span lines, unless its lines are records.
  const inside = recordsInside(scan, from, plain, width);
  if (inside === 0) return asItIs;
  if (plain.cells.length === width) return { cut: plain, odd: 'swallowed', column, swallowed: inside, waits };
  return { cut: best, odd: 'text', column, swallowed: 0, waits };
}

function firstOf(...positions: (number | null)[]): number | null {
  return positions.find((position) => position !== null) ?? null;
}

/** The column of the cell that begins at a position. */
function columnOf(scan: Scan, from: number, at: number): number {
  const before = scan.text.slice(from, at);
  const { delimiter } = scan.syntax;
  return delimiter === '' ? 1 : before.split(delimiter).length;
}

/** One reading of a record, and whether it takes an opening quote as text. */
interface Reading {
  readonly cut: Cut;
  readonly literal: boolean;
}

/** The reading whose width is closest to the usual one; on a tie, the plain reading. */
function bestOf(scan: Scan, from: number, plain: Cut, width: number): Reading {
  let best: Reading = { cut: plain, literal: false };
  for (const reading of alternatives(scan, from, plain)) {
    const { cut } = reading;
    if (cut.openAt !== null || cut.lost || cut.end > plain.end) continue;
    if (penalty(cut, width) < penalty(best.cut, width)) best = reading;
  }
  return best.cut.lost ? { cut: literalRecord(scan, from), literal: true } : best;
}

/** The line with all its quotes read as text. */
function literalRecord(scan: Scan, from: number): Cut {
  return cutRecord(new Scan(scan.text, { ...scan.syntax, quote: '', escape: '' }), from);
}

/** Distance of a reading from a usual record. On a tie, a record on a single line is closer. */
function penalty(cut: Cut, width: number): number {
  const open = cut.openAt === null && !cut.lost ? 0 : 1_000_000;
  return open + Math.abs(cut.cells.length - width) + (cut.tallAt === null ? 0 : 0.5);
}

function* alternatives(scan: Scan, from: number, plain: Cut): Generator<Reading> {
  yield { cut: cutRecord(scan, from, { literalAt: [], eager: true }), literal: false };
  let hints: QuoteHints = PLAIN;
  let cut = plain;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const at = firstOf(cut.strayAt, cut.openAt, cut.tallAt);
    if (at === null) return;
    hints = { literalAt: [...hints.literalAt, at], eager: false };
    cut = cutRecord(scan, from, hints);
    yield { cut, literal: true };
  }
}

/**
 * Counts the records inside the cells of a correctly quoted record: the lines that it spans, if each of them has the
 * usual width when its quotes are text.
 */
function recordsInside(scan: Scan, from: number, plain: Cut, width: number): number {
  if (width < 2) return 0;
  const inside = new Scan(scan.text.slice(from, plain.end), scan.syntax);
  let at = 0;
  let lines = 0;
  while (at < inside.text.length && lines < LINES) {
    const first = cutRecord(inside, at);
    const literal =
      first.tallAt === null ? first : cutRecord(inside, at, { literalAt: [first.tallAt], eager: false });
    if (literal.cells.length !== width || literal.lost) return 0;
    at = literal.end;
    lines += 1;
  }
  return lines > (width === 2 ? 3 : 1) ? lines - 1 : 0;
}
