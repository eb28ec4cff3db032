import fc from 'fast-check';
import { openReader } from '../../../src/core/reading/rows/reader';
import { readBytes, utf8 } from './read';

/** Bits of files that meet at the borders of pieces: quotes, line ends, characters of two bytes, zero bytes. */
const BITS = [
  'a',
  '1',
  '2,5',
  ';',
  ';',
  ',',
  '"',
  '"',
  '\n',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '|',
  '\xf1',
  '\xc3\xb1',
];
const ODD = ['\0', "'", '#', '\\', '"q"', '""', '\x1a', '\xff', 'x;y', 'Total: 3', '\xef\xbb\xbf'];
/** Lines that make headers, notes, other tables and broken quotes. */
const LINES = [
  'id;nombre;monto',
  '1;Juan;2,5',
  '2;"Ana;x";3',
  '3;"a ""b""";4',
  '4;"x\ny";5',
  '5;"abc',
  'def";6',
  '7;"a"b;8',
  '',
  ';',
  ';;',
  '#1;x',
  'Exportado por Luis',
  'Total: 5',
  'Nota: algo más',
  'x;y',
  'a;b;c;d',
  '#nota',
  '8,"x",9',
];
const scraps = fc.array(fc.constantFrom(...BITS, ...ODD), { maxLength: 60 }).map((bits) => bits.join(''));
const tables = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n', '\r\n')), { maxLength: 14 })
  .map((lines) => utf8(lines.flat().join('')));
const files = fc.oneof(scraps, tables).filter((bytes) => openReader(sampleOf(bytes), {}).ok);
const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

function sampleOf(bytes: string) {
  return { size: bytes.length, parts: [{ offset: 0, bytes }] };
}

describe('reading obeys laws', () => {
  it('how a file is cut changes nothing, from one byte to the whole', () => {
    fc.assert(
      fc.property(files, sizes, (bytes, pieces) => {
        const whole = readBytes(bytes);
        expect(readBytes(bytes, [1])).toEqual(whole);
        expect(readBytes(bytes, pieces)).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  it('a reader that goes on where another stopped gives the same rows and facts, though it was opened with the beginning only', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(files, share, share, (bytes, known, share) => {
        // What a file is opened with holds its header.
        const head = bytes.slice(0, Math.max(100, known * bytes.length));
        const sample = { size: bytes.length, parts: [{ offset: 0, bytes: head }] };
        const [first, unbroken] = [openReader(sample, {}), openReader(sample, {})];
        if (!first.ok || !unbroken.ok) return;
        const rows = first.reader.push(bytes.slice(0, Math.floor(share * bytes.length)));
        const state = JSON.parse(JSON.stringify(first.reader.state()));
        const next = openReader(sample, {}, state);
        if (!next.ok) throw new RangeError(next.problem.code);
        rows.push(...next.reader.push(bytes.slice(state.offset)), ...next.reader.finish());
        expect(rows).toEqual([...unbroken.reader.push(bytes), ...unbroken.reader.finish()]);
        expect({ ...next.reader.facts }).toEqual({ ...unbroken.reader.facts });
      }),
      { numRuns: 400 },
    );
  });

  it('random bytes never make it throw', () => {
    const any = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
    fc.assert(
      fc.property(any, sizes, (bytes, pieces) => {
        const opened = openReader(sampleOf(bytes), {});
        if (opened.ok) expect(readBytes(bytes, pieces).rows).toEqual(readBytes(bytes).rows);
        else expect(['binary', 'empty', 'blank']).toContain(opened.problem.code);
      }),
      { numRuns: 400 },
    );
  });

  it('a table that is written well is read as it was written', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ñ', '1', ' ', '"', ';', ',', '\n', "'"),
      maxLength: 6,
    });
    const row = fc.tuple(fc.integer({ min: 1, max: 9_999 }), cell, cell, fc.integer({ min: 1, max: 99 }));
    const quoted = (text: string) => `"${text.split('"').join('""')}"`;
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 3, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t', '|'),
        (rows, by) => {
          const cells = rows.map(([id, one, two, sum]) => [String(id), one, two, `${sum},50`]);
          const lines = [['id', 'uno', 'dos', 'monto'], ...cells].map((line) => line.map(quoted).join(by));
          const file = readBytes(utf8(`${lines.join('\r\n')}\r\n`));
          expect(file.rows.slice(1)).toEqual(cells);
        },
      ),
      { numRuns: 200 },
    );
  });
});
