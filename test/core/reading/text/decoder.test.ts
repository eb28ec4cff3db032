import fc from 'fast-check';
import { byteLength, Decoder } from '../../../../src/core/reading/text/decoder';
import type { Encoding } from '../../../../src/core/reading/text/encoding';
import { decodeUtf8 } from '../../../../src/core/reading/text/utf8';

const ENCODINGS: readonly Encoding[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'cp850',
  'cp437',
  'mac-roman',
];
const anyBytes = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
});

/** The text of bytes that come in pieces of a size. */
function decode(bytes: string, encoding: Encoding, size: number): string {
  const decoder = new Decoder(encoding);
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.push(bytes.slice(at, at + size), false);
  return text + decoder.push('', true);
}

describe('UTF-8 is decoded strictly', () => {
  it('as Node decodes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const bytes = Buffer.from(text, 'utf8');
        expect(decodeUtf8(bytes.toString('latin1'), true).text).toBe(bytes.toString('utf8'));
      }),
    );
  });

  it.each([
    ['an overlong slash', '\xc0\xaf', 2],
    ['an overlong form of three bytes', '\xe0\x80\xaf', 3],
    ['half of a pair', '\xed\xa0\x80', 3],
    ['a number above the last one', '\xf4\x90\x80\x80', 4],
    ['a byte that continues nothing', '\x80', 1],
    ['a character that the end cuts off', '\xe2\x82', 2],
  ])('%s is so many bad bytes', (_, bytes, bad) => {
    expect(decodeUtf8(bytes, true)).toMatchObject({ valid: 0, bad });
  });

  it('a character that a piece cuts off waits for the next piece', () => {
    expect(decodeUtf8('a\xe2\x82', false)).toMatchObject({ text: 'a', left: 2, bad: 0 });
  });
});

describe('a decoder', () => {
  it('gives the same text however the bytes are cut', () => {
    fc.assert(
      fc.property(
        anyBytes,
        fc.constantFrom(...ENCODINGS),
        fc.integer({ min: 1, max: 9 }),
        (bytes, encoding, size) => {
          expect(decode(bytes, encoding, size)).toBe(decode(bytes, encoding, bytes.length + 1));
        },
      ),
    );
  });

  it('gives text whose bytes can be counted again', () => {
    fc.assert(
      fc.property(anyBytes, fc.constantFrom(...ENCODINGS), (bytes, encoding) => {
        const whole = encoding.startsWith('utf-16')
          ? bytes.slice(0, bytes.length - (bytes.length % 2))
          : bytes;
        expect(byteLength(decode(whole, encoding, whole.length + 1), encoding)).toBe(whole.length);
      }),
    );
  });

  it('fills many blocks without a seam', () => {
    const text = 'añ😀€'.repeat(9_000);
    expect(decode(Buffer.from(text).toString('latin1'), 'utf-8', 1_000_000)).toBe(text);
  });
});
