/** Lists with columns of a fixed width, as Management Studio and sqlcmd print them, with a line of dashes below the titles. */

/** Maximum lines that are searched for the line of dashes and compared with it. Our choice. */
const LINES_MAX = 250;

/** Groups of dashes with one space between them, each as wide as its column. */
const DASHES = /^-+(?: -+)+ *$/;

/** Minimum share of the lines of the list that have a space before each column. The other lines are notes. Our choice. */
const NEARLY_ALL = 0.9;

/**
 * Finds where the columns begin, in characters from 0; null = the text is no such list.
 *
 * @param text - the beginning of the file, with line ends normalised to LF
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

/** Whether a space is before each column of a line, as far as the line reaches. */
function fits(line: string, columns: readonly number[]): boolean {
  return columns.every((column) => column === 0 || column > line.length || line[column - 1] === ' ');
}

/**
 * The cells of a line, without padding. A line that does not have a space before each column is one cell.
 *
 * @param columns - where they begin
 */
export function cutFixed(line: string, columns: readonly number[]): string[] {
  if (!fits(line, columns)) return [line];
  return columns.map((column, index) => line.slice(column, columns[index + 1]).trim());
}
