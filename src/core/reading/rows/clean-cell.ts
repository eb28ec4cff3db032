/** Checks the characters of cells for stray bytes, zero bytes and text that was decoded twice. */
import { type AsciiBased, decodeWhole } from '../text/ascii-based';
import { bytesOf } from '../text/byte-tables';
import { strayLetter } from '../text/stray-byte';
import type { Observations } from '../told/observations';

/** Characters that no cell may keep: zero bytes, and surrogates that stand for half a character or for an invalid byte. */
const UNCLEAN = /[\0\ud800-\udfff]/;
const HALF = /[\ud800-\udfff]/;
/** A lone surrogate. */
const LONE = /\p{Cs}/gu;
/** UTF-8 that was read as windows-1252 and written as UTF-8 again: `Ã±` for `ñ`, `â€œ` for a quote. */
const TWICE =
  /Ã[\u0080-\u00bf\u2018-\u2022\u0192\u2026\u2030\u2039\u2013\u2014]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf\u0153\u2122\u02dc\u201c\u201d\u0161]/;

/** Problems that a text may have. Each of them is then checked cell by cell. */
export interface Suspicions {
  readonly unclean: boolean;
  readonly twice: boolean;
  /** A stray byte that is a letter in windows-1252 is read as that letter. */
  readonly repairs: boolean;
}

/**
 * Finds the problems that a text may have.
 *
 * @param text - of many records
 * @param halves - the text may contain lone surrogates
 * @param repairs - a stray byte may be a letter
 */
export function suspect(text: string, halves: boolean, repairs: boolean): Suspicions {
  // A search for one character is many times faster than a search for a character class. Where V8 stores a text with
  // one byte per character, it knows that the text contains no surrogate.
  const unclean = text.includes('\0') || (halves && HALF.test(text));
  const twice = (text.includes('Ã') || text.includes('Â') || text.includes('â€')) && TWICE.test(text);
  return { unclean, twice, repairs };
}

/**
 * Finds the problems that an ASCII text may have.
 *
 * @param text - of many records
 * @param repairs - a stray byte may be a letter
 */
export function suspectAscii(text: string, repairs: boolean): Suspicions {
  return { unclean: text.includes('\0'), twice: false, repairs };
}

/** Beginnings of the sequences that `TWICE` matches. */
const TWICE_BEGINS = ['Ã', 'Â', 'â€'];
/** Roughly the same as `TWICE`, for UTF-8 bytes. */
const TWICE_UTF8 = /\xc3(?:\x83[\xc2\xc6\xe2]|\x82\xc2|\xa2\xe2\x82\xac)/;

/**
 * Finds the problems that bytes may have once they are decoded.
 *
 * @param bytes - binary string of many records
 * @param bad - some of the bytes belong to no character
 * @param repairs - a stray byte may be a letter
 */
export function suspectBytes(
  bytes: string,
  bad: boolean,
  repairs: boolean,
  encoding: AsciiBased,
): Suspicions {
  const twice = mayBeTwice(bytes, encoding) && TWICE.test(decodeWhole(bytes, encoding, true).text);
  return { unclean: bad || bytes.includes('\0'), twice, repairs };
}

function mayBeTwice(bytes: string, encoding: AsciiBased): boolean {
  // Each sequence contains 0x82 or 0x83. These bytes are rare, so that the search for them is a fast first test.
  if (encoding === 'utf-8')
    return (bytes.includes('\x82') || bytes.includes('\x83')) && TWICE_UTF8.test(bytes);
  return TWICE_BEGINS.some((text) => {
    const begin = bytesOf(text, encoding);
    return begin !== null && bytes.includes(begin);
  });
}

/** A cell without its meaningless characters, and how many of each there were. */
interface Cleaned {
  readonly text: string;
  readonly zeros: number;
  /** Replaced by U+FFFD. */
  readonly lone: number;
  /** Replaced by a letter. */
  readonly repaired: number;
}

/**
 * Removes meaningless characters from a cell. Zero bytes are dropped. A stray byte becomes the letter that it is in
 * windows-1252, or U+FFFD if it is no letter.
 *
 * @param repairs - a stray byte may be a letter
 */
export function cleanCell(cell: string, repairs: boolean): Cleaned {
  if (!UNCLEAN.test(cell)) return { text: cell, zeros: 0, lone: 0, repaired: 0 };
  const zeros = cell.split('\0').length - 1;
  let lone = 0;
  let repaired = 0;
  const text = cell
    .split('\0')
    .join('')
    .replace(LONE, (half) => {
      const letter = repairs ? strayLetter(half) : null;
      if (letter === null) lone += 1;
      else repaired += 1;
      return letter ?? '\ufffd';
    });
  return { text, zeros, lone, repaired };
}

/** Whether a cell holds text that was decoded twice. */
function isTwiceDecoded(cell: string): boolean {
  return TWICE.test(cell);
}

/**
 * Removes meaningless characters from a row, and records them as observations.
 *
 * @param suspicions - problems that the text of the row may have
 */
export function cleanRow(
  row: string[],
  suspicions: Suspicions,
  place: { readonly line: number; readonly record: number },
  observations: Observations,
): string[] {
  if (!suspicions.unclean && !suspicions.twice) return row;
  return row.map((cell, at) => {
    const own = { ...place, column: at + 1 };
    const { text, zeros, lone, repaired } = cleanCell(cell, suspicions.repairs);
    if (zeros > 0) observations.add('character/zero', own, { count: zeros });
    if (lone > 0) observations.add('character/undecodable', own, { count: lone }, lone);
    if (repaired > 0) observations.add('character/repaired', own, { count: repaired }, repaired);
    if (suspicions.twice && isTwiceDecoded(cell)) observations.add('text/twice-decoded', own);
    return text;
  });
}
