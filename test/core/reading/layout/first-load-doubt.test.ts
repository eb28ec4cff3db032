import { readText } from '../read';

const doubtsOf = (text: string, hints = {}) => readText(text, hints).dialect.doubts;

/** So many rows made by a pattern. */
const lines = (count: number, line: (row: number) => string) =>
  Array.from({ length: count }, (_, row) => `${line(row + 1)}\n`).join('');

describe('what a careful person would ask about', () => {
  it('is nothing where names stand over numbers', () => {
    expect(doubtsOf(`id;nombre;saldo\n${lines(20, (row) => `${row};Cliente ${row};${row},50`)}`)).toEqual([]);
  });

  it('is whether texts over texts are names', () => {
    const text = `Ana Paz;San Martín 12\n${lines(12, (row) => `Luis ${'ABCDEFGHIJKLM'[row]}az;Mitre ${row}`)}`;
    expect(doubtsOf(text)).toEqual([{ code: 'header', headed: expect.any(Boolean) }]);
  });

  it('is not asked once a person has answered', () => {
    const text = `Ana Paz;San Martín 12\n${lines(12, (row) => `Luis ${'ABCDEFGHIJKLM'[row]}az;Mitre ${row}`)}`;
    const file = readText(text, { headed: false });
    expect([file.dialect.doubts, file.dialect.headerRows, file.rows.length]).toEqual([[], 0, 13]);
    expect(readText(text, { headed: true }).dialect.headerRows).toBe(1);
  });

  it('is whether a column full of delimiters is one', () => {
    const text = `id,nombre\n${lines(20, (row) => `${row},Ana`)}`;
    expect(doubtsOf(text, { delimiter: ';' })).toContainEqual({ code: 'column', other: ',' });
    expect(doubtsOf(text, { delimiter: ',' })).toEqual([]);
  });

  it('is nothing where one column holds sentences with commas', () => {
    const text = `comentario\n${lines(20, (row) => `Llamó el cliente, pidió ${row} turnos, y no vino`)}`;
    expect(doubtsOf(text).filter(({ code }) => code !== 'header')).toEqual([]);
  });

  it('is whether blanks part the columns, unless a person says so', () => {
    const text = `id nombre saldo\n${lines(20, (row) => `${row} Ana ${row * 7}`)}`;
    expect(doubtsOf(text)).toEqual([{ code: 'blanks' }]);
    expect(doubtsOf(text, { delimiter: ' ' })).toEqual([]);
  });

  it('is whether each column has its title, where rows have more of them', () => {
    const text = `id,nombre,precio\n${lines(20, (row) => `${row},Ana,${row * 10},50`)}`;
    expect(doubtsOf(text)).toEqual([{ code: 'titles', titles: 3, columns: 4 }]);
    expect(doubtsOf(text.replace(/,50/g, ','))).toEqual([]);
    expect(doubtsOf(text.replace('precio', 'precio,'))).toEqual([]);
  });

  it('is which of two delimiters it is, where both part the lines alike', () => {
    const text = `nombre;ciudad,pais\n${lines(6, () => 'Ana;Rosario,Argentina')}`;
    expect(doubtsOf(text)).toEqual([{ code: 'delimiter', taken: ',', other: ';' }]);
    expect(doubtsOf(text, { delimiter: ';' })).toEqual([]);
  });
});

describe('records that were left out and may be rows', () => {
  const table = `id;nombre;saldo\n${lines(20, (row) => `${row};Cliente ${row};${row},50`)}`;

  it('are none in an ordinary file', () => {
    expect(readText(table).facts.dropped).toBe(0);
  });

  it('are the totals below the table', () => {
    expect(readText(`${table}Total;;210,00\nSubtotal;;10,00\n`).facts.dropped).toBe(2);
  });

  it('are the comments that are parted as rows are', () => {
    expect(readText(`${table}#Ana;Baja\n#Luis;Baja\n`).facts.dropped).toBe(2);
  });

  it('are full records above the header', () => {
    const file = readText(`7;Ana;1,50\n8;Luis;2,50\n\n${table}`);
    expect([file.rows[0], file.facts.dropped]).toEqual([['id', 'nombre', 'saldo'], 2]);
  });

  it('are no labels with what they stand for', () => {
    const file = readText(`Empresa:;Autos SRL;Rosario\nSucursal:;Centro;Sur\n\n${table}`);
    expect([file.rows[0], file.facts.dropped]).toEqual([['id', 'nombre', 'saldo'], 0]);
  });
});
