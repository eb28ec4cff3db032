/** Recognises records that do not belong to the table: blank ones, comments, notes and sums below it. */

import { isVoid } from '../text/void';
import { type CellKind, isValue, kindOf } from './cells';
import { filledColumns } from './filled';
import { isPageNumber } from './label';
import { filledWidth } from './width';

/** Words that begin a sum or a count, and words that may accompany them, in the exports of three languages. */
const SUM =
  /^(?:(?:sub)?tota(?:l|les|is)|sumas?|soma|promedio|m[eé]dia|average|sum|count|cantidad|registros|records|rows?|filas?)$/;
const SUM_TOO =
  /^(?:gran|grand|geral|general(?:es)?|final(?:es)?|parcial(?:es)?|de|del|do|da|of|la|los|las|por|en|clientes?|ventas?|unidades|servicios|vendedor(?:es)?|sucursal|p[aá]gina|hoja|mes|a[nñ]o|pesos|usd|ars|\d+)$/;
/** Beginnings of lines that describe the file. */
const NOTE =
  /^\W*(?:notas?|obs|observaci[oó]n(?:es)?|fuente|fonte|source|note|nb|generado|emitido|impreso|gerado|generated|fin|eof|end)\b|^[*(]/i;
/** The same in a cell of a record. It is stricter: a customer may be called «Fin de Semana» or «Fuente Hnos.». */
const NOTE_IN_CELL =
  /^\W*(?:(?:notas?|obs|observaci[oó]n(?:es)?|fuente|fonte|source|note|nb)\.?:|(?:generado|emitido|impreso|exportado|gerado|generated)\b.*\d|(?:fin|fim|end)(?: (?:del?|de la|do|da|of|of the) (?:listado|reporte|informe|archivo|datos|relat[oó]rio|arquivo|report|file|list))?\W*$)|^\*|^\(\d+ /i;

/** The last line of a query result, `(29 rows affected)`. Its spaces may separate cells. */
const ROW_COUNT = /^\(\d+ (?:rows?|filas?|linhas?)(?: affected| afectadas?| afetadas?)?\)$/i;

/** Usual width of the records of a table. */
export interface UsualWidth {
  /** Number of cells in the file. */
  readonly width: number;
  /** Number of columns with content. */
  readonly used: number;
}

/** Properties of the table. */
export interface Shape {
  /** Number of columns with content. */
  readonly used: number;
  readonly kinds: readonly (CellKind | null)[];
  /** Rows leave out blank cells at their end. */
  readonly short: boolean;
}

/** Whether a record has no text at all. */
export function isBlank(row: readonly string[]): boolean {
  return row.every(isVoid);
}

/** A hash that belongs to a value or a title: `#1001`, `#12 bis`, `#N/D`, `#`. */
const HASHED = /^#(?:\d\S*(?: \S+)?|N\/\w+)?\s*$/;
/** The beginning of a sentence. */
const SENTENCE = /^# *\p{Ll}/u;

/**
 * Whether a record is a comment: it begins with a hash and has another width than the records of the table. Codes may begin
 * with a hash too.
 */
export function isComment(row: readonly string[], { width, used }: UsualWidth): boolean {
  if (width < 2 || row.length === width || !beginsAsComment(row)) return false;
  return filledWidth(row) !== used || SENTENCE.test(row[0] ?? '');
}

/** Whether a record begins as a comment does, wherever it is. */
export function beginsAsComment(row: readonly string[]): boolean {
  const [first = ''] = row;
  return first.startsWith('#') && (!HASHED.test(first) || filledColumns(row).length < 2);
}

/**
 * Whether a record looks like a note or a sum, assuming that the file ends there. A record that could be a row is a row.
 *
 * @param apart - `above`: a blank line is above the record; `behind`: a line end is after it
 */
export function isNote(
  row: readonly string[],
  shape: Shape,
  apart: { readonly above: boolean; readonly behind: boolean },
): boolean {
  if (apart.above && ROW_COUNT.test(row.join(' ').trim())) return true;
  if (shape.used < 2) return row.length === 1 && apart.above && NOTE_IN_CELL.test(row[0] ?? '');
  const filled = filledColumns(row);
  const [column = 0] = filled;
  const first = row[column] ?? '';
  if (isSumLine(row, filled, shape)) return true;
  if (filled.length !== 1) return false;
  if (isPageNumber(first)) return true;
  const isAgainst = contradicts(first, shape.kinds[column] ?? null);
  if (row.length > 1) return NOTE_IN_CELL.test(first) || (apart.above && isAgainst);
  if (apart.above || NOTE.test(first)) return true;
  const isSentence = apart.behind && /\S\s\S/.test(first) && !isValue(kindOf(first));
  return isSentence && (!shape.short || isAgainst);
}

/** Whether a record is a sum: words of a sum, and besides them hardly a cell, or only numbers where no row could be so. */
function isSumLine(row: readonly string[], filled: readonly number[], { used, kinds }: Shape): boolean {
  const [column = 0, ...others] = filled;
  const first = row[column] ?? '';
  const isFew = filled.length <= Math.max(2, 0.6 * used) && filled.length < used;
  if (isFew && isSum(first)) return true;
  if (others.length === 0 || !others.every((at) => kindOf(row[at] ?? '') === 'number')) return false;
  // A row has a value where its table has numbers, codes or dates: a brand may be called «Total».
  const isHeadless = kinds.slice(0, column).some(isValue);
  return contradicts(first, kinds[column] ?? null) ? beginsAsSum(first) : isHeadless && isSum(first);
}

/** Whether a text begins with a word of a sum, whatever follows. */
function beginsAsSum(cell: string): boolean {
  return SUM.test(/^\p{L}+/u.exec(cell.trim().toLowerCase())?.[0] ?? '');
}

/** Whether all words of a cell are words of a sum. */
function isSum(cell: string): boolean {
  const words = cell
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  return words.some((word) => SUM.test(word)) && words.every((word) => SUM.test(word) || SUM_TOO.test(word));
}

/** Whether a text is in a column of values. */
function contradicts(cell: string, kind: CellKind | null): boolean {
  return isValue(kind) && !isValue(kindOf(cell));
}

/** Whether two records have the same cells, ignoring blank cells at the end. */
export function isSame(row: readonly string[], other: readonly string[]): boolean {
  const most = Math.max(row.length, other.length);
  for (let column = 0; column < most; column += 1)
    if ((row[column] ?? '') !== (other[column] ?? '')) return false;
  return true;
}
