/** Recognises where the header comes again: at the top of a page, or of a second copy of the table. */
import { hashNumber } from '../snapshot/hash';
import { isBlank, isSame } from './non-record';

/** Rows by which a table is known when it comes a second time. */
export const ROWS_KNOWN = 3;
/** Lines of a page between its top and the header. */
const TITLES_MAX = 4;

/** What the table knows of itself. */
export interface Known {
  readonly header: readonly (readonly string[])[];
  /** Columns that hold something. */
  readonly used: number;
  /** Hashes of the first rows. */
  readonly first: readonly number[];
}

/** A hash of a row, blank cells at its end aside. */
export function hashRow(row: readonly string[]): number {
  return hashNumber(row.join('\0').replace(/\0+$/, ''));
}

/** Tells whether a record is one of the header's. */
export function isHeader(row: readonly string[], { header }: Known): boolean {
  return header.some((names) => isSame(row, names));
}

/**
 * Tells whether the rows below a header that came again are the first rows of the table: then it is a second copy of it;
 * null while they are not known yet.
 *
 * @param rows - below the header that came again
 */
export function isCopy(rows: readonly (readonly string[])[], { first }: Known): boolean | null {
  if (new Set(first).size < ROWS_KNOWN) return false;
  const filled = rows.filter((row) => !isBlank(row)).slice(0, ROWS_KNOWN);
  if (filled.some((row, at) => hashRow(row) !== first[at])) return false;
  return filled.length < ROWS_KNOWN ? null : true;
}

/**
 * Tells whether a record is a line of a page above the header that comes again; null while what follows is not known
 * yet.
 *
 * @param rows - the record and what follows it
 */
export function isPageTitle(rows: readonly (readonly string[])[], known: Known): boolean | null {
  if (known.header.length === 0 || known.used < 3) return false;
  let titles = 0;
  for (const row of rows) {
    if (isBlank(row)) continue;
    if (isHeader(row, known)) return titles > 0;
    if (titles === TITLES_MAX || row.filter((cell) => cell.trim() !== '').length > known.used / 2)
      return false;
    titles += 1;
  }
  return titles === 0 ? false : null;
}
