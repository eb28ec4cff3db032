/** Compares what the reader makes of a file with the truth about it. */
import { openReader } from '../../../../src/core/reading/rows/reader';
import type { WorldFile } from './world';

/** What became of a file: read exactly, or what was wrong first of all. */
export type Score =
  | 'exact'
  | 'unread'
  | 'header taken for a row'
  | 'row taken for the header'
  | 'rows lost'
  | 'cells';

/** Reads a file and compares. */
export function scoreFile(file: WorldFile): Score {
  const { bytes, truth, headed } = file;
  const opened = openReader({ size: bytes.length, parts: [{ offset: 0, bytes }] }, {});
  if (!opened.ok) return 'unread';
  const { reader } = opened;
  const rows = [...reader.push(bytes), ...reader.finish()];
  const hasHeader = reader.dialect.headerRows > 0;
  if (hasHeader === headed && alike(rows, truth)) return 'exact';
  if (headed && !hasHeader) return 'header taken for a row';
  if (!headed && hasHeader) return 'row taken for the header';
  return rows.length < truth.length ? 'rows lost' : 'cells';
}

/** Equal but for blank cells at the ends of rows, which are no cells of anybody's. */
function alike(rows: readonly (readonly string[])[], truth: readonly (readonly string[])[]): boolean {
  return rows.length === truth.length && rows.every((row, at) => key(row) === key(truth[at] ?? []));
}

function key(row: readonly string[]): string {
  const last = row.findLastIndex((cell) => cell !== '');
  return row.slice(0, last + 1).join('\0');
}
