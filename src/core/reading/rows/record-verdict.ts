/** Classifies a record that may be no row: the header again, a line of a page above it, another table. */

import { isFilled } from '../evidence/filled';
import { isPageNumber, titleOf } from '../evidence/label';
import { filledWidth } from '../evidence/width';
import { namesAnew } from '../layout/adjacent-table';
import { beginsTable, extendsHeader } from '../layout/another-table';
import type { Layout } from '../layout/layout';
import { isCopy, isHeader, isPageTitle, type Known } from './repeated-header';

/** Maximum records that are examined, starting with the record in question. */
export const LOOKAHEAD = 9;

/**
 * Class of a record. `again` belongs to a repeated header, `page` is a page number. `wait` needs the following records first.
 */
export type Verdict = 'row' | 'again' | 'page' | 'another' | 'wait';

/** Facts besides the records. */
export interface Situation {
  readonly known: Known;
  readonly layout: Layout;
  /** Rows so far. */
  readonly records: number;
  /** A blank line is above. */
  readonly afterBlank: boolean;
  /** No records follow, or waiting is not allowed. */
  readonly isFinal: boolean;
}

/**
 * Classifies a record.
 *
 * @param next - the record and the records after it, at most `LOOKAHEAD`
 */
export function judgeRecord(next: readonly (readonly string[])[], situation: Situation): Verdict {
  const { known, layout, records, afterBlank } = situation;
  const [row = []] = next;
  const isFinal = situation.isFinal || next.length >= LOOKAHEAD;
  // In a single column, only a record directly below the header can be the header again.
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

/** Whether a record contains a page number, and nothing else. */
function isPageLine(row: readonly string[], { used }: Layout): boolean {
  const filled = row.filter(isFilled);
  return used > 2 && filled.length === 1 && isPageNumber(filled[0] ?? '');
}

/** Whether a row has fewer or more cells than the table has columns. Blank cells at its end do not count. */
export function isRagged(row: readonly string[], { width, used }: Layout): boolean {
  const cells = Math.max(filledWidth(row), Math.min(row.length, used));
  return row.length !== width && (cells < used || cells > width);
}
