/** The encodings that extend ASCII: an ASCII byte is the same character in all of them. */
import type { ByteEncoding } from './byte-tables';
import { decodeBytes } from './own-text';
import { type DecodedUtf8, decodeUtf8 } from './utf8';

/** An encoding that extends ASCII. */
export type AsciiBased = ByteEncoding | 'utf-8';

/**
 * Decodes bytes as a whole.
 *
 * @param bytes - binary string
 * @param last - no bytes follow
 */
export function decodeWhole(bytes: string, encoding: AsciiBased, last: boolean): DecodedUtf8 {
  if (encoding === 'utf-8') return decodeUtf8(bytes, last);
  return { text: decodeBytes(bytes, encoding), left: 0, valid: 0, bad: 0 };
}
