/** spreadsheets.values: what is read, how input is taken, where it may go. */
import { Book, SOURCE, told } from './book';

describe('values.get', () => {
  it(`omits empty rows and columns at the end, so that rows are ragged [${SOURCE.values}#ValueRange]`, () => {
    const book = Book.of(4, 4, [['a', '', 'c', ''], ['', ''], ['d']]);
    expect(book.call('values.get', { range: 'Datos' })).toEqual({
      range: 'Datos!A1:D4',
      majorDimension: 'ROWS',
      values: [['a', '', 'c'], [], ['d']],
    });
  });

  it(`has no values at all for an empty range [${SOURCE.values}#ValueRange]`, () => {
    const answer = Book.of(4, 4, [['a']]).call('values.get', { range: 'Datos!B2:C3' });
    expect(answer).toEqual({ range: 'Datos!B2:C3', majorDimension: 'ROWS' });
  });

  it(`reads by columns when asked [${SOURCE.values}#ValueRange]`, () => {
    const book = Book.of(3, 3, [
      ['a', 'b'],
      ['', 'd'],
    ]);
    expect(book.read('Datos', { majorDimension: 'COLUMNS' })).toEqual([['a'], ['b', 'd']]);
  });

  it(`reads quoted names, open ranges and whole tabs, whatever the case of the name [${SOURCE.concepts}#cell]`, () => {
    const book = Book.of(3, 3, [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i'],
    ]);
    book.batch({ updateSheetProperties: { properties: { title: "It's" }, fields: 'title' } });
    const ranges = ["'It''s'!A2:B", "'it''s'!$C:$C", "'It''s'!2:2", "'It''s'!B2", "'It''s'", 'B3:A2'];
    expect(ranges.map((range) => book.read(range))).toEqual([
      [
        ['d', 'e'],
        ['g', 'h'],
      ],
      [['c'], ['f'], ['i']],
      [['d', 'e', 'f']],
      [['e']],
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
      ],
      [
        ['d', 'e'],
        ['g', 'h'],
      ],
    ]);
  });

  it(`takes a range without a tab from the first visible one [${SOURCE.concepts}#cell]`, () => {
    const book = Book.of(1, 1, [['a']]);
    book.batch({ addSheet: { properties: { title: 'Oculta', index: 0, hidden: true } } });
    expect(book.read('A1')).toEqual([['a']]);
  });

  it(`refuses what is no range [${SOURCE.live('2026-09-18')}]`, () => {
    const book = Book.of(3, 3);
    const wrong = [
      "'Data Tab'!A1:C10",
      'A1:B2:C3',
      'Datos!A0',
      'Datos!',
      'Datos!AAAA1',
      'A',
      '3',
      'Otra',
      "It's!A1",
    ];
    expect(wrong.map((range) => told(() => book.read(range)))).toEqual(
      wrong.map((range) => `Unable to parse range: ${range}`),
    );
  });

  it(`cuts a range that ends past the grid and refuses one that begins past it [${SOURCE.issue('airbytehq/airbyte/issues/1740')}]`, () => {
    const book = Book.of(3, 3, [['a']]);
    expect(book.call('values.get', { range: 'Datos!A1:Z99' })).toMatchObject({ range: 'Datos!A1:C3' });
    expect(told(() => book.read('Datos!4:9'))).toBe(
      'Range (Datos!4:9) exceeds grid limits. Max rows: 3, max columns: 3',
    );
    expect(told(() => book.read('Datos!D1'))).toContain('exceeds grid limits');
  });
});

describe('RAW', () => {
  it(`stores every text as it is [${SOURCE.input}]`, () => {
    const texts = [
      '00123',
      '=1+1',
      "'x",
      '+54 9',
      '31/12/2024',
      '1.234,56',
      'TRUE',
      '7e30',
      '12345678901234567890',
      ' a ',
    ];
    const book = Book.of(1, 10, [texts]);
    expect(book.read('Datos')).toEqual([texts]);
  });

  it(`keeps JSON numbers and booleans as such [${SOURCE.input}]`, () => {
    const book = Book.of(1, 3);
    book.write('Datos!A1', [[1234.5, true, '1']]);
    expect(book.read('Datos')).toEqual([['1234,5', 'VERDADERO', '1']]);
    expect(book.read('Datos', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([[1234.5, true, '1']]);
  });
});

describe('USER_ENTERED', () => {
  it(`takes text as typed: zeros, signs and apostrophes are lost [${SOURCE.issue('vlucas/sheetquery/issues/20')}]`, () => {
    const typed = [
      '00123',
      "'x",
      'TRUE',
      '1.234,56',
      '31/12/2024',
      '+54 9',
      '=A1',
      'texto',
      '12345678901234567890',
    ];
    const book = Book.of(1, 9);
    book.write('Datos!A1', [typed], 'USER_ENTERED');
    expect(book.read('Datos')).toEqual([
      ['123', 'x', 'VERDADERO', '1.234,56', '31/12/2024', '#ERROR!', '#ERROR!', 'texto', '1,23457E+19'],
    ]);
    expect(book.read('Datos', { valueRenderOption: 'FORMULA' })).toEqual([
      [123, 'x', true, 1234.56, 45657, '=+54 9', '=A1', 'texto', 12345678901234567000],
    ]);
  });

  it(`leaves text in a cell that is formatted as text, but for formulas [${SOURCE.issue('vlucas/sheetquery/issues/20')}]`, () => {
    const book = Book.of(1, 2);
    const cell = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    book.batch({ repeatCell: { range: { sheetId: 0 }, cell, fields: 'userEnteredFormat.numberFormat' } });
    book.write('Datos!A1', [['00123', '=A1']], 'USER_ENTERED');
    expect(book.read('Datos')).toEqual([['00123', '#ERROR!']]);
  });
});

describe('values.update', () => {
  it(`skips a null and empties a cell with '' [${SOURCE.values}#ValueRange]`, () => {
    const book = Book.of(1, 3, [['a', 'b', 'c']]);
    const answer = book.write('Datos!A1:C1', [[null, '', 'z']]);
    expect(book.read('Datos')).toEqual([['a', '', 'z']]);
    expect(answer).toMatchObject({ updatedCells: 2 });
  });

  it(`leaves rows that it does not name [${SOURCE.values}#ValueRange]`, () => {
    const book = Book.of(3, 1, [['a'], ['b'], ['c']]);
    book.write('Datos!A1:A3', [['z']]);
    expect(book.read('Datos')).toEqual([['z'], ['b'], ['c']]);
  });

  it(`answers what it wrote, with the values when asked [${SOURCE.values}/update]`, () => {
    const call = { range: 'datos!B1', valueInputOption: 'RAW', includeValuesInResponse: true };
    expect(Book.of(3, 3).call('values.update', call, { values: [['a', 'b'], ['c']] })).toEqual({
      spreadsheetId: 'BOOK',
      updatedRange: 'Datos!B1:C2',
      updatedRows: 2,
      updatedColumns: 2,
      updatedCells: 3,
      updatedData: { range: 'Datos!B1:C2', majorDimension: 'ROWS', values: [['a', 'b'], ['c']] },
    });
  });

  it(`begins at a single cell, and is bounded by a range of several [${SOURCE.live('2026-09-18')}]`, () => {
    const book = Book.of(4, 4);
    book.write('Datos!B2', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(book.read('Datos')).toEqual([[], ['', 'a', 'b'], ['', 'c', 'd']]);
    expect(told(() => book.write('Datos!A1:B1', [['a', 'b', 'c']]))).toBe(
      'Requested writing within range [Datos!A1:B1], but tried writing to column [C]',
    );
    expect(told(() => book.write('Datos!A1:B1', [['a'], ['b']]))).toBe(
      'Requested writing within range [Datos!A1:B1], but tried writing to row [2]',
    );
  });

  it(`refuses to leave the grid [${SOURCE.issue('cloudfour/lighthouse-parade/issues/151')}]`, () => {
    const book = Book.of(2, 2, [['a']]);
    const before = book.saved();
    expect(told(() => book.write('Datos!A3', [['x']]))).toBe(
      'Range (Datos!A3) exceeds grid limits. Max rows: 2, max columns: 2',
    );
    expect(told(() => book.write('Datos!A2', [['x'], ['y']]))).toContain('tried writing to row [3]');
    expect(book.saved()).toBe(before);
  });

  it(`wants to be told how to take its input [${SOURCE.issue('googleapis/google-api-dotnet-client/issues/1287')}]`, () => {
    expect(told(() => Book.of(1, 1).call('values.update', { range: 'A1' }, { values: [['a']] }))).toBe(
      "'valueInputOption' is required but not specified",
    );
  });

  it(`refuses a body that names another range, and values that are lists [${SOURCE.live('2026-09-18')}]`, () => {
    const call = { range: 'Datos!A1', valueInputOption: 'RAW' };
    const update = (body: object) => () => Book.of(2, 2).call('values.update', call, body);
    expect(told(update({ range: 'Datos!A2', values: [] }))).toBe(
      "Request range[Datos!A1] does not match value's range[Datos!A2]",
    );
    expect(told(update({ values: [['a'], [['b']]] }))).toBe('Invalid values[1][0]: list_value');
  });

  it(`writes by columns when told [${SOURCE.values}#ValueRange]`, () => {
    const book = Book.of(2, 2);
    const body = { majorDimension: 'COLUMNS', values: [['a', 'b'], ['c']] };
    book.call('values.update', { range: 'Datos!A1', valueInputOption: 'RAW' }, body);
    expect(book.read('Datos')).toEqual([['a', 'c'], ['b']]);
  });
});
