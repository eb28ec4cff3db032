/** Looks at the characters of cells: bytes that meant nothing, zero bytes, text that was decoded twice. */

/** Characters that no cell may keep: zero bytes, and halves of characters or bytes that belong to none. */
const UNCLEAN = /[\0\ud800-\udfff]/;
/** A half of a pair that stands alone. */
const LONE = /\p{Cs}/gu;
/** UTF-8 that was taken for windows-1252 and written as UTF-8 again: `Ã±` for `ñ`, `â€œ` for a quote. */
const TWICE =
  /Ã[\u0080-\u00bf\u2018-\u2022\u0192\u2026\u2030\u2039\u2013\u2014]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf\u0153\u2122\u02dc\u201c\u201d\u0161]/;

/** What a text needs to be looked at for, cell by cell. */
export interface Suspicions {
  readonly unclean: boolean;
  readonly twice: boolean;
}

/**
 * Tells what a text needs to be looked at for.
 *
 * @param text - of many records
 * @param halves - it may hold halves of characters
 */
export function suspect(text: string, halves: boolean): Suspicions {
  // A search for one character is many times faster than one for a class of them.
  const unclean = text.includes('\0') || (halves && UNCLEAN.test(text));
  const twice = (text.includes('Ã') || text.includes('Â') || text.includes('â€')) && TWICE.test(text);
  return { unclean, twice };
}

/**
 * Takes the characters that mean nothing out of a cell: zero bytes go, others become U+FFFD.
 *
 * @param cell - as it was cut
 */
export function cleanCell(cell: string): { text: string; zeros: number; lone: number } {
  if (!UNCLEAN.test(cell)) return { text: cell, zeros: 0, lone: 0 };
  const zeros = cell.split('\0').length - 1;
  const text = zeros > 0 ? cell.split('\0').join('') : cell;
  const lone = text.match(LONE)?.length ?? 0;
  return { text: lone > 0 ? text.replace(LONE, '\ufffd') : text, zeros, lone };
}

/**
 * Tells whether a cell holds text that was decoded twice.
 *
 * @param cell - its text
 */
export function isTwiceDecoded(cell: string): boolean {
  return TWICE.test(cell);
}
