import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Md5 } from '../../../../src/core/records/snapshot/md5';

const md5 = (bytes: string) => createHash('md5').update(bytes, 'latin1').digest('hex');

const binary = fc
  .uint8Array({ maxLength: 400 })
  .map((bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

describe('MD5', () => {
  // RFC 1321, A.5.
  it.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    [
      '12345678901234567890123456789012345678901234567890123456789012345678901234567890',
      '57edf4a22be3c955ac49da2e2107b67a',
    ],
  ])('of a text of the standard is the standard’s: %s', (text, expected) => {
    const digest = new Md5();
    digest.push(text);
    expect(digest.hex()).toBe(expected);
  });

  it('is the same however a content is cut, and however often it is asked for on the way', () => {
    fc.assert(
      fc.property(fc.array(binary, { maxLength: 6 }), (pieces) => {
        const digest = new Md5();
        const told = pieces.map((piece) => {
          digest.push(piece);
          return digest.hex();
        });
        expect(told).toEqual(pieces.map((_, index) => md5(pieces.slice(0, index + 1).join(''))));
      }),
    );
  });

  it('goes on where another one stopped, after its state was kept as JSON', () => {
    fc.assert(
      fc.property(binary, binary, (first, second) => {
        const begun = new Md5();
        begun.push(first);
        const ended = new Md5(JSON.parse(JSON.stringify(begun.state())));
        ended.push(second);
        expect(ended.hex()).toBe(md5(first + second));
      }),
    );
  });

  it.each([55, 56, 57, 63, 64, 65, 119, 120])('pads a content of %i bytes as it must', (length) => {
    const digest = new Md5();
    digest.push('é'.repeat(length));
    expect(digest.hex()).toBe(md5('é'.repeat(length)));
  });

  it('counts beyond 512 MB, where the length takes more than 32 bits', () => {
    // Half a gigabyte of zeros, as this code took them in; md5sum says what 64 more make of it.
    const words = [-264211064, -1372255004, 1993860534, 371049071] as const;
    const digest = new Md5({ bytes: 2 ** 29, words, rest: '' });
    digest.push('\0'.repeat(64));
    expect(digest.hex()).toBe('86d6d3e2fba02caee5d80c9d0246acf5');
  });
});
