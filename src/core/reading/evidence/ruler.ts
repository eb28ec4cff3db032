/** Lines that a program draws between the header and the rows, or around a table: `---;----`, `+----+---+`. */

/** Characters of drawn lines, and of the corners of a frame. */
const DRAWN = /^[-=_+|:*~ ]*$/;
const STROKES = /[-=_~]/g;

/** Whether a record is a drawn line: strokes in all cells, at least two of them in one cell. */
export function isRuler(row: readonly string[]): boolean {
  if (!DRAWN.test(row[0] ?? '')) return false;
  let longest = 0;
  for (const [column, cell] of row.entries()) {
    const strokes = DRAWN.test(cell) ? (cell.match(STROKES)?.length ?? 0) : -1;
    // A frame has a blank cell at either end.
    const isEnd = column === 0 || column === row.length - 1;
    if (strokes < (isEnd && cell.trim() === '' ? 0 : 1)) return false;
    longest = Math.max(longest, strokes);
  }
  return longest > 1;
}
