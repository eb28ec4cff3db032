/** How records and cells are written, once the bytes are text. */

/** The parts of a dialect that a cell cutter needs. */
export interface Syntax {
  /** Empty when every line is one cell, or when its columns have a fixed width. */
  readonly delimiter: string;
  /** Empty when nothing is quoted. */
  readonly quote: string;
  /** The quote itself, a backslash, or empty. */
  readonly escape: string;
  /** A line ends at LF (a CR before it belongs to the end), at CR, or at any of LF, CRLF and CR. */
  readonly lineEnd: 'lf' | 'cr' | 'any';
  /** Spaces between a delimiter and a quote are not text. */
  readonly padded: boolean;
  /** Consecutive delimiters count as one, as in columns aligned with spaces. */
  readonly runs: boolean;
  /** Whole records are in quotes: the text inside is the record. */
  readonly wrapped: boolean;
  /** A line begins and ends with a delimiter, as in a frame: there is no cell outside. */
  readonly framed: boolean;
  /** Cells are padded with spaces to the width of their column; the padding is not text. */
  readonly aligned: boolean;
  /** Where columns of a fixed width begin, in characters from 0; null = a delimiter separates them. */
  readonly fixed: readonly number[] | null;
}

/** Lines of text without any dialect; samples have line ends normalised to LF. */
export const LINES: Syntax = {
  delimiter: '',
  quote: '',
  escape: '',
  lineEnd: 'lf',
  padded: false,
  runs: false,
  wrapped: false,
  framed: false,
  aligned: false,
  fixed: null,
};

/**
 * The syntax that cuts a file into records. If whole records are in quotes, each becomes one cell, and `syntax` cuts its text.
 */
export function outerSyntax(syntax: Syntax): Syntax {
  return syntax.wrapped
    ? { ...syntax, delimiter: '', quote: '"', escape: '"', padded: false, runs: false }
    : syntax;
}
