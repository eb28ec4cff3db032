import fc from 'fast-check';
import { cutBytes, partedAsBytes } from '../../../../src/core/reading/cut/cut-bytes';
import { cutRecords } from '../../../../src/core/reading/cut/records';
import { LINES } from '../../../../src/core/reading/cut/syntax';
import { type AsciiBased, decodeWhole } from '../../../../src/core/reading/text/ascii-based';
import { byteLength, countDecoded } from '../../../../src/core/reading/text/decoder';
import { observed, readBytes, utf8 } from '../read';

const SYNTAX = { ...LINES, delimiter: ';', quote: '"', escape: '"' };
const ENCODINGS: readonly AsciiBased[] = [
  'utf-8',
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'cp850',
  'cp437',
  'mac-roman',
];
/** Parts of cells: of two, three and four bytes, halves and overlong forms of them, and bytes that no encoding is without. */
const BITS = [
  ...['a', '1', ' ', ';', ';', ';', '\n', '\n', '\r\n', '\r', '"', '"x";', '""', '\0', '\x1a'],
  ...[
    '\xc3\xb1',
    '\xc3\xb1',
    '\xc2\xbf',
    '\xe2\x82\xac',
    '\xf0\x9f\x98\x80',
    '\xef\xbb\xbf',
    '\xc3\x83\xc2\xb1',
  ],
  ...['\xc3', '\xb1', '\xe2\x82', '\xed\xa0\x80', '\xc0\xaf', '\x80', '\x96', '\xff', '\xf1', '\xa4'],
];
const scraps = fc.array(fc.constantFrom(...BITS), { maxLength: 60 }).map((bits) => bits.join(''));
const encodings = fc.constantFrom(...ENCODINGS);

describe('bytes are cut into the records that their text is cut into', () => {
  it.each(['line', 'end', 'first'] as const)('cell by cell, and as far, until %s', (until) => {
    fc.assert(
      fc.property(scraps, encodings, fc.integer({ min: 1, max: 4 }), (bytes, encoding, width) => {
        const { text } = decodeWhole(bytes, encoding, until === 'end');
        const wanted = cutRecords(text, SYNTAX, width, until);
        const before = text.slice(0, wanted.end);
        const counts = encoding === 'utf-8' ? countDecoded(before) : { valid: 0, bad: 0 };
        expect(cutBytes(bytes, encoding, SYNTAX, width, until)).toMatchObject({
          rows: wanted.rows,
          tall: wanted.tall,
          marks: wanted.marks,
          end: byteLength(before, encoding),
          ...counts,
        });
      }),
      { numRuns: 1_500 },
    );
  });

  it('however many cells there are, and however long they are', () => {
    const cells = ['añ😀€', 'b', 'ñ'.repeat(600), 'x'.repeat(1_100), `"${'ü'.repeat(2_000)}""é"`, 'í'];
    const bytes = utf8(`${cells.join(';')}\n`.repeat(300));
    const { rows } = cutBytes(bytes, 'utf-8', SYNTAX, 6, 'line');
    const wanted = cells.map((cell) => cell.replace(/^"|"$/g, '').replace('""', '"'));
    expect(rows).toEqual(Array.from({ length: 300 }, () => wanted));
  });
});

describe('cells that come again are decoded once', () => {
  const countries = ['España', 'México', 'Perú'];

  it('and counted each time, beside columns in which none does', () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => [
      `ñ${at}`,
      countries[at % 3] ?? '',
      'S',
      `“${at % 700}”`,
    ]);
    const bytes = utf8(rows.map((row) => `${row.join(';')}\n`).join(''));
    // The first time they are new.
    for (let time = 0; time < 2; time += 1) {
      const cut = cutBytes(bytes, 'utf-8', SYNTAX, 4, 'line');
      expect(cut.rows).toEqual(rows);
      expect([cut.valid, cut.bad]).toEqual([3_000 * 4, 0]);
    }
  });

  it('but not those with a byte that belongs to no character', () => {
    for (let time = 0; time < 2; time += 1) {
      const cut = cutBytes('a\xff;x\na\xff;x\n', 'utf-8', SYNTAX, 2, 'line');
      expect(cut.rows).toEqual([
        ['a\udcff', 'x'],
        ['a\udcff', 'x'],
      ]);
      expect([cut.valid, cut.bad]).toEqual([0, 2]);
    }
  });
});

describe('a file is decoded cell by cell', () => {
  it('the same however it is cut, in any encoding', () => {
    const tables = fc
      .array(scraps, { maxLength: 4 })
      .map((parts) => `id;nombre;monto\n1;Ana;2\n2;Eva;3\n${parts.join('\n')}`);
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(tables, encodings, sizes, (bytes, encoding, pieces) => {
        const whole = readBytes(bytes, [], { encoding });
        expect(readBytes(bytes, pieces, { encoding })).toEqual(whole);
        expect(readBytes(bytes, [1], { encoding })).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['a byte order mark in pieces is left out', '\xef\xbb\xbfid;n\n1;a\n2;b\n', 'id'],
    ['half of one is bytes of none', '\xef\xbbid;n\n1;a\n2;b\n', 'ï»id'],
  ])('%s', (_, bytes, first) => {
    expect(readBytes(bytes, [1], { encoding: 'utf-8' }).rows[0]?.[0]).toBe(first);
  });

  it('stray bytes become letters and are told, whatever was cut before', () => {
    const file = readBytes(`id;n\n${utf8('1;ñ\n').repeat(3)}2;a\xf1o\n`, [7]);
    expect(file.rows.at(-1)).toEqual(['2', 'año']);
    expect(observed(file)).toContain('character/repaired@5:2');
  });

  it('a stray byte that becomes a letter makes no text that was decoded twice, whatever is cut with it', () => {
    const bytes = 'id;nombre;monto\n1;Ana;2\n2;Eva;3\n\xc3\x83\xc2\xb1\n\n"x";\xc3\xc2\xbf\ra';
    const codes = [[], [1]].map((sizes) => observed(readBytes(bytes, sizes, { encoding: 'utf-8' })));
    expect(codes[1]).toEqual(codes[0]);
    expect(codes[0]?.filter((code) => code.startsWith('text/'))).toEqual(['text/twice-decoded@4:1']);
  });

  it('a quoted cell that nothing has closed yet makes none of the records before it tall', () => {
    const cut = cutBytes('1;2\n"\r\n"\xc3\xb1', 'utf-8', SYNTAX, 2, 'line');
    expect(cut).toMatchObject({ rows: [['1', '2']], tall: false });
  });

  it('what was decoded twice is told in every encoding that has its signs', () => {
    expect(observed(readBytes(utf8('id;n\n1;Ã±\n2;b\n')))).toContain('text/twice-decoded@2:2');
    const bytes = 'id;n\n1;\xc3\xb1 \x80\n2;b\n';
    expect(observed(readBytes(bytes, [], { encoding: 'windows-1252' }))).toContain('text/twice-decoded@2:2');
  });

  it('not where its text must come first', () => {
    expect(partedAsBytes('utf-8', SYNTAX)).toBe('utf-8');
    expect(partedAsBytes('utf-16le', SYNTAX)).toBeNull();
    expect(partedAsBytes('utf-8', { ...SYNTAX, delimiter: '§' })).toBeNull();
    expect(partedAsBytes('utf-8', { ...SYNTAX, runs: true })).toBeNull();
  });
});
