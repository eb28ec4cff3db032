/** Notes what is odd about the quotes of records. */
import type { Observations } from './observations';
import type { QuoteMark } from './records';

/** Codes of what is odd about quotes. */
const QUOTE_CODES: Readonly<Record<QuoteMark['odd'], string>> = {
  stray: 'quote/stray',
  text: 'quote/unclosed',
  open: 'quote/unclosed',
  swallowed: 'quote/swallowed',
};

/**
 * Notes what is odd about the quotes of records.
 *
 * @param taken - how many of the records were taken; the marks of the others come again
 * @param lineOf - the line on which each record begins
 * @returns the line of the first quote that is closed nowhere, null where none is, and how many records lie inside of cells
 */
export function noteQuotes(
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
