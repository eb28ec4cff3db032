/** Bytes that decoding leaves unchanged, and the decoding of all others in the single-byte encodings. */

import { runEnd, runOf } from './byte-run';
import { type ByteEncoding, upperOf } from './byte-tables';
import { BLOCK, newBlock, textOf } from './codes';

/** A run of ASCII. */
export const ASCII = runOf('[\\0-\\x7f]');

/** A run of bytes whose value is the code of their character, so that decoding leaves them unchanged. */
export const ITSELF: Readonly<Record<ByteEncoding | 'utf-8', RegExp>> = {
  'utf-8': ASCII,
  'windows-1252': runOf('[^\\x80-\\x9f]'),
  'iso-8859-15': runOf('[^\\xa4\\xa6\\xa8\\xb4\\xb8\\xbc-\\xbe]'),
  cp850: ASCII,
  cp437: ASCII,
  'mac-roman': ASCII,
};

/**
 * Decodes bytes of a single-byte encoding.
 *
 * @param bytes - binary string
 */
export function decodeBytes(bytes: string, encoding: ByteEncoding): string {
  if (runEnd(ITSELF[encoding], bytes, 0) === bytes.length) return bytes;
  const upper = upperOf(encoding);
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
