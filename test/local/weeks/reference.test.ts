import fc from 'fast-check';
import { type Layout, writeTable } from '../../../local/weeks/client/layout';
import { readReference } from '../../../local/weeks/client/reference';
import { digestTable } from '../../../local/weeks/ground/digest';

const layouts: fc.Arbitrary<Layout> = fc.record({
  delimiter: fc.constantFrom(';' as const, ',' as const),
  encoding: fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'windows-1252' as const),
  newline: fc.constantFrom('\r\n' as const, '\n' as const),
  quoted: fc.boolean(),
  manner: fc.constantFrom('plain' as const, 'stray' as const),
});

const texts = fc.string({ unit: fc.constantFrom('a', 'ñ', ';', ',', '"', '\n', ' ', '=', "'", '0') });

describe('readReference', () => {
  it('reads back every table that was written', () => {
    const tables = fc
      .integer({ min: 2, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(texts, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(tables, layouts, (table, layout) => {
        expect(readReference(writeTable(table, layout), layout)).toEqual(table);
      }),
    );
  });

  it.each(['range', 'dashes', 'title', 'form', 'again', 'stray'] as const)(
    'leaves out what a program writes around its table: %s',
    (manner) => {
      const layout: Layout = { delimiter: ';', encoding: 'utf-8', newline: '\n', quoted: false, manner };
      const table = [
        ['id', 'nombre', 'nota'],
        ...Array.from({ length: 60 }, (_, row) => [`${row}`, 'Núñez', '']),
      ];
      const bytes = writeTable(table, layout);
      expect(digestTable(readReference(bytes, layout))).toBe(digestTable(table));
      expect(bytes).not.toEqual(writeTable(table, { ...layout, manner: 'plain' }));
    },
  );

  it('takes lines without a character for none', () => {
    const layout: Layout = {
      delimiter: ';',
      encoding: 'utf-8',
      newline: '\n',
      quoted: false,
      manner: 'plain',
    };
    expect(readReference(Buffer.from('a;b\n\n1;2\n\n'), layout)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('reads a last line that has no end', () => {
    const layout: Layout = {
      delimiter: ',',
      encoding: 'utf-8',
      newline: '\n',
      quoted: false,
      manner: 'plain',
    };
    expect(readReference(Buffer.from('a,b\n1,'), layout)).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });
});

describe('digestTable', () => {
  it('leaves blank ends of rows and blank last rows out', () => {
    const table = [
      ['a', 'b'],
      ['1', ''],
      ['', ''],
    ];
    expect(digestTable(table)).toBe(digestTable([['a', 'b'], ['1']]));
  });

  it('tells a blank row in the middle from none', () => {
    expect(digestTable([['a'], [], ['b']])).not.toBe(digestTable([['a'], ['b']]));
  });

  it('tells where one cell ends and the next begins', () => {
    expect(digestTable([['ab', 'c']])).not.toBe(digestTable([['a', 'bc']]));
  });
});
