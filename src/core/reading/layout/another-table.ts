/** Recognises where another table begins in a file. */

import { isValue, kindOf } from '../evidence/cells';
import { fieldShares } from '../evidence/field-words';
import { isFilled } from '../evidence/filled';
import { isBlank, type Shape } from '../evidence/non-record';
import { filledWidth } from '../evidence/width';

/**
 * Whether another table begins at a record below a blank line; null while too few of the following records are known.
 *
 * @param rows - the record and the records after it
 */
export function beginsTable(rows: readonly (readonly string[])[], shape: Shape): boolean | null {
  if (shape.used < 2) return false;
  const filled = rows.filter((row) => !isBlank(row));
  const isTitled = isTitle(filled[0] ?? []);
  const [head, next] = isTitled ? filled.slice(1) : filled;
  if (head === undefined || next === undefined) return null;
  const width = filledWidth(head);
  if (width < 2 || fits(head, shape) > 0) return false;
  if (width === shape.used) return namesColumns(head, shape);
  return head.length === shape.used || next.length !== head.length ? namesOthers(head, next, shape) : true;
}

/**
 * Whether a record is the header with more or fewer columns at its end. Such a record is the header of another table,
 * with or without a blank line above it. A row may contain the names of some columns as values, but it never begins
 * like the header.
 *
 * @param header - the names of this table
 */
export function extendsHeader(row: readonly string[], header: readonly string[]): boolean {
  const [width, names] = [filledWidth(row), filledWidth(header)];
  const common = Math.min(width, names);
  if (width === names || common < 2 || common * 2 < names) return false;
  return row.slice(0, common).every((cell, column) => cell === header[column]);
}

function isTitle(row: readonly string[]): boolean {
  return row.filter(isFilled).length === 1;
}

/** Number of cells that match the value kind of their column, minus the number of filled cells that do not. */
function fits(row: readonly string[], { kinds }: Shape): number {
  let fitting = 0;
  kinds.forEach((kind, column) => {
    const cell = row[column] ?? '';
    if (!isValue(kind) || cell.trim() === '') return;
    fitting += kindOf(cell) === kind ? 1 : -1;
  });
  return fitting;
}

/** Whether all columns are filled, and all columns of numbers or dates contain words. */
function namesColumns(row: readonly string[], shape: Shape): boolean {
  const columns = shape.kinds.flatMap((kind, column) =>
    kind === 'number' || kind === 'date' ? [column] : [],
  );
  const words = columns.filter((column) => kindOf(row[column] ?? '') === 'word');
  const filled = row.slice(0, shape.used).every(isFilled);
  return columns.length > 0 && words.length === columns.length && filled;
}

/** Whether a record contains names of more or fewer columns than the table has, above a row that is no wider. */
function namesOthers(row: readonly string[], next: readonly string[], shape: Shape): boolean {
  const width = filledWidth(row);
  const names = row.slice(0, width);
  const isNamed = names.every((cell) => kindOf(cell) === 'word');
  return isNamed && filledWidth(next) <= width && (fits(row, shape) < 0 || fieldShares(names) * 2 >= width);
}
