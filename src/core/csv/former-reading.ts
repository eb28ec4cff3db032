/** How the last good snapshot was read: strong evidence for the next one, which clear signs of the file outweigh. */
import type { Encoding } from '../text/encoding';

/** How a file was read, as it is kept of a published snapshot. */
export interface Reading {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly quote: string;
  /** Records of header. */
  readonly headerRows: number;
  readonly preambleRows: number;
}

/** What is known of the last good snapshot. */
export interface Former extends Partial<Reading> {
  /** Names of its columns, shortened; the first of them where they were too many. Empty when it had no header. */
  readonly names: readonly string[];
  /** Whether it had a header. */
  readonly headed: boolean;
}

/** The parts of a dialect that are kept. */
export function readingOf({ encoding, delimiter, quote, headerRows, preambleRows }: Reading): Reading {
  return { encoding, delimiter, quote, headerRows, preambleRows };
}

/** Times by which a reading by the former delimiter is believed more readily. Ours. */
const TRUST = 4;
/** Share of the names by which a record is the header in another order, or with columns more or fewer. */
const MOST = 0.6;

/** How much more readily a way to cut is believed, since the last file was cut so. */
export function trustOf(delimiter: string, former: Former | undefined): number {
  return former?.delimiter !== undefined && former.delimiter.trim() === delimiter.trim() ? TRUST : 1;
}

/**
 * Whether a record is the former header, or most of it in any order. Of a header of several records each has parts of the
 * names.
 */
export function isFormerHeader(cells: readonly string[], { names, headed }: Former): boolean {
  const known = new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
  if (!headed || known.size === 0) return false;
  const parts = new Set([...known].flatMap((name) => [name, ...name.split(' ')]));
  const filled = cells.map((cell) => cell.trim().slice(0, LONGEST)).filter((cell) => cell !== '');
  const shared = filled.filter((cell) => known.has(cell) || (known.size > 1 && parts.has(cell))).length;
  return shared >= MOST * Math.min(known.size, Math.max(2, filled.length));
}

/** Characters of a name that are compared: what is kept of one. */
const LONGEST = 120;

/** A part of the reading that is not as it was. */
export interface ReadingChange {
  readonly part: 'encoding' | 'delimiter' | 'quote' | 'header';
  readonly before: string | number;
  readonly now: string | number;
}

/**
 * What changed in the way a file is read.
 *
 * @param former - what is known of the last one
 */
export function compareReadings(former: Former, now: Reading): ReadingChange[] {
  const parts = [
    { part: 'encoding', before: former.encoding, now: now.encoding },
    { part: 'delimiter', before: former.delimiter, now: now.delimiter },
    // What quotes nothing may be read with a quote.
    { part: 'quote', before: former.quote || now.quote, now: now.quote || (former.quote ?? '') },
    // A tab without its header may be one from which a person took a row.
    { part: 'header', before: former.headerRows ?? (former.headed ? 1 : undefined), now: now.headerRows },
  ] as const;
  return parts.flatMap(({ part, before, now: after }) =>
    before === undefined || before === after ? [] : [{ part, before, now: after }],
  );
}
