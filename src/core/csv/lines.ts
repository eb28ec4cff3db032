/** Line ends of a sample: which kinds occur, and which of them end a line. */
import type { Syntax } from './syntax';

/** Lone CRs end lines if there is more than one of them for this many other line ends. */
const CR_RATIO = 10;

/** The line ends of a sample. */
export interface LineEnds {
  readonly lineEnd: Syntax['lineEnd'];
  /** The most frequent one. */
  readonly newline: string;
  readonly crlf: number;
  readonly lf: number;
  readonly cr: number;
}

/**
 * Counts the line ends of a sample.
 *
 * @param text - the beginning of the file
 */
export function countLineEnds(text: string): LineEnds {
  const crlf = text.split('\r\n').length - 1;
  const lf = text.split('\n').length - 1 - crlf;
  const cr = text.split('\r').length - 1 - crlf - (text.endsWith('\r') ? 1 : 0);
  const newline = cr > crlf && cr > lf ? '\r' : crlf > lf ? '\r\n' : '\n';
  const lineEnd = cr > 0 && crlf + lf === 0 ? 'cr' : cr * CR_RATIO > crlf + lf ? 'any' : 'lf';
  return { lineEnd, newline, crlf, lf, cr };
}

/**
 * Normalises line ends to LF, so that an inference has to know only one kind.
 *
 * @param text - the beginning of the file
 */
export function unifyLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * Removes the text inside quotes.
 *
 * @param text - the beginning of the file
 * @param quote - empty = the file quotes nothing
 */
export function withoutQuoted(text: string, quote: string): string {
  if (quote === '') return text;
  return text.split(quote).reduce((outer, part, index) => (index % 2 === 0 ? outer + part : outer), '');
}
