/** Recognises lines of a report that say what it is about: `Empresa: Autos SRL`, `Desde:;01/11/2026`. */

/** A label with its colon at the end of a cell, or with what it stands for behind it. */
const LABEL = /^[\p{L}][\p{L} ./()º°-]{0,30}:(?:$|\s+\S)/u;
/** Cells of such a line at most, one label with what it stands for. */
export const LABEL_CELLS = 2;

/**
 * Tells whether a record is a label and what it stands for, and nothing else.
 *
 * @param row - its cells
 */
export function isLabel(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.length <= LABEL_CELLS && LABEL.test((filled[0] ?? '').trim());
}
