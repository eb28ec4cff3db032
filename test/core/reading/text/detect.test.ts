import { BYTE_ENCODINGS, type ByteEncoding, UPPER_HALF } from '../../../../src/core/reading/text/byte-tables';
import { Decoder } from '../../../../src/core/reading/text/decoder';
import { detectEncoding } from '../../../../src/core/reading/text/detect';

const binary = (bytes: Buffer) => bytes.toString('latin1');
const detect = (bytes: string) => detectEncoding([{ offset: 0, bytes }]);

/** The bytes of a text in an encoding of one byte a character. */
function encode(text: string, encoding: ByteEncoding): string {
  return Array.from(text, (character) => {
    const at = UPPER_HALF[encoding].indexOf(character);
    return character < '\x80' || at === -1 ? character : String.fromCharCode(at + 0x80);
  }).join('');
}

/** The text that is read from bytes whose encoding nobody told. */
function decodeUntold(bytes: string): string {
  const { encoding, markBytes } = detect(bytes);
  return new Decoder(encoding).push(bytes.slice(markBytes), true);
}

describe('an encoding is told by its mark or by its bytes', () => {
  it.each([
    ['utf-8', '\xef\xbb\xbfid;n\n'],
    ['utf-16le', '\xff\xfei\0d\0'],
    ['utf-16be', '\xfe\xff\0i\0d'],
  ])('%s by a byte order mark', (encoding, bytes) => {
    expect(detect(bytes)).toMatchObject({ encoding, reason: 'mark' });
  });

  it('UTF-8 by characters of several bytes', () => {
    expect(detect(binary(Buffer.from('id;n\n1;Muñoz\n')))).toMatchObject({
      encoding: 'utf-8',
      reason: 'valid',
    });
  });

  it('UTF-8 by them even where a few bytes are bad', () => {
    const good = binary(Buffer.from('1;Muñoz\n2;Pérez\n3;Díaz\n'));
    expect(detect(`${good}4;Pe\xf1a\n`)).toMatchObject({ encoding: 'utf-8', reason: 'mostly-valid' });
  });

  it('UTF-16 without a mark by where its zero bytes stand', () => {
    const text = Buffer.from('id;nombre\r\n1;Muñoz\r\n', 'utf16le');
    expect(detect(binary(text)).encoding).toBe('utf-16le');
    expect(detect(binary(Buffer.from(text).swap16())).encoding).toBe('utf-16be');
  });

  it('not UTF-16 by zero bytes that pad an ASCII file', () => {
    expect(detect(`id;n\n1;a\n${'\0'.repeat(500)}`).encoding).toBe('utf-8');
  });

  it.each([
    ['Paraná', 'cp850'],
    ['água', 'cp437'],
    ['não', 'cp850'],
    ['JOÃO', 'cp850'],
    ['Última', 'cp850'],
    ['niño', 'mac-roman'],
    ['Quiñones', 'mac-roman'],
    ['Jundiaí', 'mac-roman'],
    ['MILHÕES', 'mac-roman'],
    ['vuelve…', 'windows-1252'],
    ['…sigue', 'windows-1252'],
    ['Juan\u00a0', 'windows-1252'],
    ['lunes–viernes', 'windows-1252'],
    ['d’Ornano', 'windows-1252'],
  ] as const)('by a single word: %s in %s', (word, encoding) => {
    const text = `id,nota,precio\n1,x,1\n2,${word},2\n3,y,3\n4,${word},4\n`;
    expect(decodeUntold(encode(text, encoding))).toBe(text);
  });

  it('windows-1252 in the middle of a file that begins as ASCII', () => {
    const parts = [
      { offset: 0, bytes: 'id;n\n1;a\n' },
      { offset: 1_000_000, bytes: '7;Mu\xf1oz\n8;P\xe9rez\n' },
    ];
    expect(detectEncoding(parts).encoding).toBe('windows-1252');
  });
});

describe('three marked letters tell an encoding of one byte a character', () => {
  const tables = [
    'id;nombre\n1;Muñoz\n2;García\n3;González\n',
    'id;nombre\n1;MUÑOZ\n2;GARCÍA\n3;GONZÁLEZ\n',
    'id;ciudad\n1;São Paulo\n2;Brasília\n3;Goiânia\n',
    'id;obs\n1;manutenção\n2;revisão\n3;câmbio\n',
    'id;nombre\n1;Ángel\n2;Óscar\n3;Íñigo\n',
    'id;obs\n1;año\n2;camión\n3;¿vehículo?\n',
  ];

  it.each(BYTE_ENCODINGS)('%s is read as it was written', (encoding) => {
    const written = tables.filter((table) =>
      [...table].every((c) => c < '\x80' || UPPER_HALF[encoding].includes(c)),
    );
    expect(written.length).toBeGreaterThan(1);
    for (const table of written) expect(decodeUntold(encode(table, encoding))).toBe(table);
  });

  it('ISO-8859-15 by its euro', () => {
    const table = 'id;nombre;saldo\n1;Muñoz;500 €\n2;García;30 €\n';
    expect(decodeUntold(encode(table, 'iso-8859-15'))).toBe(table);
  });

  it('windows-1252 by an apostrophe of Word inside of a name', () => {
    const table = 'id;nombre\n1;O’Higgins\n2;Muñoz\n';
    expect(decodeUntold(encode(table, 'windows-1252'))).toBe(table);
  });
});
