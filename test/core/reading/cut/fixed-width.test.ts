import fc from 'fast-check';
import { cutFixed, findColumns } from '../../../../src/core/reading/cut/fixed-width';
import { observed, readText } from '../read';

const LIST = [
  'id         nombre               saldo     ',
  '---------- -------------------- ----------',
  '1          Juan Pérez               10,50 ',
  '2          María del Carmen Paz      7,00 ',
  '3                                    0,00 ',
  '',
  '(3 filas afectadas)',
  '',
].join('\r\n');

describe('columns of a fixed width, below titles and a line of dashes', () => {
  it('are parted where the dashes are, whatever blanks a text has', () => {
    const file = readText(LIST);
    expect(file.rows).toEqual([
      ['id', 'nombre', 'saldo'],
      ['1', 'Juan Pérez', '10,50'],
      ['2', 'María del Carmen Paz', '7,00'],
      ['3', '', '0,00'],
    ]);
    expect(file.dialect).toMatchObject({ delimiter: '', headerRows: 1, doubts: [] });
    expect(file.dialect.evidence).toContainEqual({ code: 'columns/fixed', facts: { columns: 3 } });
    expect(observed(file)).toEqual(['line/ruler@2', 'line/blank@6', 'note/trailing@7']);
  });

  it('keep a quote and a delimiter of a text', () => {
    const text = 'id  medida\n--- -------------\n1   15", ancha\n2   14"; común\n';
    expect(readText(text).rows.slice(1)).toEqual([
      ['1', '15", ancha'],
      ['2', '14"; común'],
    ]);
  });

  it('leave a line as it is that has no blank where a column begins, and tell it', () => {
    const text = `id  nombre\n--- ------\n${'1   Ana\n'.repeat(20)}12345 Eva\n${'2   Luz\n'.repeat(5)}`;
    const file = readText(text);
    expect(file.rows[21]).toEqual(['12345 Eva']);
    expect(observed(file)).toContain('row/short@23');
  });

  it.each([
    ['lines that do not fit', 'id nombre\n-- ------\n1 Juan Pérez\n2 Ana Ruiz\n30 Luz Paz\n'],
    ['no titles', '-- ------\n1  Ana\n2  Eva\n'],
    ['no rows', 'id nombre\n-- ------\n'],
    ['one column', 'nombre\n------\nAna\nEva\n'],
    ['dashes that a delimiter parts', 'id;nombre\n--;------\n1;Ana\n2;Eva\n'],
  ])('are not taken for such where there are %s', (_what, text) => {
    expect(findColumns(text)).toBeNull();
  });

  it('are parted by what a person says instead', () => {
    expect(readText('id nombre\n-- ------\n1  Ana\n2  Eva\n', { delimiter: ' ' }).dialect.delimiter).toBe(
      ' ',
    );
  });

  it('give back every text that stands in its column', () => {
    const cell = fc.stringMatching(/^[a-zñ"';,][a-zñ"';, ]{0,8}[a-zñ"';,]$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
        const columns = [0, 12, 24];
        const line = (row: readonly string[]) => row.map((text) => text.padEnd(11)).join(' ');
        for (const row of rows) expect(cutFixed(line(row), columns)).toEqual(row);
        const list = [line(['a', 'b', 'c']), line(columns.map(() => '-'.repeat(11))), ...rows.map(line)];
        expect(findColumns(`${list.join('\n')}\n`)).toEqual(columns);
      }),
    );
  });
});
