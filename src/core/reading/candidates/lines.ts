/** Line ends of a sample: which kinds occur, and which of them end a line. */
import type { Syntax } from '../cut/syntax';
import { mostFrequent } from '../evidence/width';

/** Lone CRs end lines if there is more than one of them for this many other line ends. */
const CR_RATIO = 10;

/** Minimum share of the lines with a lone CR that are one record each, to leave these CRs in their cells. Our choice. */
const IN_CELLS = 0.9;

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
  const areMany = cr * CR_RATIO > crlf + lf;
  const lineEnd = cr > 0 && crlf + lf === 0 ? 'cr' : areMany && !areInCells(text) ? 'any' : 'lf';
  return { lineEnd, newline, crlf, lf, cr };
}

/** Delimiters that are counted to see whether a line with a lone CR is one record. */
const DELIMITERS = [';', '\t', '|', ','] as const;

/**
 * Whether lone CRs are in cells: nearly all lines that contain one have exactly as many delimiters as the other lines, and no
 * CR is before the first delimiter of its line or after the last one.
 *
 * @param text - the beginning of the file
 */
function areInCells(text: string): boolean {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const broken = lines.filter((line) => line.includes('\r'));
  return DELIMITERS.some((delimiter) => {
    const countOf = (line: string): number => line.split(delimiter).length - 1;
    const usual = mostFrequent(lines.filter((line) => line !== '' && !line.includes('\r')).map(countOf)) ?? 0;
    const isWhole = (line: string): boolean =>
      countOf(line) === usual &&
      line.indexOf(delimiter) < line.indexOf('\r') &&
      line.lastIndexOf('\r') < line.lastIndexOf(delimiter);
    return usual > 0 && broken.filter(isWhole).length >= IN_CELLS * broken.length;
  });
}

/**
 * Normalises line ends to LF, so that an inference has to know only one kind. A CR that ends no line becomes a space.
 *
 * @param text - the beginning of the file
 */
export function unifyLines(text: string, lineEnd: Syntax['lineEnd']): string {
  if (!text.includes('\r')) return text;
  return lineEnd === 'lf' ? text.replace(/\r\n/g, '\n').replace(/\r/g, ' ') : text.replace(/\r\n?/g, '\n');
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
