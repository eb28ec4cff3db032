/** Recognises records that are no records of the table: blank ones, comments, notes and sums below it. */
import { isVoid } from '../text/void';
import { type CellKind, isValue, kindOf } from './cells';

/** Words that head a sum or a count, and words that may go with them, of the exporters of three languages. */
const SUM =
  /^(?:(?:sub)?tota(?:l|les|is)|sumas?|soma|promedio|m[eé]dia|average|sum|count|cantidad|registros|records|rows?|filas?)$/;
const SUM_TOO =
  /^(?:gran|grand|geral|general(?:es)?|final(?:es)?|parcial(?:es)?|de|del|do|da|of|la|los|las|por|en|clientes?|ventas?|unidades|servicios|vendedor(?:es)?|sucursal|p[aá]gina|hoja|mes|a[nñ]o|pesos|usd|ars|\d+)$/;
/** How a line begins that says something about the file. */
const NOTE =
  /^\W*(?:notas?|obs|observaci[oó]n(?:es)?|fuente|fonte|source|note|nb|generado|emitido|impreso|gerado|generated|fin|eof|end)\b|^[*(]/i;
/** The same where it stands in a cell of a record: a customer may be called «Fin de Semana» or «Fuente Hnos.». */
const NOTE_IN_CELL =
  /^\W*(?:(?:notas?|obs|observaci[oó]n(?:es)?|fuente|fonte|source|note|nb)\.?:|(?:generado|emitido|impreso|exportado|gerado|generated)\b.*\d|(?:fin|fim|end)(?: (?:del?|de la|do|da|of|of the) (?:listado|reporte|informe|archivo|datos|relat[oó]rio|arquivo|report|file|list))?\W*$)|^\*|^\(\d+ /i;

/** The last line of a query's result, blanks of which part it too: `(29 rows affected)`. */
const ROW_COUNT = /^\(\d+ (?:rows?|filas?|linhas?)(?: affected| afectadas?| afetadas?)?\)$/i;

/** What the table looks like. */
export interface Shape {
  /** Columns that hold something. */
  readonly used: number;
  readonly kinds: readonly (CellKind | null)[];
}

/** Tells whether a record has no text at all. */
export function isBlank(row: readonly string[]): boolean {
  return row.every(isVoid);
}

/**
 * Tells whether a record is a comment: it begins with a hash and is not cut as the records of the table are.
 *
 * @param width - cells of the usual record
 */
export function isComment(row: readonly string[], width: number): boolean {
  return width > 1 && row.length !== width && (row[0] ?? '').startsWith('#');
}

/**
 * Tells whether a record looks like a note or a sum, provided that the file ends there. One that could be a row is one.
 *
 * @param apart - a blank line or another note stands above it, or a line end behind it
 */
export function isNote(
  row: readonly string[],
  shape: Shape,
  apart: { above: boolean; behind: boolean },
): boolean {
  if (apart.above && ROW_COUNT.test(row.join(' ').trim())) return true;
  if (shape.used < 2) return row.length === 1 && apart.above && NOTE_IN_CELL.test(row[0] ?? '');
  const filled = row.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
  const [column = 0] = filled;
  const first = row[column] ?? '';
  if (filled.length <= Math.max(2, 0.6 * shape.used) && filled.length < shape.used && isSum(first))
    return true;
  if (filled.length !== 1) return false;
  if (row.length === 1) {
    return (
      apart.above || NOTE.test(first) || (apart.behind && /\S\s\S/.test(first) && !isValue(kindOf(first)))
    );
  }
  return NOTE_IN_CELL.test(first) || (apart.above && contradicts(first, shape.kinds[column] ?? null));
}

/** Whether all the words of a cell are those of a sum. */
function isSum(cell: string): boolean {
  const words = cell
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  return words.some((word) => SUM.test(word)) && words.every((word) => SUM.test(word) || SUM_TOO.test(word));
}

/** Whether a text stands in a column of values. */
function contradicts(cell: string, kind: CellKind | null): boolean {
  return isValue(kind) && !isValue(kindOf(cell));
}

/**
 * Tells whether two records have the same cells, blank ones at the end aside.
 *
 * @param row - the cells of one
 * @param other - the cells of the other
 */
export function isSame(row: readonly string[], other: readonly string[]): boolean {
  const most = Math.max(row.length, other.length);
  for (let column = 0; column < most; column += 1)
    if ((row[column] ?? '') !== (other[column] ?? '')) return false;
  return true;
}
