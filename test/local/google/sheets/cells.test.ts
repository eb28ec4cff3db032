/** Writing cells through batchUpdate: updateCells, repeatCell, appendCells. */
import { Book, SOURCE, told } from './book';

const text = (...cells: readonly string[]) => ({
  values: cells.map((stringValue) => ({ userEnteredValue: { stringValue } })),
});
const HOSTILE = [
  '00123',
  '20-12345678-9',
  '+54 9 11',
  '01/02/24',
  '1.234,56',
  '12345678901234567890',
  '=A1',
  "'x",
  'TRUE',
];

describe('a stringValue', () => {
  it(`is kept and read exactly, whatever it looks like [${SOURCE.other}#extendedvalue]`, () => {
    const book = Book.of(1, 9);
    book.batch({ updateCells: { rows: [text(...HOSTILE)], start: {}, fields: 'userEnteredValue' } });
    const readings = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'].map((valueRenderOption) =>
      book.read('Datos', { valueRenderOption }),
    );
    expect(readings).toEqual([[HOSTILE], [HOSTILE], [HOSTILE]]);
  });

  it('may hold line ends, tabs, blanks around it and characters beyond the BMP', () => {
    const odd = [' a ', 'line\r\nend', 'tab\t', '😀', '\u0000\u2028'];
    const book = Book.of(1, 5);
    book.batch({ updateCells: { rows: [text(...odd)], start: {}, fields: 'userEnteredValue' } });
    expect(book.read('Datos')).toEqual([odd]);
  });
});

describe('updateCells', () => {
  it(`over a range clears what its rows do not cover [${SOURCE.request}#updatecellsrequest]`, () => {
    const book = Book.of(3, 3, [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i'],
    ]);
    const range = { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
    book.batch({ updateCells: { rows: [text('x')], range, fields: 'userEnteredValue' } });
    expect(book.read('Datos')).toEqual([
      ['x', '', 'c'],
      ['', '', 'f'],
      ['', '', 'i'],
    ]);
  });

  it(`from a corner leaves the cells that it does not name [${SOURCE.request}#updatecellsrequest]`, () => {
    const book = Book.of(2, 3, [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    const rows = [text('x'), text('y', 'z')];
    book.batch({ updateCells: { rows, start: { rowIndex: 0, columnIndex: 1 }, fields: 'userEnteredValue' } });
    expect(book.read('Datos')).toEqual([
      ['a', 'x', 'c'],
      ['d', 'y', 'z'],
    ]);
  });

  it(`empties a named cell that comes without the listed field [${SOURCE.masks}]`, () => {
    const book = Book.of(1, 2, [['a', 'b']]);
    book.batch({ updateCells: { rows: [{ values: [{}] }], start: {}, fields: 'userEnteredValue' } });
    expect(book.read('Datos')).toEqual([['', 'b']]);
  });

  it(`refuses cells beyond the last column or row [${SOURCE.issue('OpenRefine/OpenRefine/issues/2760')}]`, () => {
    const write = (rows: object[]) => () =>
      Book.of(1, 2).batch({ updateCells: { rows, start: {}, fields: '*' } });
    expect(told(write([text('a', 'b', 'c')]))).toBe(
      'Invalid requests[0].updateCells: Attempting to write column: 2, beyond the last requested column of: 1',
    );
    expect(told(write([text('a'), text('b')]))).toBe(
      'Invalid requests[0].updateCells: Attempting to write row: 1, beyond the last requested row of: 0',
    );
  });

  it(`refuses a corner outside of the grid [${SOURCE.issue('home-assistant/core/issues/104198')}]`, () => {
    const start = { rowIndex: 0, columnIndex: 24 };
    expect(
      told(() => Book.of(981, 24).batch({ updateCells: { rows: [text('a')], start, fields: '*' } })),
    ).toBe(
      'Invalid requests[0].updateCells: Range (Datos!Y1) exceeds grid limits. Max rows: 981, max columns: 24',
    );
  });

  it(`takes numbers, booleans and formulas by their own fields [${SOURCE.other}#extendedvalue]`, () => {
    const book = Book.of(1, 3);
    const values = [{ numberValue: 1.5 }, { boolValue: true }, { formulaValue: '=1+1' }].map(
      (userEnteredValue) => ({
        userEnteredValue,
      }),
    );
    book.batch({ updateCells: { rows: [{ values }], start: {}, fields: 'userEnteredValue' } });
    expect(book.read('Datos')).toEqual([['1,5', 'VERDADERO', '#ERROR!']]);
    expect(book.read('Datos', { valueRenderOption: 'FORMULA' })).toEqual([[1.5, true, '=1+1']]);
  });

  it(`wants a field mask [${SOURCE.issue('theoephraim/node-google-spreadsheet/issues/308')}]`, () => {
    expect(told(() => new Book().batch({ updateCells: { rows: [], start: {} } }))).toContain(
      'At least one field must be listed',
    );
  });
});

describe('repeatCell', () => {
  const bold = { userEnteredFormat: { textFormat: { bold: true } } };
  const repeat = (range: object) => ({
    repeatCell: { range, cell: bold, fields: 'userEnteredFormat.textFormat.bold' },
  });

  it(`formats a range and leaves its content [${SOURCE.request}]`, () => {
    const book = Book.of(2, 2, [['a', 'b'], ['c']]);
    book.batch(repeat({ endRowIndex: 1 }));
    const [tab] = book.spreadsheet.tabs;
    expect([tab?.fields(0, 1), tab?.fields(1, 0), tab?.text(0, 1)]).toEqual([bold, {}, 'b']);
  });

  it('keeps formats by area: repeated ones once, equal rows together, covered ones not at all', () => {
    const book = Book.of(9, 9);
    const areas = () => book.spreadsheet.tabs[0]?.properties.areas.length;
    book.batch(repeat({ endRowIndex: 1 }), repeat({ endRowIndex: 1 }), repeat({ endRowIndex: 5 }));
    expect(areas()).toBe(1);
    const rows = Array.from({ length: 5 }, () => ({ values: [bold, bold, {}, bold] }));
    book.batch({ updateCells: { rows, start: { rowIndex: 4 }, fields: 'userEnteredFormat' } });
    expect(areas()).toBe(4);
  });

  it('keeps rows that are formatted one after the other as one area', () => {
    const book = Book.of(9, 3);
    for (let row = 8; row >= 0; row -= 1) book.batch(repeat({ startRowIndex: row, endRowIndex: row + 1 }));
    expect(book.spreadsheet.tabs[0]?.properties.areas).toEqual([
      {
        area: { startRow: 0, endRow: 9, startColumn: 0, endColumn: 3 },
        patch: { 'userEnteredFormat.textFormat.bold': true },
      },
    ]);
    book.batch(repeat({ startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 }));
    expect(book.spreadsheet.tabs[0]?.properties.areas).toHaveLength(2);
  });

  it(`takes a range that ends past the grid and cuts it [${SOURCE.live('2026-09-29')}]`, () => {
    const book = Book.of(2, 2);
    book.batch(repeat({ startRowIndex: 1, endRowIndex: 9 }));
    expect([book.spreadsheet.tabs[0]?.rowCount, book.spreadsheet.tabs[0]?.fields(1, 1)]).toEqual([2, bold]);
  });

  it(`refuses a range that begins past the grid, open or not [${SOURCE.live('2026-09-29')}]`, () => {
    const refused = (range: object) => told(() => Book.of(1000, 26).batch(repeat(range)));
    const limits = 'exceeds grid limits. Max rows: 1000, max columns: 26';
    expect(refused({ startRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 2 })).toContain(
      `(Datos!A1001:B) ${limits}`,
    );
    expect(
      refused({ startRowIndex: 1000, endRowIndex: 1001, startColumnIndex: 0, endColumnIndex: 2 }),
    ).toContain(`(Datos!A1001:B1001) ${limits}`);
    expect(refused({ startRowIndex: 0, endRowIndex: 2, startColumnIndex: 26 })).toContain(
      `(Datos!AA1:2) ${limits}`,
    );
  });

  it(`takes a range without cells [${SOURCE.live('2026-09-29')}]`, () => {
    const book = Book.of(4, 4, [['a']]);
    const before = book.saved();
    book.batch(repeat({ startRowIndex: 3, endRowIndex: 3 }));
    expect(book.saved()).toBe(before);
  });

  it(`names an unknown tab [${SOURCE.live('2026-09-18')}]`, () => {
    expect(told(() => new Book().batch(repeat({ sheetId: 1234 })))).toBe(
      'Invalid requests[0].repeatCell: No grid with id: 1234',
    );
  });
});

describe('appendCells', () => {
  it(`writes after the last row with data and adds the rows that are missing [${SOURCE.request}]`, () => {
    const book = Book.of(2, 1, [['a'], ['b']]);
    book.batch({ appendCells: { sheetId: 0, rows: [text('c'), text('d')], fields: 'userEnteredValue' } });
    expect([book.read('Datos'), book.spreadsheet.tabs[0]?.rowCount]).toEqual([
      [['a'], ['b'], ['c'], ['d']],
      4,
    ]);
  });

  it(`does not add columns [${SOURCE.issue('OpenRefine/OpenRefine/issues/2760')}]`, () => {
    const rows = [text('a', 'b')];
    expect(told(() => Book.of(1, 1).batch({ appendCells: { sheetId: 0, rows, fields: '*' } }))).toContain(
      'Attempting to write column: 1, beyond the last requested column of: 0',
    );
  });
});
