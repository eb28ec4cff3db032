/** Tells which records of a table are its header: the first one, those that go on with it, and groups above it. */
import { type CellKind, isValue } from './cells';
import type { Placed } from './first-records';
import { isPageNumber } from './label';

/** Records of header at most; no export that was surveyed has more. */
export const HEADER_MAX = 4;

/** Characters of a cell below the first row of header: units and parts of names are short. */
const SUBHEAD_MAX = 100;

/**
 * Counts the records of a header: its first one, and those that go on with it.
 *
 * @param start - where the header begins
 * @param width - cells of the usual record
 * @param kinds - what each column holds mostly; null where it holds this and that
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
  // A file of nothing but header rows has one.
  return records.slice(start + rows).some(({ filled }) => filled > 0) ? rows : 1;
}

/** Records below a record that must be like it in some column for it to be a row as they are, and signs of a shape that tells. Ours. */
const ROWS_ALIKE = 3;
const SHAPE_TELLS = 5;

/** Whether a record has a text of the very shape that the next ones have in its column: names and units have none of the kind. */
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

/** Years in a row over columns of numbers. */
function isYears(record: Placed): boolean {
  const years = record.cells.filter((cell) => /^(?:19|20)\d\d$/.test(cell.trim())).map(Number);
  const rising = years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1);
  return years.length > 2 && years.length >= record.filled - 3 && rising;
}

/**
 * Whether a record below the header is header still: words where most columns that hold values have theirs, or the names
 * again. A code is a value: the first of the branches may be `S1` where most have a number, and its row is one like the
 * others. So is that of a customer without number and with `S/D` for a date, and one with a value in a column of this
 * and that. A row of header that is taken for data is seen by everybody; a row of data that is taken for header is gone.
 */
function continuesHeader(
  first: Placed,
  next: Placed,
  width: number,
  kinds: readonly (CellKind | null)[],
): boolean {
  if (next.cells.length !== width || next.filled === 0 || next.ruler || next.raw === first.raw) return false;
  // The names again, but written otherwise: a line that comes again as it is was only repeated.
  if (next.cells.join('\0') === first.cells.join('\0')) return true;
  if (next.cells.some((cell) => cell.length > SUBHEAD_MAX)) return false;
  // Where each column has its name, what stands over its texts is a text of a row.
  const isNamed = first.filled === width;
  let words = 0;
  let values = 0;
  let columns = 0;
  kinds.forEach((kind, column) => {
    const own = next.signs[column]?.kind ?? 'empty';
    const isOfValues = isValue(kind);
    columns += Number(isOfValues);
    if (isValue(own) || (isNamed && !isOfValues && own !== 'empty')) values += 1;
    else if (isOfValues && own !== 'empty') words += 1;
  });
  return words > columns / 2 && values <= words / 4;
}

/**
 * Whether a record above the header names groups of columns: words that stand over several columns each, not a title,
 * labels with their values, or a row. The names themselves, written otherwise, are such a record too.
 */
function isGroups(record: Placed | undefined, header: Placed, width: number): boolean {
  if (record === undefined || record.cells.length !== width || record.filled < 2) return false;
  if (record.cells.join('\0') === header.cells.join('\0')) return true;
  if (record.cells.some(isPageNumber)) return false;
  const places = record.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
  const over = places.filter((place) => isOverMore(record.cells, place));
  const words =
    places.every((column) => !/^(?:number|date)$/.test(record.signs[column]?.kind ?? '')) || isYears(record);
  const spread = width < 4 || (places[places.length - 1] ?? 0) > 1;
  return (
    words && spread && over.length * 2 >= places.length && !/:\s*$/.test(record.cells[places[0] ?? 0] ?? '')
  );
}

/** Whether what stands in a column stands over the next one too: that is blank, or the same. */
function isOverMore(cells: readonly string[], column: number): boolean {
  const next = cells[column + 1]?.trim();
  return (
    next === '' ||
    next === cells[column]?.trim() ||
    (next === undefined && cells[column - 1] === cells[column])
  );
}

/**
 * Counts the records right above the header that name groups of columns.
 *
 * @param begin - where the header begins
 * @param width - cells of the usual record
 * @param most - records that may be counted
 */
export function countGroups(records: readonly Placed[], begin: number, width: number, most: number): number {
  const header = records[begin];
  let groups = 0;
  while (header !== undefined && groups < most && isGroups(records[begin - groups - 1], header, width))
    groups += 1;
  return groups;
}
