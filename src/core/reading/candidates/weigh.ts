/** Weighs one way to read a sample: how alike its records are, and how much its cells look like values. */

import { type CellKind, isValue, kindOf } from '../evidence/cells';
import { measureWidths } from '../evidence/width';
import type { Candidate } from './candidates';
import { sampleRecords } from './sample';

/** Worth of each kind of cell as evidence that the cells were split correctly. */
const WORTH: Readonly<Record<CellKind, number>> = {
  number: 1,
  date: 1,
  code: 0.95,
  word: 0.9,
  empty: 0.75,
  text: 0.6,
  odd: 0.1,
};

/** How well one way to read fits. */
export interface Weight {
  readonly candidate: Candidate;
  readonly score: number;
  /** Usual number of cells in a record. */
  readonly width: number;
  /** Number of columns with content. */
  readonly used: number;
  /** Share of the records, from the first usual one on, that have the usual width. */
  readonly even: number;
  /** Share of all records that have the usual width. */
  readonly share: number;
  /** Number of records above the first usual one. */
  readonly lead: number;
  /** Mean worth of the cells. */
  readonly worth: number;
  /** Number of columns in which nearly every cell is a number, a date or a code. */
  readonly typed: number;
  readonly records: readonly (readonly string[])[];
}

/**
 * Weighs one way to read a sample.
 *
 * @param text - the sample, with line ends normalised to LF
 * @param candidate - the way to read it
 * @param whole - the sample is the whole file
 * @param trust - factor for the score
 */
export function weigh(text: string, candidate: Candidate, whole: boolean, trust = 1): Weight {
  const { records, blocks, broken } = sampleRecords(text, candidate.syntax, whole);
  const { width, used, even, share, lead } = measureWidths(records, blocks);
  const kinds: CellKind[][] = [];
  for (const record of records) kinds.push(record.slice(0, used).map(kindOf));
  const worth = meanWorth(kinds, columnsBeside(['empty'], kinds, used));
  const typed = used > 1 ? typedColumns(kinds, used) : 0;
  const unbroken = 1 - (0.8 * broken) / Math.max(1, records.length);
  // With few records, even widths are weak evidence, so that the prior counts more.
  const prior = candidate.prior ** (1 + 3 / Math.max(1, records.length));
  const seen = { width: used, even: share, typed };
  const above = 1 - (LEAD_WEIGHT * lead) / Math.max(1, records.length);
  const form =
    even ** 1.5 *
    breadth(columnsBeside(['empty', 'odd'], kinds, used).size) *
    above *
    belief(candidate, text, records.length, seen);
  const score = trust * prior * form * worth * unbroken * doubled(kinds, used);
  return { candidate, score, width, used, even, share, lead, worth, typed, records };
}

/** Weight of the lines above the table, which lower the score: a report begins with such lines, but so does a wrong reading. */
const LEAD_WEIGHT = 0.5;

/** Factor for the number of columns: many columns hardly occur by chance. */
function breadth(columns: number): number {
  return columns <= 1 ? 0.1 : 1 - 0.5 ** (columns * 0.6);
}

/** Factor for a reading in which every second column is blank: a delimiter of two characters was taken for two. */
function doubled(kinds: readonly (readonly CellKind[])[], used: number): number {
  if (used < 3) return 1;
  const isBlank = (column: number) => kinds.every((record) => (record[column] ?? 'empty') === 'empty');
  for (let column = 1; column < used; column += 2) if (!isBlank(column)) return 1;
  return DISTRUST;
}

/**
 * Factor for the trust in a rare delimiter: it must separate values or quoted cells, not words, and do so evenly. In
 * fewer than three records it must separate many cells.
 */
function belief(candidate: Candidate, text: string, records: number, seen: Seen): number {
  const { delimiter, quote } = candidate.syntax;
  if (!candidate.rare || seen.width === 1) return 1;
  const quoted = quote !== '' && text.includes(quote + delimiter + quote);
  const wordy = candidate.prior < 0.7;
  const plenty = seen.even >= 0.95 && records >= 5;
  if (seen.typed === 0 && !quoted && (wordy || (seen.width < 3 && !plenty))) return DISTRUST;
  if (records < 3 && !quoted && (wordy || seen.width < 4 || seen.even < 1)) return DISTRUST;
  const wide = seen.width > 3 && (seen.typed > 1 || (seen.width > 5 && seen.even >= 0.6));
  return seen.even >= 0.85 || wide ? 1 : DISTRUST;
}

/** Factor for the score of a reading that is not trusted. */
const DISTRUST = 0.05;

/** Properties of a reading that decide whether it is trusted. */
interface Seen {
  readonly width: number;
  readonly even: number;
  readonly typed: number;
}

/** Columns in which some cell is of a kind that is not in `none`. */
function columnsBeside(
  none: readonly CellKind[],
  kinds: readonly (readonly CellKind[])[],
  used: number,
): Set<number> {
  const columns = new Set<number>();
  for (const record of kinds) {
    for (let column = 0; column < used; column += 1) {
      if (!none.includes(record[column] ?? 'empty')) columns.add(column);
    }
  }
  return columns;
}

/** Mean worth of the cells of some columns. */
function meanWorth(kinds: readonly (readonly CellKind[])[], columns: ReadonlySet<number>): number {
  let sum = 0;
  let cells = 0;
  for (const record of kinds) {
    for (const [column, kind] of record.entries()) {
      if (!columns.has(column)) continue;
      sum += WORTH[kind];
      cells += 1;
    }
  }
  return sum / Math.max(1, cells);
}

/** Counts the columns in which at least four cells in five are values of one kind, the first record excluded. */
function typedColumns(kinds: readonly (readonly CellKind[])[], width: number): number {
  const rows = kinds.filter((record) => record.length === width).slice(1);
  if (rows.length === 0) return 0;
  let typed = 0;
  for (let column = 0; column < width; column += 1) {
    const counts = new Map<CellKind, number>();
    for (const row of rows) {
      const kind = row[column] ?? 'empty';
      if (isValue(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    if (Math.max(0, ...counts.values()) >= 0.8 * rows.length) typed += 1;
  }
  return typed;
}
