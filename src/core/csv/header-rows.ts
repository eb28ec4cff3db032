/** Finds the records that are the header of a table: the first one, those that continue it, and group titles above it. */

import { type CellKind, isValue } from './cells';
import { fieldShare } from './field-words';
import { filledColumns } from './filled';
import type { Placed } from './first-records';
import { isReportLine } from './label';

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

/** Whether a record consists of consecutive years, as titles over columns of numbers do. */
function isYears(record: Placed): boolean {
  const years = record.cells.filter((cell) => /^(?:19|20)\d\d$/.test(cell.trim())).map(Number);
  const rising = years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1);
  return years.length > 2 && years.length >= record.filled - 3 && rising;
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
  let words = 0;
  let values = 0;
  let columns = 0;
  kinds.forEach((kind, column) => {
    const own = next.signs[column]?.kind ?? 'empty';
    const isOfValues = isValue(kind);
    columns += Number(isOfValues);
    // A text in a column of texts that already has a name belongs to a row.
    const isNamed = first.signs[column]?.text !== '';
    if (own === 'empty') return;
    if (isValue(own) || (isNamed && (!isOfValues || !isUnit(next.cells[column] ?? '')))) values += 1;
    else if (isOfValues) words += 1;
  });
  return words > columns / 2 && values === 0;
}

/** Maximum characters of a unit without brackets, such as `meses` and `R$/mes`. Our choice. */
const UNIT_MAX = 6;

/** Whether a text below a name may continue it: a unit, a remark in brackets, or words that are typical of names. */
function isUnit(cell: string): boolean {
  const text = cell.trim();
  return text.length <= UNIT_MAX || /^[([]/.test(text) || fieldShare(text) > 0;
}

/**
 * Whether a record above the header names groups of columns: words that span several columns each. A title, labels with
 * their values and a row do not count. The names themselves, written differently, count too.
 */
function isGroups(record: Placed | undefined, header: Placed, width: number): boolean {
  if (record === undefined || record.cells.length !== width || record.filled < 2) return false;
  if (record.cells.join('\0') === header.cells.join('\0')) return true;
  if (isReportLine(record.cells)) return false;
  const places = filledColumns(record.cells);
  const over = places.filter((place) => isOverMore(record.cells, place));
  const single = places.filter((place) => !over.includes(place) && header.signs[place]?.text !== '');
  const words =
    places.every((column) => !/^(?:number|date)$/.test(record.signs[column]?.kind ?? '')) || isYears(record);
  const spread = width < 4 || (places[places.length - 1] ?? 0) > 1;
  // A label beside its value spans nothing. One such word may stand over a column of its own.
  return (
    words && spread && over.length * 2 >= places.length && (single.length < 2 || single.length < over.length)
  );
}

/** Whether a cell spans the next column too: the next cell is blank or the same. */
function isOverMore(cells: readonly string[], column: number): boolean {
  const next = cells[column + 1]?.trim();
  return (
    next === '' ||
    next === cells[column]?.trim() ||
    (next === undefined && cells[column - 1] === cells[column])
  );
}

/**
 * Counts the records directly above the header that name groups of columns.
 *
 * @param begin - where the header begins
 * @param width - usual number of cells in a record
 * @param most - maximum to count
 */
export function countGroups(records: readonly Placed[], begin: number, width: number, most: number): number {
  const header = records[begin];
  let groups = 0;
  while (header !== undefined && groups < most && isGroups(records[begin - groups - 1], header, width))
    groups += 1;
  return groups;
}
