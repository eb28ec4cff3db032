/** Records that are passed to the table, and the progress of the table. */
import type { Suspicions } from './clean-cell';

/** Progress of a table; part of the state that a stopped reader saves. */
export interface TableState {
  records: number;
  columns: number;
  headerRows: number;
  afterBlank: boolean;
  notes: number;
  /** Notes and comments that were left out and have more than one filled cell. */
  dropped: number;
  /** Line on which another table begins; 0 = none. */
  otherTable: number;
  /** Hashes of the first rows, to recognise a second copy of the table. */
  first: number[];
  longest: { length: number; line: number; record: number; column: number };
}

/** State before any record is read. */
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
  /** Characters of the longest cell; infinite = not measured. */
  readonly longest: number;
  readonly lineOf: (index: number) => number;
  readonly suspicions: Suspicions;
  /** No records follow. */
  readonly last: boolean;
  /** A line end follows the last record. */
  readonly ended: boolean;
  /** No record may be kept back, because the text has grown too long. */
  readonly forced: boolean;
}
