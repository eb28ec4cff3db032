/** Removes the frame and the padding from a list that a program printed. */
import { cutFixed } from './fixed-width';
import type { Syntax } from './syntax';

/** The cells of a record, without the blank cells outside its frame and without padding. */
export function unframe(row: string[], { framed, aligned, fixed }: Syntax): string[] {
  if (fixed !== null) return cutFixed(row[0] ?? '', fixed);
  const isFramed = framed && row.length > 2 && row[0]?.trim() === '' && row[row.length - 1]?.trim() === '';
  const inner = isFramed ? row.slice(1, -1) : row;
  return aligned ? inner.map((cell) => cell.trim()) : inner;
}

/**
 * Minimum share of the records that have a frame or are aligned. `NOTES` records of any file may be without: they are notes.
 */
const NEARLY_ALL = 0.9;
const NOTES = 2;

/** Whether `some` records are nearly all of a sample. */
function areNearlyAll(some: number, all: number): boolean {
  return some > 1 && some >= Math.min(all - NOTES, NEARLY_ALL * all);
}

/**
 * Whether nearly every line begins and ends with a bar, as in a frame.
 *
 * @param syntax - by which the records were cut
 */
export function isFramed(records: readonly (readonly string[])[], { delimiter }: Syntax): boolean {
  if (!delimiter.includes('|')) return false;
  const framed = records.filter(
    (row) => row.length > 2 && row[0]?.trim() === '' && row[row.length - 1]?.trim() === '',
  );
  return areNearlyAll(framed.length, records.length);
}

/**
 * Whether the cells of each column, including the header, are padded with spaces to one width. Cells of the last column
 * need not be.
 */
export function isAligned(records: readonly (readonly string[])[]): boolean {
  const [first = []] = records;
  const full = records.filter(({ length }) => length === first.length);
  if (first.length < 2 || full.length < 3 || !areNearlyAll(full.length, records.length)) return false;
  const isEven = (column: number) => full.every((row) => row[column]?.length === first[column]?.length);
  const last = first.length - 1;
  const even = first.map((_, column) => isEven(column));
  if (!even.slice(0, last).every(Boolean)) return false;
  const isPadded = (cell: string, column: number) =>
    even[column] && cell.trim() !== '' && cell !== cell.trim();
  return first.some(isPadded) || full.filter((row) => row.some(isPadded)).length * 2 > full.length;
}
