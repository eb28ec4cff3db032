/** spreadsheets.values: several ranges at once, appending and clearing. */
import { Book, SOURCE, told } from './book';

describe('values.batchGet', () => {
  it(`answers its ranges in the order asked [${SOURCE.values}/batchGet]`, () => {
    const book = Book.of(2, 2, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(
      book.call('values.batchGet', { ranges: ['Datos!B:B', 'Datos!A2'], majorDimension: 'COLUMNS' }),
    ).toEqual({
      spreadsheetId: 'BOOK',
      valueRanges: [
        { range: 'Datos!B1:B2', majorDimension: 'COLUMNS', values: [['b', 'd']] },
        { range: 'Datos!A2', majorDimension: 'COLUMNS', values: [['c']] },
      ],
    });
  });
});

describe('values.batchUpdate', () => {
  const update = (book: Book, data: object[]) =>
    book.call('values.batchUpdate', {}, { valueInputOption: 'RAW', data });

  it(`writes several ranges together and answers their sum [${SOURCE.values}/batchUpdate]`, () => {
    const book = Book.of(2, 2);
    const answer = update(book, [
      { range: 'Datos!A1', values: [['a', 'b']] },
      { range: 'Datos!A2', values: [['c']] },
    ]);
    expect(book.read('Datos')).toEqual([['a', 'b'], ['c']]);
    expect(answer).toMatchObject({
      totalUpdatedRows: 2,
      totalUpdatedColumns: 3,
      totalUpdatedCells: 3,
      totalUpdatedSheets: 1,
      responses: [{ updatedRange: 'Datos!A1:B1' }, { updatedRange: 'Datos!A2' }],
    });
  });

  it(`writes none of them when one is refused [${SOURCE.batch}]`, () => {
    const book = Book.of(2, 2, [['a']]);
    const before = book.saved();
    const data = [
      { range: 'Datos!A1', values: [['z']] },
      { range: 'Datos!A3', values: [['z']] },
    ];
    expect(told(() => update(book, data))).toContain('Invalid data[1]: Range (Datos!A3) exceeds grid limits');
    expect(book.saved()).toBe(before);
  });
});

describe('values.append', () => {
  const append = (book: Book, range: string, values: readonly (readonly string[])[], more: object = {}) =>
    book.call('values.append', { range, valueInputOption: 'RAW', ...more }, { values });

  it(`writes below the table that the range touches, from its first column on [${SOURCE.append}]`, () => {
    const book = Book.of(6, 3, [['', 'a', 'b'], ['', 'c', 'd'], [], ['', 'x']]);
    const answer = append(book, 'Datos!A1:C2', [['e', 'f']]);
    expect(book.read('Datos')).toEqual([
      ['', 'a', 'b'],
      ['', 'c', 'd'],
      ['', 'e', 'f'],
      ['', 'x'],
    ]);
    expect(answer).toMatchObject({ tableRange: 'Datos!B1:C2', updates: { updatedRange: 'Datos!B3:C3' } });
  });

  it(`writes at the range's corner where there is no table [${SOURCE.append}]`, () => {
    const book = Book.of(3, 3);
    expect(append(book, 'Datos!B2', [['a']])).toEqual({
      spreadsheetId: 'BOOK',
      updates: {
        spreadsheetId: 'BOOK',
        updatedRange: 'Datos!B2',
        updatedRows: 1,
        updatedColumns: 1,
        updatedCells: 1,
      },
    });
  });

  it(`adds rows that are missing, but no columns [${SOURCE.issue('home-assistant/core/issues/104198')}]`, () => {
    const book = Book.of(1, 1, [['a']]);
    append(book, 'Datos', [['b'], ['c']]);
    expect([book.read('Datos'), book.spreadsheet.tabs[0]?.rowCount]).toEqual([[['a'], ['b'], ['c']], 3]);
    expect(told(() => append(book, 'Datos', [['d', 'e']]))).toBe(
      'Range (Datos!B4) exceeds grid limits. Max rows: 3, max columns: 1',
    );
  });

  it(`inserts rows instead of writing over what is below when told [${SOURCE.append}]`, () => {
    const table = [['a'], [], ['below']];
    const inserted = Book.of(3, 1, table);
    append(inserted, 'Datos!A1', [['b'], ['c']], { insertDataOption: 'INSERT_ROWS' });
    expect(inserted.read('Datos')).toEqual([['a'], ['b'], ['c'], [], ['below']]);
    const overwritten = Book.of(3, 1, table);
    append(overwritten, 'Datos!A1', [['b'], ['c']]);
    expect(overwritten.read('Datos')).toEqual([['a'], ['b'], ['c']]);
  });
});

describe('values.clear', () => {
  it(`empties a range and leaves its formats [${SOURCE.values}/clear]`, () => {
    const book = Book.of(2, 2, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const cell = { note: 'queda' };
    book.batch({ repeatCell: { range: { sheetId: 0 }, cell, fields: 'note' } });
    expect(book.call('values.clear', { range: 'Datos!A1:A9' }, {})).toEqual({
      spreadsheetId: 'BOOK',
      clearedRange: 'Datos!A1:A2',
    });
    expect([book.read('Datos'), book.spreadsheet.tabs[0]?.fields(0, 0)]).toEqual([
      [
        ['', 'b'],
        ['', 'd'],
      ],
      cell,
    ]);
  });

  it(`clears several ranges or none [${SOURCE.values}/batchClear]`, () => {
    const book = Book.of(2, 2, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const clear = (ranges: string[]) => book.call('values.batchClear', {}, { ranges });
    expect(told(() => clear(['Datos!A1', 'Datos!A3']))).toContain(
      'Invalid ranges[1]: Range (Datos!A3) exceeds grid limits',
    );
    expect(book.read('Datos!A1')).toEqual([['a']]);
    expect(clear(['Datos!A1', 'Datos!B:B'])).toEqual({
      spreadsheetId: 'BOOK',
      clearedRanges: ['Datos!A1', 'Datos!B1:B2'],
    });
    expect(book.read('Datos')).toEqual([[], ['c']]);
  });
});
