/** How records and cells are written, once the bytes are text. */

/** What a cell cutter needs to know of a dialect. */
export interface Syntax {
  /** Empty when every line is one cell, or when its columns have a fixed width. */
  readonly delimiter: string;
  /** Empty when nothing is quoted. */
  readonly quote: string;
  /** The quote itself, a backslash, or empty. */
  readonly escape: string;
  /** A line ends at LF (a CR before it belongs to the end), at CR, or at any of LF, CRLF and CR. */
  readonly lineEnd: 'lf' | 'cr' | 'any';
  /** Blanks between a delimiter and a quote are no text. */
  readonly padded: boolean;
  /** Several delimiters in a row are one, as in columns aligned by blanks. */
  readonly runs: boolean;
  /** Whole records stand in quotes: what is inside of them is the record. */
  readonly wrapped: boolean;
  /** A line begins and ends with a delimiter, as one of a frame: there is no cell outside of them. */
  readonly framed: boolean;
  /** Cells are filled up with blanks to the width of their column, and these blanks are no text. */
  readonly aligned: boolean;
  /** Where columns of a fixed width begin, in characters from 0; null where a delimiter parts them. */
  readonly fixed: readonly number[] | null;
}

/** Lines of text without any dialect; samples have their line ends made LF. */
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

/** Tells how the lines of a file are cut whose whole records stand in quotes; what is inside is cut by the syntax. */
export function outerSyntax(syntax: Syntax): Syntax {
  return syntax.wrapped
    ? { ...syntax, delimiter: '', quote: '"', escape: '"', padded: false, runs: false }
    : syntax;
}
