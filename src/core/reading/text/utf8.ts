/** Strict decoding of UTF-8: a byte that belongs to no character is marked, so that it can be restored. */
import { BLOCK, newBlock, textOf } from './codes';

/**
 * Code of a byte that belongs to no character, with the byte added. It is a lone low surrogate, which strict UTF-8
 * never gives, so that the bytes of a decoded text can still be counted. https://peps.python.org/pep-0383/
 */
export const BAD_BASE = 0xdc00;

/** Text of a piece, and the bytes at its end that may be the beginning of a character. */
export interface DecodedUtf8 {
  readonly text: string;
  /** Bytes at the end that were left for the next piece. */
  readonly left: number;
  /** Characters of several bytes. */
  readonly valid: number;
  /** Bytes that belong to no character. */
  readonly bad: number;
}

/**
 * Decodes UTF-8.
 *
 * @param bytes - binary string
 * @param last - no bytes follow, so that an unfinished character is bad
 */
export function decodeUtf8(bytes: string, last: boolean): DecodedUtf8 {
  const { length } = bytes;
  const block = newBlock();
  let text = '';
  let used = 0;
  let valid = 0;
  let bad = 0;
  let at = 0;
  // A surrogate pair may overfill the block by one code unit, which moves to the next block.
  while (at < length) {
    if (used >= BLOCK) {
      const over = used > BLOCK ? block.pop() : undefined;
      text += textOf(block, BLOCK);
      used = over === undefined ? 0 : 1;
      if (over !== undefined) block[0] = over;
    }
    // Nearly all bytes are ASCII, and a loop for ASCII only is a quarter faster.
    const stop = Math.min(length, at + BLOCK - used);
    let lead = 0;
    for (; at < stop; at += 1) {
      lead = bytes.charCodeAt(at);
      if (lead >= 0x80) break;
      block[used++] = lead;
    }
    if (at === stop) continue;
    // Nearly all other characters have two bytes, and a call would cost more than everything else here.
    const second = lead > 0xc1 && lead < 0xe0 ? bytes.charCodeAt(at + 1) : 0;
    if ((second & 0xc0) === 0x80) {
      block[used++] = ((lead & 0x1f) << 6) | (second & 0x3f);
      valid += 1;
      at += 2;
      continue;
    }
    const size = sequenceSize(bytes, at, lead);
    if (size === 0 && !last) break;
    if (size < 2) {
      block[used++] = BAD_BASE + lead;
      bad += 1;
      at += 1;
      continue;
    }
    const code = codePoint(bytes, at, lead, size);
    if (code > 0xffff) block[used++] = 0xd7c0 + (code >> 10);
    block[used++] = code > 0xffff ? 0xdc00 + (code & 0x3ff) : code;
    valid += 1;
    at += size;
  }
  return { text: text + textOf(block, used), left: length - at, valid, bad };
}

/**
 * Number of bytes of the character at a position; 0 = the text ends inside it, -1 = it is no character. The ranges are
 * those of table 3-7 of the Unicode standard: no overlong form, no surrogate, nothing above U+10FFFF.
 */
export function sequenceSize(bytes: string, at: number, lead: number): number {
  const size = lead < 0xc2 ? -1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : -1;
  if (size === -1) return -1;
  for (let step = 1; step < size; step += 1) {
    if (at + step >= bytes.length) return 0;
    const next = bytes.charCodeAt(at + step);
    const low = step > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = step > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (next < low || next > high) return -1;
  }
  return size;
}

export function codePoint(bytes: string, at: number, lead: number, size: number): number {
  let code = lead & (0xff >> (size + 1));
  for (let step = 1; step < size; step += 1) code = (code << 6) | (bytes.charCodeAt(at + step) & 0x3f);
  return code;
}
