/**
 * Checks the ID column of one tab: no blank ID, no repeated ID, no two IDs that differ only in spaces, case or leading zeros.
 */
import { differences, foldKey } from './key';
import type { KeyIndex } from './keyindex';
import { NO_ROW } from './keyindex';
import type { Elsewhere, Findings } from './observation';
import type { Rule } from './rule';
import { severityOf } from './rule';
import { gather, Tally } from './tally';

/** A column by its tab, position from 0 and header; null where there is none. */
export interface ColumnPlace {
  readonly tab: string;
  readonly column: number | null;
  readonly columnName: string | null;
}

/**
 * Checks an ID column. Every row of a repeated ID counts, including the first one.
 *
 * @param place - the column
 * @param index - of its IDs
 */
export function auditIds(place: ColumnPlace, index: KeyIndex): Findings {
  const { texts, rows, firstLike, firstSame } = index;
  const blank = tally('id/blank', place);
  const repeated = tally('id/repeated', place);
  const butFor = tally('id/repeated-but-for', place);
  const nextSame = secondRows(firstSame, () => true);
  const nextLike = secondRows(firstLike, (row, first) => firstSame[row] !== first);
  for (let row = 0; row < rows; row++) {
    const text = texts[row] ?? '';
    const same = firstSame[row] ?? NO_ROW;
    const like = firstLike[row] ?? NO_ROW;
    if (same === NO_ROW) {
      blank.add(row, text, null);
      continue;
    }
    const twin = nextSame[same] ?? NO_ROW;
    if (twin !== NO_ROW) {
      repeated.add(row, text, text, () => elsewhere(place, index, row, same === row ? twin : same));
    }
    const cousin = nextLike[like] ?? NO_ROW;
    if (cousin !== NO_ROW) {
      const other = same === like ? cousin : like;
      butFor.add(row, text, foldKey(text), () => elsewhere(place, index, row, other));
    }
  }
  return gather([blank, repeated, butFor]);
}

/**
 * Findings for a tab whose ID column is unknown.
 *
 * @param place - without a column
 */
export function withoutIds(place: ColumnPlace): Findings {
  const none = tally('id/no-column', place);
  none.add(null, null);
  return none.findings();
}

/** For the first row of each group, the next row of the group that `counts` accepts, or `NO_ROW`. */
function secondRows(groups: Int32Array, counts: (row: number, first: number) => boolean): Int32Array {
  const seconds = new Int32Array(groups.length).fill(NO_ROW);
  for (let row = 0; row < groups.length; row++) {
    const first = groups[row] ?? NO_ROW;
    if (first === NO_ROW || first === row || seconds[first] !== NO_ROW) continue;
    if (counts(row, first)) seconds[first] = row;
  }
  return seconds;
}

function tally(rule: Rule, place: ColumnPlace): Tally {
  const severity = severityOf(rule, 'must');
  return new Tally({ ...place, rule, severity, parents: [], standing: 'current' });
}

function elsewhere({ tab }: ColumnPlace, { texts }: KeyIndex, row: number, other: number): Elsewhere {
  return { tab, row: other, differs: differences(texts[row] ?? '', texts[other] ?? '') };
}
