/** Turns the bytes of a file into text, piece by piece, decoding only what needs it. */
import { type ByteEncoding, isByteEncoding, UPPER_HALF } from './bytetables';
import { BLOCK, newBlock, textOf } from './codes';
import type { Encoding } from './encoding';
import { decodeUtf8 } from './utf8';
import { decodeUtf16 } from './utf16';

/** Bytes that do not mean the character of the same number; others are their own text. */
const NOT_ITSELF: Readonly<Record<ByteEncoding, RegExp>> = {
  'windows-1252': /[\x80-\x9f]/,
  'iso-8859-15': /[\xa4\xa6\xa8\xb4\xb8\xbc-\xbe]/,
  cp850: /[\x80-\xff]/,
  cp437: /[\x80-\xff]/,
  'mac-roman': /[\x80-\xff]/,
};

/** Decodes one file. */
export class Decoder {
  private readonly encoding: Encoding;
  private left = '';
  /** Characters of several bytes so far, and bytes that belong to none; UTF-8 only. */
  valid = 0;
  bad = 0;
  /** The last bytes were ASCII, so that their text is the same. */
  plain = false;

  /**
   * @param encoding - of the file
   */
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
    this.plain = !wide && !/[\x80-\xff]/.test(all);
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

function decodeBytes(bytes: string, encoding: ByteEncoding): string {
  if (!NOT_ITSELF[encoding].test(bytes)) return bytes;
  const upper = Array.from(UPPER_HALF[encoding], (character) => character.charCodeAt(0));
  const block = newBlock();
  let text = '';
  for (let from = 0; from < bytes.length; from += BLOCK) {
    const end = Math.min(bytes.length, from + BLOCK);
    let used = 0;
    for (let at = from; at < end; at += 1) {
      const code = bytes.charCodeAt(at);
      block[used++] = code < 0x80 ? code : (upper[code - 0x80] ?? 0xfffd);
    }
    text += textOf(block, used);
  }
  return text;
}

/**
 * Counts the bytes that a decoded text came from.
 *
 * @param text - as the decoder gave it
 * @param encoding - of the file
 */
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
 * Counts what a text in UTF-8 was decoded from.
 *
 * @param text - as the decoder gave it
 * @returns characters of several bytes, and bytes that belong to none
 */
export function countDecoded(text: string): { valid: number; bad: number } {
  const beyond = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const bad = text.match(/[\udc80-\udcff]/gu)?.length ?? 0;
  return { valid: beyond - bad, bad };
}
