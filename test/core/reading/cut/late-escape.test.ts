import { readText } from '../read';

const PLAIN = Array.from({ length: 4_000 }, (_, row) => `"${row}";"Ana Paz";"sin novedad"\n`).join('');

describe('a backslash that escapes a quote behind the sample only', () => {
  it('escapes it all the same', () => {
    const { rows } = readText(
      `id;cliente;nota\n${PLAIN}"4000";"Eva";"dijo \\"volver\\"; luego"\n"4001";"Sol";"ok"\n`,
    );
    expect(rows).toHaveLength(4_003);
    expect(rows[4_001]).toEqual(['4000', 'Eva', 'dijo "volver"; luego']);
  });

  it('is text where a blank is between the quote and the delimiter, and where a person says how quotes are escaped', () => {
    const folder = `id;cliente;nota\n${PLAIN}"4000";"C:\\x\\" ;"chapa"\n`;
    expect(readText(folder).dialect.escape).toBe('"');
    const said = `id;cliente;nota\n${PLAIN}"4000";"Eva";"dijo \\"volver\\"; luego"\n`;
    expect(readText(said, { escape: '"' }).dialect.escape).toBe('"');
  });

  it('is text where it ends cells more often, inches among them', () => {
    const { rows } = readText(
      `id;cliente;nota\n${PLAIN}"4000";"Eva";"llanta 15\\" chapa"\n"4001";"C:\\ventas\\";"Luis"\n"4002";"D:\\";"Sol\nMar"\n`,
    );
    expect(rows).toHaveLength(4_004);
    expect(rows[4_003]).toEqual(['4002', 'D:\\', 'Sol\nMar']);
  });

  it('is text where it ends a cell, as folders do', () => {
    const { rows } = readText(`id;cliente;nota\n${PLAIN}"4000";"Eva";"C:\\fotos\\"\n"4001";"C:\\";"ok"\n`);
    expect(rows.slice(-2)).toEqual([
      ['4000', 'Eva', 'C:\\fotos\\'],
      ['4001', 'C:\\', 'ok'],
    ]);
  });
});
