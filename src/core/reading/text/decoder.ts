/** Turns the bytes of a file into text, piece by piece, decoding only what needs it. */

import { runEnd } from './byte-run';
import { isByteEncoding } from './byte-tables';
import type { Encoding } from './encoding';
import { ASCII, decodeBytes } from './own-text';
import { decodeUtf8 } from './utf8';
import { decodeUtf16 } from './utf16';

/** Decodes one file. */
export class Decoder {
  private readonly encoding: Encoding;
  private left = '';
  /** Characters of several bytes so far, and bytes that belong to no character; UTF-8 only. */
  valid = 0;
  bad = 0;
  /** The last bytes were ASCII, so that their text is the same. */
  plain = false;

  constructor(encoding: Encoding) {
    this.encoding = encoding;
  }

  /** Bytes that wait for the rest of their character. */
  get waiting(): number {
    return this.left.length;
  }

  /**
   * Decodes the next bytes.
   *
   * @param bytes - binary string
   * @param last - no bytes follow
   */
  push(bytes: string, last: boolean): string {
    const { encoding } = this;
    const all = this.left === '' ? bytes : this.left + bytes;
    this.left = '';
    const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
    this.plain = !wide && runEnd(ASCII, all, 0) === all.length;
    if (this.plain) return all;
    if (isByteEncoding(encoding)) return decodeBytes(all, encoding);
    if (encoding === 'utf-8') return this.pushUtf8(all, last);
    const odd = all.length % 2;
    if (odd === 1 && !last) this.left = all.slice(-1);
    return decodeUtf16(all, encoding === 'utf-16le') + (odd === 1 && last ? '\udc00' : '');
  }

  private pushUtf8(bytes: string, last: boolean): string {
    const { text, left, valid, bad } = decodeUtf8(bytes, last);
    this.left = left === 0 ? '' : bytes.slice(-left);
    this.valid += valid;
    this.bad += bad;
    return text;
  }
}

/** Counts the bytes from which a text was decoded. */
export function byteLength(text: string, encoding: Encoding): number {
  if (isByteEncoding(encoding)) return text.length;
  if (encoding !== 'utf-8') return text.length * 2;
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    // A lone low surrogate stands for one bad byte.
    const lone = code >= 0xdc00 && code <= 0xdfff;
    bytes += code < 0x80 || lone ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * Counts the characters of several bytes (`valid`), and the bytes that belong to no character (`bad`), from which a
 * text in UTF-8 was decoded.
 */
export function countDecoded(text: string): { valid: number; bad: number } {
  const beyond = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const bad = text.match(/[\udc80-\udcff]/gu)?.length ?? 0;
  return { valid: beyond - bad, bad };
}
