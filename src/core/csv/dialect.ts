/** How a file is written: what the reader inferred about it, and what a person may force. */
import type { Encoding } from '../text/encoding';
import type { Former, ReadingChange } from './former-reading';

/** One reason for a part of the dialect: a code and its facts; the words live in `messages/reading`. */
export interface Evidence {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A question about a reading. */
export type Doubt =
  /** Whether the first record is the header. */
  | { readonly code: 'header'; readonly headed: boolean }
  /** Which delimiter it is: the one that was taken, or another that explains the file nearly as well. */
  | { readonly code: 'delimiter'; readonly taken: string; readonly other: string }
  /** Whether one column is really one, though a delimiter stands in most of its lines. */
  | { readonly code: 'column'; readonly other: string }
  /** Whether rows are parted in more columns than there are titles. */
  | { readonly code: 'titles'; readonly titles: number; readonly columns: number }
  /** Whether blanks, which also stand inside of texts, part the columns. */
  | { readonly code: 'blanks' };

/** How one file is written. */
export interface Dialect {
  readonly encoding: Encoding;
  /** One or more characters; a single blank for files aligned by words; empty where nothing parts the columns. */
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
  /** The next best reading, briefly, null where there was none. */
  readonly runnerUp: string | null;
  /** What a careful person would ask about. */
  readonly doubts: readonly Doubt[];
  /** What is not as it was in the last good snapshot. */
  readonly changes: readonly ReadingChange[];
  readonly evidence: readonly Evidence[];
}

/** The parts of a dialect that a person forces, and what is known beforehand; the rest is inferred. */
export interface DialectHints {
  readonly encoding?: Encoding;
  /** A person is sure of the encoding: a byte that is no character of it is not taken for a letter. */
  readonly strict?: boolean;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly escape?: string;
  /** Whether the first record of the table is its header. */
  readonly headed?: boolean;
  /** Gives a headerless file a header row of numbered names. */
  readonly inventHeader?: boolean;
  /** What is known of the last good snapshot: evidence, which the file may refute. */
  readonly former?: Former;
}
