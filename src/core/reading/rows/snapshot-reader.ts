/** A reader of one file, and its facts about the file. */

import type { Dialect } from '../candidates/dialect';
import type { Encoding } from '../text/encoding';
import type { Finding } from '../told/finding';
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
  /** How often each code occurred, including findings that were not kept. */
  readonly totals: Readonly<Record<string, number>>;
  /** Where a quote was opened that is never closed; null = nowhere. */
  readonly unclosedQuote: { readonly line: number } | null;
  /** Records that were left out and may be rows: above the header, below the table. */
  readonly dropped: number;
  /** Records inside cells, because a quote encloses them. */
  readonly swallowed: number;
  /** False while the input so far ends inside a record, and at the end if the file does. */
  readonly lastRecordComplete: boolean;
  readonly endsWithNewline: boolean;
  /**
   * The real encoding if later bytes contradict the assumed one: discard every row and open the file again with this
   * hint. Null = no contradiction.
   */
  readonly refuted: Encoding | null;
}

/** Reads one file, piece by piece. */
export interface SnapshotReader {
  readonly dialect: Dialect;
  readonly facts: ReaderFacts;
  /** Names, before the first byte, the records whose lines will be asked for. */
  watch(records: readonly number[]): void;
  /** Physical line on which a watched record begins, from 1; null = the record was not read yet. */
  lineOf(record: number): number | null;
  /**
   * Takes the next bytes and returns the rows that they complete. The first row is the header, if there is one. Many
   * bytes are read fastest in pieces, when the rows of each piece are passed on before the next piece.
   */
  push(bytes: string): string[][];
  /** Takes the end of the file and returns the last rows. */
  finish(): string[][];
  /** The state to continue from. A reader opened with it returns the same rows for the bytes from its offset on. */
  state(): ReaderState;
}
