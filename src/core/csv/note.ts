/** Recognises records that are no records of the table: notes and sums below it, and other tables. */
import { isVoid } from '../text/blank';
import { type CellKind, isValue, kindOf } from './cells';

/** How a sum or a count of records begins, in the words of the exporters of three languages. */
const SUMMARY =
  /^\W*(?:(?:sub|gran |grand )?tota(?:l|les|is)\b|sumas?\b|soma\b|promedio\b|m[eé]dia\b|average\b|sum\b|count\b|cantidad (?:de|total)\b|registros\b|\d+ (?:rows?|records?|filas?|registros?)\b)/i;
/** How a note begins. */
const NOTE =
  /^\W*(?:notas?|obs|observaci[oó]n(?:es)?|fuente|fonte|source|note|nb|generado|emitido|impreso|gerado|generated|fin|eof|end)\b|^[*(]/i;

/** What the table looks like. */
export interface Shape {
  /** Cells of the usual record. */
  readonly width: number;
  readonly kinds: readonly (CellKind | '')[];
}

/**
 * Tells whether a record has no text at all.
 *
 * @param row - its cells
 */
export function isBlank(row: readonly string[]): boolean {
  return row.every(isVoid);
}

/**
 * Tells whether a record is a comment: it begins with a hash and is not cut as the records of the table are.
 *
 * @param row - its cells
 * @param width - cells of the usual record
 */
export function isComment(row: readonly string[], width: number): boolean {
  return width > 1 && row.length !== width && (row[0] ?? '').startsWith('#');
}

/**
 * Tells whether a record looks like a note or a sum, provided that the file ends there.
 *
 * @param row - its cells
 * @param shape - of the table
 * @param apart - a blank line or another note stands above it, or a line end behind it
 */
export function isNote(
  row: readonly string[],
  shape: Shape,
  apart: { above: boolean; behind: boolean },
): boolean {
  if (shape.width < 2) return false;
  const filled = row.filter((cell) => cell.trim() !== '');
  const [first = ''] = filled;
  if (filled.length <= Math.max(2, 0.6 * shape.width) && filled.length < shape.width && SUMMARY.test(first)) {
    return true;
  }
  if (filled.length !== 1 || (shape.width === 2 && row.length === 2)) return false;
  if (apart.above || NOTE.test(first)) return true;
  return row.length === 1 && apart.behind && /\S\s\S/.test(first) && !isValue(kindOf(first));
}

/**
 * Tells whether a record repeats a header, perhaps with columns more or fewer.
 *
 * @param row - its cells
 * @param header - the cells of a record of the header
 */
export function repeatsHeader(row: readonly string[], header: readonly string[]): boolean {
  const common = Math.min(row.length, header.length);
  if (row[0] !== header[0] || common < 2 || common < header.length / 2) return false;
  for (let column = 0; column < common; column += 1) if (row[column] !== header[column]) return false;
  return true;
}

/**
 * Tells whether another table begins at a record that stands below a blank line; null if what follows it is not
 * known yet.
 *
 * @param rows - the record and what follows it
 * @param shape - of the table so far
 */
export function beginsTable(rows: readonly (readonly string[])[], shape: Shape): boolean | null {
  if (shape.width < 2) return false;
  const filled = rows.filter((row) => !isBlank(row));
  const titled = isTitle(filled[0] ?? []);
  const head = titled ? filled[1] : filled[0];
  const next = titled ? filled[2] : filled[1];
  if (head !== undefined && !titled && head.length === shape.width) return namesColumns(head, shape);
  if (head === undefined || next === undefined) return null;
  return head.length > 1 && head.length !== shape.width && next.length === head.length;
}

function isTitle(row: readonly string[]): boolean {
  return row.filter((cell) => cell.trim() !== '').length === 1;
}

/** Words in all the columns that hold numbers or dates. */
function namesColumns(row: readonly string[], shape: Shape): boolean {
  const columns = shape.kinds.flatMap((kind, column) =>
    kind === 'number' || kind === 'date' ? [column] : [],
  );
  const words = columns.filter((column) => kindOf(row[column] ?? '') === 'word');
  return columns.length > 0 && words.length === columns.length && row.every((cell) => cell.trim() !== '');
}
