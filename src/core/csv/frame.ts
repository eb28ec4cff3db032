/** Takes off what frames and aligns the cells of a list that a program printed. */
import { cutFixed } from './fixed-width';
import type { Syntax } from './syntax';

/** The cells of a record without the blank ones outside of its frame and without the blanks that align them. */
export function unframe(row: string[], { framed, aligned, fixed }: Syntax): string[] {
  if (fixed !== null) return cutFixed(row[0] ?? '', fixed);
  const isFramed = framed && row.length > 2 && row[0]?.trim() === '' && row[row.length - 1]?.trim() === '';
  const inner = isFramed ? row.slice(1, -1) : row;
  return aligned ? inner.map((cell) => cell.trim()) : inner;
}

/** Share of the records that must have a frame, or be aligned, and records of any file that need not: notes. */
const NEARLY_ALL = 0.9;
const NOTES = 2;

/** Whether so many records of a sample are nearly all. */
function areNearlyAll(some: number, all: number): boolean {
  return some > 1 && some >= Math.min(all - NOTES, NEARLY_ALL * all);
}

/**
 * Tells whether each line begins and ends with a bar, as one of a frame.
 *
 * @param syntax - by which they were cut
 */
export function isFramed(records: readonly (readonly string[])[], { delimiter }: Syntax): boolean {
  if (!delimiter.includes('|')) return false;
  const framed = records.filter(
    (row) => row.length > 2 && row[0]?.trim() === '' && row[row.length - 1]?.trim() === '',
  );
  return areNearlyAll(framed.length, records.length);
}

/**
 * Tells whether the cells of each column are filled up with blanks to one width, the header among them; those of the last
 * column need not be.
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
