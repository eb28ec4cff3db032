/** Recognises a repeated header: at the top of a page, or of a second copy of the table. */

import { hashNumber } from '../../ground/hash';
import { isFilled } from '../evidence/filled';
import { isBlank, isSame } from '../evidence/non-record';

/** Number of first rows that identify a second copy of the table. */
export const ROWS_KNOWN = 3;
/** Maximum lines of a page between its top and the header. */
const TITLES_MAX = 4;

/** Facts about the table so far. */
export interface Known {
  readonly header: readonly (readonly string[])[];
  /** Number of columns with content. */
  readonly used: number;
  /** Hashes of the first rows. */
  readonly first: readonly number[];
}

/** A hash of a row, ignoring blank cells at its end. */
export function hashRow(row: readonly string[]): number {
  return hashNumber(row.join('\0').replace(/\0+$/, ''));
}

/** Whether a record equals a record of the header. Where two files were joined, a byte order mark is before the second one. */
export function isHeader([first = '', ...others]: readonly string[], { header }: Known): boolean {
  const row = [first.replace(/^\ufeff/, ''), ...others];
  return header.some((names) => isSame(row, names));
}

/**
 * Whether the rows below a repeated header are the first rows of the table, so that it is a second copy; null while too
 * few of them are known.
 *
 * @param rows - below the repeated header
 */
export function isCopy(rows: readonly (readonly string[])[], { first }: Known): boolean | null {
  if (new Set(first).size < ROWS_KNOWN) return false;
  const filled = rows.filter((row) => !isBlank(row)).slice(0, ROWS_KNOWN);
  if (filled.some((row, at) => hashRow(row) !== first[at])) return false;
  return filled.length < ROWS_KNOWN ? null : true;
}

/**
 * Whether a record is a line of a page above a repeated header; null while too few of the following records are known.
 *
 * @param rows - the record and the records after it
 */
export function isPageTitle(rows: readonly (readonly string[])[], known: Known): boolean | null {
  if (known.header.length === 0 || known.used < 3) return false;
  let titles = 0;
  for (const row of rows) {
    if (isBlank(row)) continue;
    if (isHeader(row, known)) return titles > 0;
    if (titles === TITLES_MAX || row.filter(isFilled).length > known.used / 2) return false;
    titles += 1;
  }
  return titles === 0 ? false : null;
}
