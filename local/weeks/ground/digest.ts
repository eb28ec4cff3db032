/** Digests of tables: two tables can be compared without keeping them. */
import { createHash } from 'node:crypto';

/** Rows that are hashed at once. */
const ROWS_AT_ONCE = 512;

/** Control characters that no cell of the simulation holds. */
const CELL_END = '\u001f';
const ROW_END = '\u001e';

/**
 * Digests a table as a reader sees it: blank cells at the end of a row and blank rows at the end are ignored.
 * @param rows - text by row and column
 */
export function digestTable(rows: Iterable<readonly string[]>): string {
  const hash = createHash('md5');
  let lines = '';
  let waiting = 0;
  let blank = '';
  for (const row of rows) {
    const text = lineOf(row);
    if (text === '') {
      blank += ROW_END;
      continue;
    }
    lines += blank + text + ROW_END;
    blank = '';
    waiting += 1;
    if (waiting < ROWS_AT_ONCE) continue;
    hash.update(lines);
    lines = '';
    waiting = 0;
  }
  return hash.update(lines).digest('base64url');
}

/**
 * Digests a table regardless of the order of its rows. Blank rows are ignored.
 * @param rows - text by row and column; the first one stays first
 */
export function digestUnordered([first = [], ...rows]: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => [lineOf(row)]);
  return digestTable([first, ...lines.sort(([a = ''], [b = '']) => (a < b ? 1 : -1))]);
}

function lineOf(row: readonly string[]): string {
  let end = row.length;
  while (end > 0 && row[end - 1] === '') end -= 1;
  return (end === row.length ? row : row.slice(0, end)).join(CELL_END);
}
