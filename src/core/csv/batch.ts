/** Records on their way to the table, and how far the table has come. */
import type { Suspicions } from './clean-cell';

/** How far a table has come; part of what a stopped reader leaves behind. */
export interface TableState {
  records: number;
  columns: number;
  headerRows: number;
  afterBlank: boolean;
  notes: number;
  /** Notes and comments that were left out and are more than a line of text. */
  dropped: number;
  /** Line on which another table begins, or 0. */
  otherTable: number;
  /** Hashes of the first rows, by which the table is known when it comes a second time. */
  first: number[];
  longest: { length: number; line: number; record: number; column: number };
}

/** A table of which nothing was read yet. */
export const NEW_TABLE: TableState = {
  records: 0,
  columns: 0,
  headerRows: 0,
  afterBlank: false,
  notes: 0,
  dropped: 0,
  otherTable: 0,
  first: [],
  longest: { length: 0, line: 0, record: 0, column: 0 },
};

/** Records with the lines on which they begin. */
export interface Batch {
  readonly rows: string[][];
  /** Characters of the longest cell; infinite where nobody looked. */
  readonly longest: number;
  readonly lineOf: (index: number) => number;
  readonly suspicions: Suspicions;
  /** No records follow. */
  readonly last: boolean;
  /** A line end stands behind the last record. */
  readonly ended: boolean;
  /** Nothing may be kept back: the text has grown too long. */
  readonly forced: boolean;
}
