/** spreadsheets.get: which tabs, which cells, which fields. */
import { Book, SOURCE } from './book';

/** `Datos` with two rows, `Otra` hidden and empty. */
function twoTabs(): Book {
  const book = Book.of(3, 2, [['a', 'b'], ['c']]);
  book.batch({ addSheet: { properties: { sheetId: 1, title: 'Otra', hidden: true } } });
  return book;
}

const titles = { fields: 'sheets.properties.title' };

describe('spreadsheets.get', () => {
  it(`shows a new spreadsheet as an account in Spanish has it, without grid data [${SOURCE.get}]`, () => {
    expect(new Book().call('get')).toEqual({
      spreadsheetId: 'BOOK',
      properties: {
        title: 'Libro',
        locale: 'es_AR',
        autoRecalc: 'ON_CHANGE',
        timeZone: 'America/Argentina/Buenos_Aires',
      },
      sheets: [
        {
          properties: {
            sheetId: 0,
            title: 'Hoja 1',
            index: 0,
            sheetType: 'GRID',
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      ],
      spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/BOOK/edit',
    });
  });

  it(`leaves out properties of their usual value and shows the others [${SOURCE.sheets}#sheetproperties]`, () => {
    const book = Book.of(3, 2);
    const properties = {
      gridProperties: { frozenRowCount: 1, hideGridlines: true },
      tabColorStyle: { rgbColor: { red: 1 } },
    };
    book.batch({
      updateSheetProperties: {
        properties,
        fields: 'gridProperties(frozenRowCount,hideGridlines),tabColorStyle',
      },
    });
    expect(book.call('get', { fields: 'sheets.properties(gridProperties,tabColorStyle,hidden)' })).toEqual({
      sheets: [
        {
          properties: {
            gridProperties: { rowCount: 3, columnCount: 2, frozenRowCount: 1, hideGridlines: true },
            tabColorStyle: { rgbColor: { red: 1 } },
          },
        },
      ],
    });
  });

  it(`shows all tabs without ranges, and those that the ranges touch with them [${SOURCE.get}]`, () => {
    const book = twoTabs();
    expect(book.call('get', titles)).toEqual({
      sheets: [{ properties: { title: 'Datos' } }, { properties: { title: 'Otra' } }],
    });
    expect(book.call('get', { ...titles, ranges: 'Otra!A1' })).toEqual({
      sheets: [{ properties: { title: 'Otra' } }],
    });
  });

  it(`shows the cells of each range, with where it begins [${SOURCE.get}]`, () => {
    const fields = 'sheets(properties.sheetId,data(startRow,startColumn,rowData.values.formattedValue))';
    expect(twoTabs().call('get', { fields, ranges: ['Datos!B1:B2', 'Datos!A2:B3'] })).toEqual({
      sheets: [
        {
          properties: { sheetId: 0 },
          data: [
            { startColumn: 1, rowData: [{ values: [{ formattedValue: 'b' }] }, {}] },
            { startRow: 1, rowData: [{ values: [{ formattedValue: 'c' }] }] },
          ],
        },
      ],
    });
  });

  it(`brings grid data by includeGridData, or by a mask that names it, in which case the parameter is ignored [${SOURCE.get}]`, () => {
    const book = Book.of(1, 1, [['a']]);
    const cell = {
      userEnteredValue: { stringValue: 'a' },
      effectiveValue: { stringValue: 'a' },
      formattedValue: 'a',
    };
    const data = [
      {
        rowData: [{ values: [cell] }],
        rowMetadata: [{ pixelSize: 21 }],
        columnMetadata: [{ pixelSize: 100 }],
      },
    ];
    expect(book.call('get', { includeGridData: true })).toMatchObject({ sheets: [{ data }] });
    expect(book.call('get', { fields: 'sheets' })).toMatchObject({ sheets: [{ data }] });
    expect(book.call('get', { ...titles, includeGridData: true })).toEqual({
      sheets: [{ properties: { title: 'Datos' } }],
    });
    expect(JSON.stringify(book.call('get', { fields: '*' }))).not.toContain('"data"');
  });

  it(`shows what cells carry, in empty ones too [${SOURCE.cells}#celldata]`, () => {
    const book = Book.of(2, 2, [['a']]);
    const cell = { note: 'n', userEnteredFormat: { textFormat: { bold: true } } };
    book.batch({ repeatCell: { range: { startRowIndex: 1, startColumnIndex: 1 }, cell, fields: '*' } });
    const fields = 'sheets.data.rowData.values(note,userEnteredFormat,userEnteredValue)';
    expect(book.call('get', { fields })).toEqual({
      sheets: [
        {
          data: [
            { rowData: [{ values: [{ userEnteredValue: { stringValue: 'a' } }] }, { values: [{}, cell] }] },
          ],
        },
      ],
    });
  });

  it(`shows merges [${SOURCE.sheets}]`, () => {
    const book = Book.of(2, 2);
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 };
    book.batch({ mergeCells: { range } });
    expect(book.call('get', { fields: 'sheets.merges' })).toEqual({ sheets: [{ merges: [range] }] });
  });
});

it(`getByDataFilter finds by range in both notations [${SOURCE.get}ByDataFilter]`, () => {
  const book = twoTabs();
  const filter = (dataFilters: object[]) => book.call('getByDataFilter', titles, { dataFilters });
  expect(filter([{ a1Range: 'Otra' }])).toEqual({ sheets: [{ properties: { title: 'Otra' } }] });
  expect(filter([{ gridRange: { sheetId: 0, startRowIndex: 2 } }])).toEqual({
    sheets: [{ properties: { title: 'Datos' } }],
  });
});
