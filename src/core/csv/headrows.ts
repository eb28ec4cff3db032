/** Tells which records of a table are its header: the first one, those that go on with it, and groups above it. */
import { type CellKind, isValue } from './cells';
import type { Placed } from './placed';

/** Records of header at most; no export that was surveyed has more. */
export const HEADER_MAX = 4;

/** Characters of a cell below the first row of header: units and parts of names are short. */
const SUBHEAD_MAX = 100;

/**
 * Counts the records of header from the beginning of the table on.
 *
 * @param records - of the file
 * @param start - where the table begins
 * @param width - cells of the usual record
 * @param kinds - what each column holds mostly; '' where it holds this and that
 */
export function countHeader(
  records: readonly Placed[],
  start: number,
  width: number,
  kinds: readonly (CellKind | '')[],
): number {
  const first = records[start];
  if (first === undefined || !isHeader(records, start, kinds)) return 0;
  let rows = 1;
  while (rows < HEADER_MAX) {
    const next = records[start + rows];
    if (next === undefined || !continuesHeader(first, next, width, kinds)) break;
    rows += 1;
  }
  // A file of nothing but header rows has one.
  return records.slice(start + rows).some(({ filled }) => filled > 0) ? rows : 1;
}

/** Whether the first record of a table names its columns rather than fills them. */
function isHeader(records: readonly Placed[], start: number, kinds: readonly (CellKind | '')[]): boolean {
  const first = records[start];
  if (first === undefined) return false;
  let names = 0;
  let values = 0;
  kinds.forEach((kind, column) => {
    const own = first.kinds[column] ?? 'empty';
    if (kind === '' || !isValue(kind) || own === 'empty') return;
    if (own === kind) values += 1;
    else if (!isValue(own) || own === 'code') names += 1;
  });
  if (names !== values) return names > values || isYears(first);
  if (values > 0) return isYears(first);
  return looksNamed(records, start);
}

/** Years in a row over columns of numbers. */
function isYears(record: Placed): boolean {
  const years = record.cells.filter((cell) => /^(?:19|20)\d\d$/.test(cell.trim())).map(Number);
  const rising = years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1);
  return years.length > 2 && years.length >= record.filled - 3 && rising;
}

/** Without values to go by: names are all there, all different, are no values, and do not come again below. */
function looksNamed(records: readonly Placed[], start: number): boolean {
  const first = records[start];
  if (first === undefined) return false;
  const names = first.cells.map((cell) => cell.trim());
  const filled = names.filter((name) => name !== '');
  if (new Set(filled).size < filled.length && filled.length < names.length) return false;
  if (first.kinds.some((kind) => kind === 'number' || kind === 'date')) return false;
  const below = records.slice(start + 1);
  const again = names.filter(
    (name, column) => name !== '' && below.some(({ cells }) => cells[column] === name),
  );
  return (
    again.length <= names.length / 2 || below.some(({ cells }) => cells.join('\0') === first.cells.join('\0'))
  );
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
  kinds: readonly (CellKind | '')[],
): boolean {
  if (next.cells.length !== width || next.filled === 0) return false;
  if (next.cells.join('\0') === first.cells.join('\0')) return true;
  if (next.cells.some((cell) => cell.length > SUBHEAD_MAX)) return false;
  // Where each column has its name, what stands over its texts is a text of a row.
  const isNamed = first.filled === width;
  let words = 0;
  let values = 0;
  let columns = 0;
  kinds.forEach((kind, column) => {
    const own = next.kinds[column] ?? 'empty';
    const isOfValues = kind !== '' && isValue(kind);
    columns += Number(isOfValues);
    if (isValue(own) || (isNamed && !isOfValues && own !== 'empty')) values += 1;
    else if (isOfValues && own !== 'empty') words += 1;
  });
  return words > columns / 2 && values <= words / 4;
}

/**
 * Whether a record above the header names groups of columns: words that stand over columns here and there, not a
 * title or a label with its value.
 */
function isGroups(record: Placed | undefined, width: number): boolean {
  if (record === undefined || record.cells.length !== width || record.filled < 2) return false;
  const places = record.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
  const words =
    places.every((column) => !/^(?:number|date)$/.test(record.kinds[column] ?? '')) || isYears(record);
  const spread = width < 4 || (places[places.length - 1] ?? 0) > 1;
  return words && spread && !/:\s*$/.test(record.cells[places[0] ?? 0] ?? '');
}

/**
 * Counts the records right above the header that name groups of columns.
 *
 * @param records - of the file
 * @param begin - where the header begins
 * @param width - cells of the usual record
 * @param most - records that may be counted
 */
export function countGroups(records: readonly Placed[], begin: number, width: number, most: number): number {
  let groups = 0;
  while (groups < most && isGroups(records[begin - groups - 1], width)) groups += 1;
  return groups;
}
