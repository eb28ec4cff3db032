/** Rows and columns that come and go, and what moves with them. */
import { Book, SOURCE, told } from './book';

const range = (dimension: string, startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension,
  startIndex,
  endIndex,
});
const insert = (dimension: string, start: number, end: number, inheritFromBefore = false) => ({
  insertDimension: { range: range(dimension, start, end), inheritFromBefore },
});
const remove = (dimension: string, start: number, end: number) => ({
  deleteDimension: { range: range(dimension, start, end) },
});
const bold = { userEnteredFormat: { textFormat: { bold: true } } };
const header = { repeatCell: { range: { endRowIndex: 1 }, cell: bold, fields: 'userEnteredFormat' } };
const SQUARE = [
  ['a', 'b', 'c'],
  ['d', 'e', 'f'],
  ['g', 'h', 'i'],
];

describe('insertDimension', () => {
  it(`pushes rows down and columns aside [${SOURCE.request}]`, () => {
    const book = Book.of(3, 3, SQUARE);
    book.batch(insert('ROWS', 1, 2), insert('COLUMNS', 1, 3));
    expect(book.read('Datos')).toEqual([
      ['a', '', '', 'b', 'c'],
      [],
      ['d', '', '', 'e', 'f'],
      ['g', '', '', 'h', 'i'],
    ]);
  });

  it(`gives new rows the format of those before or after them [${SOURCE.request}]`, () => {
    const before = Book.of(3, 1);
    before.batch(header, insert('ROWS', 1, 2, true));
    expect(before.spreadsheet.tabs[0]?.fields(1, 0)).toEqual(bold);
    const after = Book.of(3, 1);
    after.batch(header, insert('ROWS', 1, 2, false));
    expect(after.spreadsheet.tabs[0]?.fields(1, 0)).toEqual({});
  });

  it(`keeps the frozen rows together when one comes among them [${SOURCE.sheets}#gridproperties]`, () => {
    const book = Book.of(4, 1);
    const properties = { gridProperties: { frozenRowCount: 2 } };
    book.batch({ updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } });
    book.batch(insert('ROWS', 1, 2), insert('ROWS', 4, 5));
    expect(book.spreadsheet.tabs[0]?.frozenRowCount).toBe(3);
  });

  it(`refuses to insert past the end [${SOURCE.live('2026-09-18')}]`, () => {
    expect(told(() => Book.of(3, 1).batch(insert('ROWS', 4, 5)))).toContain(
      'range.startIndex is larger than current grid size (3)',
    );
    expect(told(() => Book.of(3, 1).batch(insert('ROWS', 3, 4)))).toContain(
      'range.startIndex must be less than the grid size (3) if inheritFromBefore is false.',
    );
  });

  it(`counts the new cells [${SOURCE.limits}]`, () => {
    expect(told(() => new Book(26_000).batch(insert('ROWS', 1, 2)))).toContain(
      'above the limit of 26000 cells',
    );
  });
});

describe('deleteDimension', () => {
  it(`takes rows and columns out [${SOURCE.request}]`, () => {
    const book = Book.of(3, 3, SQUARE);
    book.batch(remove('ROWS', 0, 1), remove('COLUMNS', 1, 2));
    expect(book.read('Datos')).toEqual([
      ['d', 'f'],
      ['g', 'i'],
    ]);
    expect([book.spreadsheet.tabs[0]?.rowCount, book.spreadsheet.tabs[0]?.columnCount]).toEqual([2, 2]);
  });

  it(`refuses to delete all [${SOURCE.issue('SteveWinward/GoogleSheetsWrapper/issues/43')}]`, () => {
    expect(told(() => Book.of(3, 3).batch(remove('ROWS', 0, 3)))).toBe(
      "Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.",
    );
    expect(told(() => Book.of(3, 3).batch(remove('COLUMNS', 0, 3)))).toContain(
      "You can't delete all the columns",
    );
  });

  it(`refuses to delete all but the frozen rows [${SOURCE.issue('jlolling/talendcomp_tGoogleSheet/issues/19')}]`, () => {
    const book = Book.of(3, 3);
    const properties = { gridProperties: { frozenRowCount: 1 } };
    book.batch({ updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } });
    expect(told(() => book.batch(remove('ROWS', 1, 3)))).toBe(
      'Invalid requests[0].deleteDimension: Sorry, it is not possible to delete all non-frozen rows.',
    );
    book.batch(remove('ROWS', 0, 2));
    expect(book.spreadsheet.tabs[0]?.frozenRowCount).toBe(0);
  });

  it(`refuses rows that are not there [${SOURCE.issue('activepieces/activepieces/issues/5654')}]`, () => {
    expect(told(() => Book.of(1, 1).batch(remove('ROWS', 1, 2)))).toBe(
      "Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 1 but there are only 1 rows.",
    );
  });
});

it(`appendDimension adds empty rows or columns at the end [${SOURCE.request}]`, () => {
  const book = Book.of(1, 1, [['a']]);
  book.batch(
    { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 2 } },
    { appendDimension: { dimension: 'COLUMNS', length: 1 } },
  );
  const [tab] = book.spreadsheet.tabs;
  expect([tab?.rowCount, tab?.columnCount, book.read('Datos')]).toEqual([3, 2, [['a']]]);
  expect(told(() => book.batch({ appendDimension: { dimension: 'ROWS', length: 0 } }))).toContain(
    'length must be greater than 0',
  );
});

it(`updateDimensionProperties hides and sizes rows, which spreadsheets.get shows [${SOURCE.sheets}#dimensionproperties]`, () => {
  const book = Book.of(2, 1);
  const properties = { hiddenByUser: true, pixelSize: 40 };
  book.batch({
    updateDimensionProperties: { range: range('ROWS', 1, 2), properties, fields: 'hiddenByUser' },
  });
  book.batch(insert('ROWS', 0, 1));
  expect(book.call('get', { fields: 'sheets.data.rowMetadata' })).toEqual({
    sheets: [
      {
        data: [
          { rowMetadata: [{ pixelSize: 21 }, { pixelSize: 21 }, { pixelSize: 21, hiddenByUser: true }] },
        ],
      },
    ],
  });
});

it(`autoResizeDimensions takes a range of rows or columns [${SOURCE.request}]`, () => {
  const book = Book.of(2, 2, [['a']]);
  const before = book.saved();
  book.batch({ autoResizeDimensions: { dimensions: range('COLUMNS', 0, 2) } });
  expect(book.saved()).toBe(before);
  expect(told(() => book.batch({ autoResizeDimensions: {} }))).toContain('No dimension was specified.');
});

it(`merges, filter, protections and rules move with inserted rows and go with deleted ones [${SOURCE.request}]`, () => {
  const book = Book.of(4, 2);
  const at = { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
  book.batch(
    { mergeCells: { range: at } },
    { setBasicFilter: { filter: { range: at } } },
    { addProtectedRange: { protectedRange: { protectedRangeId: 4, range: at, warningOnly: true } } },
    { addConditionalFormatRule: { rule: { ranges: [at] }, index: 0 } },
    insert('ROWS', 0, 1),
    remove('ROWS', 3, 4),
  );
  const moved = { startRow: 2, endRow: 3, startColumn: 0, endColumn: 2 };
  const { merges, filter, protections, conditionals } = book.spreadsheet.tabs[0]?.properties ?? {};
  expect([merges?.[0], filter?.area, protections?.[0]?.area, conditionals?.[0]?.area]).toEqual([
    moved,
    moved,
    moved,
    moved,
  ]);
  book.batch(remove('ROWS', 2, 3));
  const left = book.spreadsheet.tabs[0]?.properties;
  expect([left?.merges, left?.filter, left?.protections, left?.conditionals]).toEqual([[], null, [], []]);
});
