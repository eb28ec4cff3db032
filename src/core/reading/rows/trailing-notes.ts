/** Finds the beginning of the notes and sums at the end of a table. */

import { isBlank, isComment, isNote } from '../evidence/non-record';
import { isRuler } from '../evidence/ruler';
import type { Layout } from '../layout/layout';
import type { Batch, TableState } from './batch';

/** Maximum notes at the end of a file; if there are more, they are records. */
const NOTES_MAX = 32;
/** Maximum records, from the first note on and including blank ones, that are kept back until the end of the file is known. */
const KEPT_BACK_MAX = 2_000;

/**
 * Index of the first note at the end of the records, or number of records if the last one is a row. The state keeps how
 * many consecutive notes were too many to be notes.
 *
 * @param batch - records that follow those taken so far
 */
export function notesFrom(batch: Batch, state: TableState, layout: Layout): number {
  const { rows } = batch;
  const first = firstRow(rows, state, layout);
  let from = rows.length;
  let notes = 0;
  let index = rows.length - 1;
  for (; index >= first; index -= 1) {
    const row = rows[index] ?? [];
    if (isBlank(row) || (layout.ruled && isRuler(row))) continue;
    const previous = rows[index - 1];
    const above = previous === undefined ? state.afterBlank : isBlank(previous);
    if (!isNote(row, layout, { above, behind: index < rows.length - 1 || batch.ended })) break;
    from = index;
    notes += 1;
  }
  const all = notes + (index < 0 ? state.notes : 0);
  if (index >= 0) state.notes = 0;
  if (notes === 0) return rows.length;
  if (all <= NOTES_MAX && rows.length - from <= KEPT_BACK_MAX) return from;
  state.notes = Math.max(all, NOTES_MAX + 1);
  return rows.length;
}

/** Index after the records that cannot be notes: the header, or the first row of a table without one. */
function firstRow(rows: readonly (readonly string[])[], state: TableState, layout: Layout): number {
  let missing = layout.headerRows === 0 && state.records === 0 ? 1 : layout.headerRows - state.headerRows;
  let index = 0;
  while (missing > 0 && index < rows.length) {
    const row = rows[index] ?? [];
    if (!isBlank(row) && !isComment(row, layout) && !(layout.ruled && isRuler(row))) missing -= 1;
    index += 1;
  }
  return index;
}
