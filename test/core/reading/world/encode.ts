/** Writes text in each of the encodings that the reader knows, as binary strings. */
import { BYTE_ENCODINGS, type ByteEncoding, UPPER_HALF } from '../../../../src/core/reading/text/byte-tables';

/** An encoding to write in, with or without a byte order mark. */
export interface Encoder {
  readonly name: string;
  /** The bytes, or null where the encoding lacks a character. */
  encode(text: string): string | null;
}

/** Twelve ways to write a text: UTF-8 and UTF-16 with and without a mark, and six of one byte a character. */
export const ENCODERS: readonly Encoder[] = [
  { name: 'UTF-8', encode: (text) => binary(Buffer.from(text, 'utf8')) },
  { name: 'UTF-8 with mark', encode: (text) => binary(Buffer.from(`\ufeff${text}`, 'utf8')) },
  { name: 'UTF-16LE', encode: (text) => binary(Buffer.from(text, 'utf16le')) },
  { name: 'UTF-16LE with mark', encode: (text) => binary(Buffer.from(`\ufeff${text}`, 'utf16le')) },
  { name: 'UTF-16BE', encode: (text) => binary(Buffer.from(text, 'utf16le').swap16()) },
  { name: 'UTF-16BE with mark', encode: (text) => binary(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()) },
  { name: 'ISO-8859-1', encode: (text) => (/[^\u0020-\u007e\u00a0-\u00ff\r\n]/.test(text) ? null : text) },
  ...BYTE_ENCODINGS.map((encoding) => ({
    name: encoding,
    encode: (text: string) => encodeBytes(text, encoding),
  })),
];

function binary(bytes: Buffer): string {
  return bytes.toString('latin1');
}

function encodeBytes(text: string, encoding: ByteEncoding): string | null {
  const upper = UPPER_HALF[encoding];
  let bytes = '';
  for (const character of text) {
    const at = character.charCodeAt(0) < 0x80 ? -2 : upper.indexOf(character);
    if (at === -1) return null;
    bytes += at === -2 ? character : String.fromCharCode(at + 0x80);
  }
  return bytes;
}
