/** How the last good snapshot was read: strong evidence for the next one, but weaker than clear evidence in the file. */
import type { Encoding } from '../text/encoding';

/** How a file was read, as stored for a published snapshot. */
export interface Reading {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly quote: string;
  /** Number of header records. */
  readonly headerRows: number;
  readonly preambleRows: number;
}

/** Facts about the last good snapshot. */
export interface Former extends Partial<Reading> {
  /** Names of its columns, shortened; only the first names if there were too many. Empty = it had no header. */
  readonly names: readonly string[];
  /** Whether it had a header. */
  readonly headed: boolean;
}

/** The parts of a dialect that are stored. */
export function readingOf({ encoding, delimiter, quote, headerRows, preambleRows }: Reading): Reading {
  return { encoding, delimiter, quote, headerRows, preambleRows };
}

/** Factor for the score of a reading with the former delimiter. Our choice. */
const TRUST = 4;
/** Minimum share of the names in a record that is the former header, in another order or with more or fewer columns. */
const MOST = 0.6;

/** Factor for the score of a reading by its delimiter: above 1 for the former delimiter. */
export function trustOf(delimiter: string, former: Former | undefined): number {
  return former?.delimiter !== undefined && former.delimiter.trim() === delimiter.trim() ? TRUST : 1;
}

/**
 * Whether a record is the former header, or most of it in any order. If the header had several records, each of them
 * contains parts of the names.
 */
export function isFormerHeader(cells: readonly string[], { names, headed }: Former): boolean {
  const known = new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
  if (!headed || known.size === 0) return false;
  const parts = new Set([...known].flatMap((name) => [name, ...name.split(' ')]));
  const filled = cells.map((cell) => cell.trim().slice(0, LONGEST)).filter((cell) => cell !== '');
  const shared = filled.filter((cell) => known.has(cell) || (known.size > 1 && parts.has(cell))).length;
  return shared >= MOST * Math.min(known.size, Math.max(2, filled.length));
}

/** Characters of a name that are stored and compared. */
const LONGEST = 120;

/** A part of the reading that changed. */
export interface ReadingChange {
  readonly part: 'encoding' | 'delimiter' | 'quote' | 'header';
  readonly before: string | number;
  readonly now: string | number;
}

/**
 * What changed in how a file is read.
 *
 * @param former - facts about the last good snapshot
 */
export function compareReadings(former: Former, now: Reading): ReadingChange[] {
  const parts = [
    { part: 'encoding', before: former.encoding, now: now.encoding },
    { part: 'delimiter', before: former.delimiter, now: now.delimiter },
    // A file without quoted cells reads the same with any quote, so that a quote in only one of the two readings is no change.
    { part: 'quote', before: former.quote || now.quote, now: now.quote || (former.quote ?? '') },
    // If the tab is the only source and shows no header, a person may have removed a row. Then no change is reported.
    { part: 'header', before: former.headerRows ?? (former.headed ? 1 : undefined), now: now.headerRows },
  ] as const;
  return parts.flatMap(({ part, before, now: after }) =>
    before === undefined || before === after ? [] : [{ part, before, now: after }],
  );
}
