/** Invalid bytes in a UTF-8 file, which another program wrote in windows-1252. */
import { UPPER_HALF } from './byte-tables';
import { BAD_BASE } from './utf8';

const LETTER = /\p{L}/u;

/**
 * The letter that a stray byte is in windows-1252; null = it is no letter.
 *
 * @param half - the lone surrogate that stands for the byte in decoded text
 */
export function strayLetter(half: string): string | null {
  const letter = UPPER_HALF['windows-1252'].charAt(half.charCodeAt(0) - BAD_BASE - 0x80);
  return LETTER.test(letter) ? letter : null;
}
