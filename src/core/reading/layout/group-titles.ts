/** Finds titles of groups of columns above the names of the columns. */

import { fieldShare } from '../evidence/field-words';
import { filledColumns } from '../evidence/filled';
import type { Placed } from '../evidence/first-records';
import { isReportLine } from '../evidence/label';

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
  const words =
    places.every((column) => !/^(?:number|date)$/.test(record.signs[column]?.kind ?? '')) || isYears(record);
  const spread = width < 4 || (places[places.length - 1] ?? 0) > 1;
  return words && spread && over.length * 2 >= places.length && !arePairs(record.cells, places, over);
}

/**
 * Whether the words of a record are labels, each with its value beside it: every second one spans nothing, and the others are
 * no words that are typical of names.
 *
 * @param places - columns of the words
 * @param over - those of them that span several columns
 */
function arePairs(cells: readonly string[], places: readonly number[], over: readonly number[]): boolean {
  const labels = places.filter((place) => !over.includes(place));
  return (
    labels.length > 1 &&
    labels.length === over.length &&
    labels.every((place) => over.includes(place + 1) && fieldShare(cells[place + 1] ?? '') === 0)
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

/** Whether a record consists of consecutive years, as titles over columns of numbers do. */
function isYears(record: Placed): boolean {
  const years = record.cells.filter((cell) => /^(?:19|20)\d\d$/.test(cell.trim())).map(Number);
  const rising = years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1);
  return years.length > 2 && years.length >= record.filled - 3 && rising;
}
