/** Charsets of blobs and responses, as Java decodes them. */
import { ServiceError } from '../../google/service-error';

/** Bytes 0x80 to 0x9F of windows-1252; Java has no character for five of them. Node 20 decodes it as ISO-8859-1. */
const WINDOWS_1252 =
  '\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD' +
  '\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178';

/**
 * @param charset - name of the charset
 * @param binary - one char per byte
 * @throws ServiceError when the charset is unknown
 */
export function decodeAs(charset: string, binary: string): string {
  if (/^(windows-1252|cp1252)$/i.test(charset)) {
    return binary.replace(/[\x80-\x9F]/g, (byte) => WINDOWS_1252.charAt(byte.charCodeAt(0) - 0x80));
  }
  try {
    // Java keeps a byte order mark, which the Web's decoders drop unless told.
    return new TextDecoder(charset, { ignoreBOM: true }).decode(Buffer.from(binary, 'latin1'));
  } catch {
    throw new ServiceError('Invalid argument: charset');
  }
}
