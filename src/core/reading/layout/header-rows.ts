/** Finds the records that are the header of a table: the first one, and those that continue it. */

import { type CellKind, isValue } from '../evidence/cells';
import { fieldShare } from '../evidence/field-words';
import { isFilled } from '../evidence/filled';
import type { Placed } from '../evidence/first-records';
import { BLANK } from '../evidence/shape';

/** Maximum header records; no surveyed export has more. */
export const HEADER_MAX = 4;

/** Maximum characters of a cell in a header record after the first: units and parts of names are short. */
const SUBHEAD_MAX = 100;

/**
 * Counts the records of a header: the first one, and those that continue it.
 *
 * @param start - where the header begins
 * @param width - usual number of cells in a record
 * @param kinds - kind of most cells of each column; null = mixed
 */
export function countHeader(
  records: readonly Placed[],
  start: number,
  width: number,
  kinds: readonly (CellKind | null)[],
): number {
  const first = records[start];
  if (first === undefined) return 0;
  let rows = 1;
  while (rows < HEADER_MAX) {
    const next = records[start + rows];
    const below = records.slice(start + rows + 1, start + rows + 1 + ROWS_ALIKE);
    if (next === undefined || isLikeBelow(next, below) || !continuesHeader(first, next, width, kinds)) break;
    rows += 1;
  }
  // If the file contains only header rows, only the first one is the header.
  return records.slice(start + rows).some(({ filled }) => filled > 0) ? rows : 1;
}

/**
 * `ROWS_ALIKE` records below must have the same shape as a record in some column to make the record a row.
 * `SHAPE_TELLS` is the minimum length of that shape. Our choice.
 */
const ROWS_ALIKE = 3;
const SHAPE_TELLS = 5;

/**
 * Whether a record has a text with exactly the shape of the next records in the same column. Names and units have no
 * such shape.
 */
function isLikeBelow(record: Placed, below: readonly Placed[]): boolean {
  return (
    below.length === ROWS_ALIKE &&
    record.signs.some(
      ({ kind, shape }, column) =>
        !isValue(kind) &&
        shape.length >= SHAPE_TELLS &&
        below.every(({ signs }) => signs[column]?.shape === shape),
    )
  );
}

/**
 * Whether a record below the header still belongs to the header: it has words in most columns of values, or it repeats
 * the names.
 *
 * A code counts as a value: the first branch may be `S1` where most branches have a number, and its record is a normal
 * row. The same is true of a customer without a number and with `S/D` as a date, and of a record with a value in a column
 * of mixed kinds. A header row that is taken for data is visible to everyone; a data row that is taken for header is lost.
 */
function continuesHeader(
  first: Placed,
  next: Placed,
  width: number,
  kinds: readonly (CellKind | null)[],
): boolean {
  if (next.cells.length !== width || next.filled === 0 || next.ruler || next.raw === first.raw) return false;
  // The same names written differently continue the header. An identical line is only a repetition.
  if (next.cells.join('\0') === first.cells.join('\0')) return true;
  if (next.cells.some((cell) => cell.length > SUBHEAD_MAX)) return false;
  const names = first.cells.filter(isFilled);
  // A row has a text where the table has texts. Repeated names are told apart by the record below them.
  const isFree =
    kinds.some((kind, column) => !isValue(kind) && next.signs[column]?.text === '') ||
    new Set(names).size < names.length;
  let words = 0;
  let values = 0;
  let columns = 0;
  kinds.forEach((kind, column) => {
    const { text, kind: own } = next.signs[column] ?? BLANK;
    const isOfValues = isValue(kind);
    columns += Number(isOfValues);
    if (text === '') return;
    const isWord = !isValue(own) || (own === 'code' && !/\d/.test(text));
    // A text in a column of texts that already has a name belongs to a row.
    const isNamed = first.signs[column]?.text !== '';
    const isOfRow = isNamed && !(isOfValues && (isFree || isUnit(text)));
    if (!isWord || isOfRow) values += 1;
    else if (isOfValues) words += 1;
  });
  return words > columns / 2 && values === 0;
}

/** Maximum characters of a unit without brackets, such as `meses` and `R$/mes`. Our choice. */
const UNIT_MAX = 6;

/** Whether a text below a name may continue it: a unit, a remark in brackets, or words that are typical of names. */
function isUnit(cell: string): boolean {
  return cell.length <= UNIT_MAX || /^[([]/.test(cell) || fieldShare(cell) > 0;
}
