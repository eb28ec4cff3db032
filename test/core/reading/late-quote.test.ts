import { openReader } from '../../../src/core/reading/rows/reader';

/** Reads a text in one piece. */
function read(text: string): { readonly quote: string; readonly rows: string[][] } {
  const opened = openReader({ size: text.length, parts: [{ offset: 0, bytes: text }] }, {});
  if (!opened.ok) throw new Error(opened.problem.code);
  const { reader } = opened;
  return { quote: reader.dialect.quote, rows: [...reader.push(text), ...reader.finish()] };
}

const PLAIN = Array.from({ length: 5_000 }, (_, row) => `${row};Ana ${row};00123;1.234,56\r\n`).join('');

describe('a quote that stands behind the sample only', () => {
  it('encloses its cell all the same', () => {
    const { rows } = read(`id;nombre;dato;importe\r\n${PLAIN}5000;"Paz; Juan ""Pepe""\nhijo";x;1\r\n`);
    expect(rows).toHaveLength(5_002);
    expect(rows[5_001]).toEqual(['5000', 'Paz; Juan "Pepe"\nhijo', 'x', '1']);
  });

  it('is text where it stands inside of a cell', () => {
    const { rows } = read(`id;nombre;dato;importe\r\n${PLAIN}5000;caño 3/4" largo;x;1\r\n5001;Eva;y;2\r\n`);
    expect(rows.slice(-2)).toEqual([
      ['5000', 'caño 3/4" largo', 'x', '1'],
      ['5001', 'Eva', 'y', '2'],
    ]);
  });

  it('is not told of a file that was seen whole and has none', () => {
    expect(read('id;nombre;dato\r\n1;Ana;x\r\n2;Eva;y\r\n').quote).toBe('');
  });
});
