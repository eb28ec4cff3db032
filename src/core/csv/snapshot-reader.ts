/** A reader of one file, and what it knows of it. */
import type { Encoding } from '../text/encoding';
import type { Dialect } from './dialect';
import type { Finding } from './finding';
import type { ReaderState } from './state';

/** What a reader knows about the file so far. */
export interface ReaderFacts {
  /** Rows handed out, header excluded. */
  readonly records: number;
  /** The widest row so far. */
  readonly columns: number;
  readonly longestCell: {
    readonly length: number;
    readonly line: number;
    readonly record: number;
    readonly column: number;
  };
  readonly headerNames: readonly string[];
  /** The first findings of each code, in the order of the file. */
  readonly findings: readonly Finding[];
  /** How often each code was met in truth. */
  readonly totals: Readonly<Record<string, number>>;
  /** Where a quote was opened that nothing closes. */
  readonly unclosedQuote: { readonly line: number } | null;
  /** Records that were left out and may be rows: above the header, below the table. */
  readonly dropped: number;
  /** Records that lie inside of cells because a quote swallowed them. */
  readonly swallowed: number;
  /** False while, and if, the file ends within a record. */
  readonly lastRecordComplete: boolean;
  readonly endsWithNewline: boolean;
  /** Set when later bytes contradict the encoding: drop every row and open again with this hint. */
  readonly refuted: Encoding | null;
}

/** Reads one file, piece by piece. */
export interface SnapshotReader {
  readonly dialect: Dialect;
  readonly facts: ReaderFacts;
  /** Says before the first byte which records' lines will be asked for. */
  watch(records: readonly number[]): void;
  /** Physical line on which a watched record begins, from 1; null while it has not gone by. */
  lineOf(record: number): number | null;
  /**
   * Takes the next bytes and gives the rows that they complete; the first row is the header, if there is one. Many
   * bytes are read fastest in pieces whose rows are handed on one after the other.
   */
  push(bytes: string): string[][];
  /** Takes the end of the file and gives the last rows. */
  finish(): string[][];
  /** Tells where to go on; the bytes from its offset on give the same rows to a reader opened with it. */
  state(): ReaderState;
}
