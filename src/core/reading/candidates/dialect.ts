/** How a file is written: what the reader inferred about it, and what a person may force. */
import type { Encoding } from '../text/encoding';
import type { Former, ReadingChange } from './former-reading';

/** One reason for a part of the dialect: a code and its facts. The message texts are in `messages/reading`. */
export interface Evidence {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A doubt about how a file was read. */
export type Doubt =
  /** Whether the first record is the header. */
  | { readonly code: 'header'; readonly headed: boolean }
  /** Whether the chosen delimiter is right, or another one that explains the file nearly as well. */
  | { readonly code: 'delimiter'; readonly taken: string; readonly other: string }
  /** Whether one column is right, although most of its lines contain a delimiter. */
  | { readonly code: 'column'; readonly other: string }
  /** Whether it is right that the rows have more columns than there are titles. */
  | { readonly code: 'titles'; readonly titles: number; readonly columns: number }
  /** Whether spaces separate the columns, although texts contain spaces too. */
  | { readonly code: 'blanks' };

/** How one file is written. */
export interface Dialect {
  readonly encoding: Encoding;
  /** One or more characters; a single space for columns aligned with spaces; empty where nothing separates columns. */
  readonly delimiter: string;
  /** Empty when the file quotes nothing. */
  readonly quote: string;
  /** The quote itself when quotes are doubled, a backslash, or empty when nothing is escaped. */
  readonly escape: string;
  /** The usual end of a line: LF, CRLF or CR. */
  readonly newline: string;
  /** Physical lines before the header that are not part of the table. */
  readonly preambleRows: number;
  /** Records that make up the header. */
  readonly headerRows: number;
  /** From 0 (a guess) to 1 (no other reading comes near). */
  readonly confidence: number;
  /** Short description of the next best reading; null = none. */
  readonly runnerUp: string | null;
  /** Doubts that a person should decide. */
  readonly doubts: readonly Doubt[];
  /** What differs from the reading of the last good snapshot. */
  readonly changes: readonly ReadingChange[];
  readonly evidence: readonly Evidence[];
}

/** Parts of a dialect that a person forces, and facts known beforehand. The rest is inferred. */
export interface DialectHints {
  readonly encoding?: Encoding;
  /** A person is sure of the encoding: an invalid byte is never read as a letter. */
  readonly strict?: boolean;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly escape?: string;
  /** Whether the first record of the table is its header. */
  readonly headed?: boolean;
  /** Gives a headerless file a header row of numbered names. */
  readonly inventHeader?: boolean;
  /** Facts about the last good snapshot: evidence, which the file may contradict. */
  readonly former?: Former;
}
