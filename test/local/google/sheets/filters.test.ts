/** Sorting, and the basic filter. */
import { Book, SOURCE, told } from './book';

const all = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
const SQUARE = [
  ['a', 'b'],
  ['c', 'd'],
];

describe('sortRange', () => {
  const sort = (sortOrder: string) => ({
    sortRange: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: 0, sortOrder }] },
  });

  it(`puts numbers before text before booleans, and empty cells last in both orders [${SOURCE.ours}]`, () => {
    const book = Book.of(5, 1);
    book.write('Datos!A1', [['b'], [true], [''], ['A'], [2]]);
    book.batch(sort('ASCENDING'));
    expect(book.read('Datos', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([
      [2],
      ['A'],
      ['b'],
      [true],
    ]);
    book.batch(sort('DESCENDING'));
    expect(book.read('Datos', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([
      [true],
      ['b'],
      ['A'],
      [2],
    ]);
  });

  it(`moves whole rows of the range, later orders deciding between equals [${SOURCE.request}]`, () => {
    const book = Book.of(3, 3, [
      ['x', '2', 'p'],
      ['x', '1', 'q'],
      ['w', '3', 'r'],
    ]);
    const range = { sheetId: 0, startColumnIndex: 0, endColumnIndex: 2 };
    book.batch({ sortRange: { range, sortSpecs: [{ dimensionIndex: 0 }, { dimensionIndex: 1 }] } });
    expect(book.read('Datos')).toEqual([
      ['w', '3', 'p'],
      ['x', '1', 'q'],
      ['x', '2', 'r'],
    ]);
  });

  it(`takes the formats of cells along, and leaves those of whole columns and of other cells [${SOURCE.request}]`, () => {
    const book = Book.of(4, 2, [['Estado'], ['b', '1'], ['a', '2'], ['c', '3']]);
    const fill = (startRowIndex: number, endRowIndex: number, red: number) => ({
      repeatCell: {
        range: { sheetId: 0, startRowIndex, endRowIndex },
        cell: { userEnteredFormat: { backgroundColorStyle: { rgbColor: { red } } } },
        fields: 'userEnteredFormat.backgroundColorStyle',
      },
    });
    const note = { sheetId: 0, rowIndex: 1, columnIndex: 0 };
    book.batch(fill(0, 4, 0.1), fill(0, 2, 0.2), fill(3, 4, 0.3), {
      updateCells: { start: note, rows: [{ values: [{ note: 'stays' }] }], fields: 'note' },
    });
    const range = { sheetId: 0, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    book.batch({ sortRange: { range, sortSpecs: [{ dimensionIndex: 0 }] } });
    const [tab] = book.spreadsheet.tabs;
    const reds = (column: number) =>
      [0, 1, 2, 3].map((row) => /"red":([\d.]+)/.exec(JSON.stringify(tab?.fields(row, column)))?.[1]);
    expect(book.read('Datos')).toEqual([['Estado'], ['a', '1'], ['b', '2'], ['c', '3']]);
    expect([reds(0), reds(1)]).toEqual([
      ['0.2', '0.1', '0.2', '0.3'],
      ['0.2', '0.2', '0.1', '0.3'],
    ]);
    expect([0, 1, 2, 3].map((row) => tab?.fields(row, 0).note)).toEqual([
      undefined,
      'stays',
      undefined,
      undefined,
    ]);
  });

  it('refuses a column outside of the range', () => {
    const sortSpecs = [{ dimensionIndex: 2 }];
    expect(told(() => Book.of(2, 2).batch({ sortRange: { range: all, sortSpecs } }))).toContain(
      'outside of the range',
    );
  });
});

describe('the basic filter', () => {
  it(`is one a tab, is shown, and can be cleared twice [${SOURCE.request}]`, () => {
    const book = Book.of(2, 2, SQUARE);
    book.batch(
      { setBasicFilter: { filter: { range: { ...all, endRowIndex: 1 } } } },
      { setBasicFilter: { filter: { range: all } } },
    );
    expect(book.call('get', { fields: 'sheets.basicFilter' })).toEqual({
      sheets: [{ basicFilter: { range: all } }],
    });
    book.batch({ clearBasicFilter: { sheetId: 0 } }, { clearBasicFilter: { sheetId: 0 } });
    expect(book.call('get', { fields: 'sheets.basicFilter' })).toEqual({ sheets: [{}] });
  });

  it(`sorts the rows below its header when it is set with an order [${SOURCE.sheets}#basicfilter]`, () => {
    const book = Book.of(3, 1, [['z'], ['b'], ['a']]);
    book.batch({ setBasicFilter: { filter: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: 0 }] } } });
    expect(book.read('Datos')).toEqual([['z'], ['a'], ['b']]);
  });
});
