/** Records odd quotes as observations. */
import type { Observations } from '../told/observations';
import type { QuoteMark } from './records';

/** Codes of observations about odd quotes. */
const QUOTE_CODES: Readonly<Record<QuoteMark['odd'], string>> = {
  stray: 'quote/stray',
  text: 'quote/unclosed',
  open: 'quote/unclosed',
  swallowed: 'quote/swallowed',
};

/**
 * Records odd quotes as observations.
 *
 * @param taken - number of records that were taken; the marks of the others are passed again later
 * @param lineOf - the line on which each record begins
 * @returns line of the first quote that is never closed (null = none), and number of records inside cells
 */
export function observeQuotes(
  observations: Observations,
  marks: readonly QuoteMark[],
  taken: number,
  lineOf: (index: number) => number,
): { unclosed: number | null; swallowed: number } {
  let unclosed: number | null = null;
  let inside = 0;
  for (const { row, odd, column, swallowed } of marks) {
    if (row >= taken) break;
    const line = lineOf(row);
    if (odd === 'open') unclosed ??= line;
    inside += swallowed;
    const facts = odd === 'text' ? { mended: 1 } : odd === 'swallowed' ? { records: swallowed } : {};
    observations.add(QUOTE_CODES[odd], { line, column }, facts);
  }
  return { unclosed, swallowed: inside };
}
