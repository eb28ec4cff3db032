/** Lists whose columns have a fixed width: Management Studio and sqlcmd print them so, with a line of dashes below the titles. */

/** Lines among which that line is looked for, and lines below it that are held against it. Ours. */
const LINES_MAX = 250;

/** Groups of dashes, one blank between them: as wide as their columns. */
const DASHES = /^-+(?: -+)+ *$/;

/** Share of the lines of the list that must have a blank before each of their columns; others are notes. Ours. */
const NEARLY_ALL = 0.9;

/**
 * Finds where the columns begin, counted in characters from 0; null where nothing tells.
 *
 * @param text - the beginning of the file, its line ends made LF
 */
export function findColumns(text: string): readonly number[] | null {
  const lines = text.split('\n', LINES_MAX);
  const at = lines.findIndex((line) => DASHES.test(line));
  const dashes = lines[at];
  const titles = lines[at - 1];
  if (dashes === undefined || titles === undefined) return null;
  const columns = [...dashes.matchAll(/-+/g)].map(({ index }) => index);
  const blank = lines.findIndex((line, index) => index > at && line.trim() === '');
  const rows = lines.slice(at + 1, blank === -1 ? undefined : blank);
  const fitting = rows.filter((line) => fits(line, columns));
  const isList =
    titles.trim() !== '' && fits(titles, columns) && fitting.length >= Math.max(1, NEARLY_ALL * rows.length);
  return isList ? columns : null;
}

/** Whether a blank stands before each column of a line, as far as it reaches. */
function fits(line: string, columns: readonly number[]): boolean {
  return columns.every((column) => column === 0 || column > line.length || line[column - 1] === ' ');
}

/**
 * The cells of a line without the blanks that fill them up; a line that no blank parts there is one cell.
 *
 * @param columns - where they begin
 */
export function cutFixed(line: string, columns: readonly number[]): string[] {
  if (!fits(line, columns)) return [line];
  return columns.map((column, index) => line.slice(column, columns[index + 1]).trim());
}
