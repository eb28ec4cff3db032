/** Tells what a record is that may be no row: the header once more, a line of a page above it, another table. */

import { namesAnew } from './adjacent-table';
import { beginsTable, extendsHeader } from './another-table';
import { isPageNumber, titleOf } from './label';
import type { Layout } from './layout';
import { isCopy, isHeader, isPageTitle, type Known } from './repeated-header';
import { filledWidth } from './width';

/** Records that are looked at from the one in question on. */
export const LOOKAHEAD = 9;

/** What a record is: `again` is of a header that comes again, `page` its number; `wait` where what follows must be seen first. */
export type Verdict = 'row' | 'again' | 'page' | 'another' | 'wait';

/** What is known beside the records. */
export interface Situation {
  readonly known: Known;
  readonly layout: Layout;
  /** Rows so far. */
  readonly records: number;
  /** A blank line stands above. */
  readonly afterBlank: boolean;
  /** Nothing more comes, or nothing may be waited for. */
  readonly isFinal: boolean;
}

/**
 * Tells what a record is.
 *
 * @param next - the record and what follows it, as many as are looked at
 */
export function judgeRecord(next: readonly (readonly string[])[], situation: Situation): Verdict {
  const { known, layout, records, afterBlank } = situation;
  const [row = []] = next;
  const isFinal = situation.isFinal || next.length >= LOOKAHEAD;
  // Of a single column only what stands right below the header is the header again.
  if (isHeader(row, known) && (layout.used > 1 || records === 0)) {
    const copy = isCopy(next.slice(1), known);
    return copy === null && !isFinal ? 'wait' : copy === true ? 'another' : 'again';
  }
  if (records === 0) return 'row';
  if (isPageLine(row, layout)) return 'page';
  if (row.length !== layout.width || afterBlank || layout.titles.has(titleOf(row))) {
    const title = isPageTitle(next, known);
    if (title === true) return 'again';
    if (title === null && !isFinal) return 'wait';
  }
  if (known.header.some((names) => extendsHeader(row, names))) return 'another';
  const signs = [
    namesAnew(next, layout.measured, layout.used),
    afterBlank ? beginsTable(next, layout) : false,
  ];
  if (signs.includes(true)) return 'another';
  return signs.includes(null) && !isFinal ? 'wait' : 'row';
}

/** Whether a record holds the number of a page, and nothing else. */
function isPageLine(row: readonly string[], { used }: Layout): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return used > 2 && filled.length === 1 && isPageNumber(filled[0] ?? '');
}

/** Tells whether a row has fewer cells than the table has columns, or more; blank ones at its end count for nothing. */
export function isRagged(row: readonly string[], { width, used }: Layout): boolean {
  const cells = Math.max(filledWidth(row), Math.min(row.length, used));
  return row.length !== width && (cells < used || cells > width);
}
