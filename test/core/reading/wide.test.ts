import { observed, readText } from './read';

/** Names of so many columns, as a line. */
const names = (columns: number) => Array.from({ length: columns }, (_, at) => `columna ${at + 1}`).join(';');
const numbers = (columns: number) => Array.from({ length: columns }, () => '1').join(';');

describe('lines that are longer than the usual sample', () => {
  it('a header of 18,000 columns is a header, and its rows have the usual width', () => {
    const file = readText(`${names(18_000)}\n${numbers(18_000)}\n${numbers(18_000)}\n`);
    expect([file.dialect.headerRows, file.rows.length, file.rows[0]?.length]).toEqual([1, 3, 18_000]);
    expect(observed(file)).toEqual([]);
  });

  it('so is one below some lines that are no rows', () => {
    const file = readText(`Listado\n\n\n${names(18_000)}\n${numbers(18_000)}\n${numbers(18_000)}\n`);
    expect([file.dialect.preambleRows, file.dialect.headerRows]).toEqual([3, 1]);
    expect(observed(file)).toEqual(['preamble/lines@1']);
  });

  it('ends of lines are told by the whole header', () => {
    const file = readText(`${names(9_000)}\r\n${numbers(9_000)}\r\n`);
    expect([file.dialect.newline, file.rows[1]?.[8_999]]).toEqual(['\r\n', '1']);
  });
});
