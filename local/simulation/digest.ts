/** Digests of tables, so that two of them are compared without keeping either. */
import { createHash } from 'node:crypto';

/** Rows that are hashed at once. */
const ROWS_AT_ONCE = 512;

/**
 * Digests a table as a reader sees it: blank cells at the end of a row and blank rows at the end count for nothing.
 * @param rows - text by row and column
 */
export function digestTable(rows: Iterable<readonly string[]>): string {
  const hash = createHash('md5');
  let lines = '';
  let waiting = 0;
  let blank = '';
  for (const row of rows) {
    const text = row.join('\u001f').replace(/\u001f+$/, '');
    if (text === '') {
      blank += '\u001e';
      continue;
    }
    lines += `${blank}${text}\u001e`;
    blank = '';
    waiting += 1;
    if (waiting < ROWS_AT_ONCE) continue;
    hash.update(lines);
    lines = '';
    waiting = 0;
  }
  return hash.update(lines).digest('base64url');
}
