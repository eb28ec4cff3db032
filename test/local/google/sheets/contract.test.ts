/** What the embedded Google Sheets promises as a whole: all or nothing, limits, tabs. One sentence, one source. */
import { Book, refusal, SOURCE, told } from './book';

const grid = (properties: object) => ({
  updateSheetProperties: { properties, fields: 'gridProperties(rowCount,columnCount)' },
});

describe('batchUpdate', () => {
  it(`applies its requests in their order [${SOURCE.batch}]`, () => {
    const book = Book.of(2, 2);
    book.batch(
      { addSheet: { properties: { sheetId: 5, title: 'A' } } },
      { updateSheetProperties: { properties: { sheetId: 5, title: 'B' }, fields: 'title' } },
    );
    expect(book.shown()).toEqual([
      ['Datos', []],
      ['B', []],
    ]);
  });

  it(`changes nothing when one of its requests is refused [${SOURCE.batch}]`, () => {
    const book = Book.of(2, 2, [['a', 'b']]);
    const before = book.saved();
    const first = { repeatCell: { range: {}, cell: {}, fields: '*' } };
    const { code, status, message } = refusal(() => book.batch(first, { deleteSheet: { sheetId: 9 } }));
    expect({ code, status, message }).toEqual({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: 'Invalid requests[1].deleteSheet: No sheet with id: 9',
    });
    expect(book.saved()).toBe(before);
  });

  it(`leaves what a reader took before as it was [${SOURCE.batch}]`, () => {
    const book = Book.of(2, 2, [['a', 'b']]);
    const [tab] = book.spreadsheet.tabs;
    book.write('Datos!A1', [['z']]);
    expect(tab?.text(0, 0)).toBe('a');
  });

  it(`answers one reply a request, empty where there is nothing to say [${SOURCE.batch}]`, () => {
    const book = new Book();
    const answer = book.batch(
      { clearBasicFilter: { sheetId: 0 } },
      { addSheet: { properties: { sheetId: 3 } } },
    );
    expect(answer).toEqual({
      spreadsheetId: 'BOOK',
      replies: [
        {},
        {
          addSheet: {
            properties: {
              sheetId: 3,
              title: 'Hoja 2',
              index: 1,
              sheetType: 'GRID',
              gridProperties: { rowCount: 1000, columnCount: 26 },
            },
          },
        },
      ],
    });
  });

  it(`answers the changed spreadsheet when asked, limited to ranges [${SOURCE.batch}]`, () => {
    const book = Book.of(2, 2, [['a', 'b']]);
    const answer = book.call(
      'batchUpdate',
      { fields: 'updatedSpreadsheet.sheets(properties.title,data.rowData.values.formattedValue)' },
      {
        requests: [{ addSheet: {} }],
        includeSpreadsheetInResponse: true,
        responseRanges: ['Datos!B1'],
      },
    );
    const data = [{ rowData: [{ values: [{ formattedValue: 'b' }] }] }];
    expect(answer).toEqual({ updatedSpreadsheet: { sheets: [{ properties: { title: 'Datos' }, data }] } });
  });

  it(`refuses an empty list of requests [${SOURCE.issue('googleapis/google-api-nodejs-client/issues/1001')}]`, () => {
    expect(told(() => new Book().batch())).toBe('Must specify at least one request.');
  });

  it('names a kind of request that is not written here', () => {
    expect(told(() => new Book().batch({ randomizeRange: {} }))).toBe(
      'randomizeRange is not implemented by the embedded service',
    );
  });

  it(`answers 404 for a spreadsheet that is not there [${SOURCE.batch}]`, () => {
    const book = new Book();
    const { code, status } = refusal(() =>
      book.service.call('sheets.spreadsheets.get', { spreadsheetId: 'OTHER' }, undefined),
    );
    expect([code, status]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('limits', () => {
  it(`counts allocated empty cells against the limit of the spreadsheet [${SOURCE.issue('nithinmurali/pygsheets/issues/589')}]`, () => {
    const book = new Book(30_000);
    expect(told(() => book.batch({ addSheet: {} }))).toBe(
      'Invalid requests[0].addSheet: This action would increase the number of cells in the workbook above the limit of 30000 cells.',
    );
  });

  it(`holds ten million cells by default, not one more [${SOURCE.limits}]`, () => {
    const book = Book.of(1, 1);
    book.batch(grid({ gridProperties: { rowCount: 10_000_000, columnCount: 1 } }));
    expect(told(() => book.batch({ appendDimension: { dimension: 'ROWS', length: 1 } }))).toContain(
      'above the limit of 10000000 cells',
    );
  });

  it(`applies the number of rows against the old number of columns [${SOURCE.issue('robin900/gspread-dataframe/issues/37')}]`, () => {
    const book = new Book(30_000);
    const wide = { gridProperties: { rowCount: 10_000, columnCount: 2 } };
    expect(told(() => book.batch(grid(wide)))).toContain('above the limit of 30000 cells');
    book.batch(
      { updateSheetProperties: { properties: wide, fields: 'gridProperties.columnCount' } },
      { updateSheetProperties: { properties: wide, fields: 'gridProperties.rowCount' } },
    );
    expect(book.spreadsheet.tabs[0]?.rowCount).toBe(10_000);
  });

  it(`takes 18,278 columns and refuses one more [${SOURCE.limits}]`, () => {
    const book = Book.of(1, 1);
    book.batch(grid({ gridProperties: { rowCount: 1, columnCount: 18_278 } }));
    expect(told(() => book.batch({ appendDimension: { dimension: 'COLUMNS', length: 1 } }))).toContain(
      '18278 columns',
    );
  });

  it(`takes 50,000 characters in a cell and refuses one more [${SOURCE.issue('freelabz/secator/issues/96')}]`, () => {
    const book = Book.of(1, 1);
    const write = (length: number) => () => book.write('Datos!A1', [['x'.repeat(length)]]);
    write(50_000)();
    const sentence = 'Your input contains more than the maximum of 50000 characters in a single cell.';
    expect(told(write(50_001))).toBe(sentence);
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'x'.repeat(50_001) } }] }];
    const start = { sheetId: 0 };
    expect(told(() => book.batch({ updateCells: { rows, start, fields: 'userEnteredValue' } }))).toBe(
      `Invalid requests[0].updateCells: ${sentence}`,
    );
  });
});
