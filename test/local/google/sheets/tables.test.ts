/** Tables of the spreadsheet's window, and what else people put over cells. */
import { Book, SOURCE, told } from './book';

const GRID = [
  ['id', 'fecha'],
  ['1', 'a'],
  ['2', 'b'],
];
const RANGE = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
const TABLE = {
  tableId: '7',
  name: 'Tabla',
  range: RANGE,
  columnProperties: [{ columnIndex: 1, columnName: 'fecha', columnType: 'DATE' }],
};

function withTable(): Book {
  const book = Book.of(5, 3, GRID);
  book.batch({ addTable: { table: TABLE } });
  return book;
}

describe('a table', () => {
  const [TYPED, PLAIN] = [1, 0].map((column) => ({
    sheetId: 0,
    startRowIndex: 1,
    endRowIndex: 3,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  }));
  const text = { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } };
  const format = (range: object | undefined) => ({
    repeatCell: { range, cell: text, fields: 'userEnteredFormat.numberFormat' },
  });

  it(`is listed with its tab and moves with its rows [${SOURCE.sheets}#table]`, () => {
    const book = withTable();
    const range = { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    book.batch({ insertDimension: { range } });
    const answer = book.call('get', { fields: 'sheets(tables(tableId,range))' });
    expect(answer).toEqual({ sheets: [{ tables: [{ tableId: '7', range: { ...RANGE, endRowIndex: 4 } }] }] });
  });

  it(`takes the content of its cells along when it is deleted [${SOURCE.issue('openclaw/gogcli/issues/709')}]`, () => {
    const book = withTable();
    book.write('Datos!C1', [['queda']]);
    book.batch({ deleteTable: { tableId: '7' } });
    expect(book.read('Datos')).toEqual([['', '', 'queda']]);
    expect(told(() => book.batch({ deleteTable: { tableId: '7' } }))).toContain('No table with id: 7');
  });

  it('refuses number formats and validation in its typed columns, in the words that users report', () => {
    const book = withTable();
    const words = 'This operation is not allowed on cells in typed columns.';
    const rule = { condition: { type: 'NOT_BLANK' } };
    expect(told(() => book.batch(format(TYPED)))).toContain(words);
    expect(told(() => book.batch(format({ sheetId: 0 })))).toContain(words);
    expect(told(() => book.batch({ setDataValidation: { range: TYPED, rule } }))).toContain(words);
    const paste = { source: PLAIN, destination: TYPED, pasteType: 'PASTE_NORMAL' };
    expect(told(() => book.batch({ copyPaste: paste }))).toContain(words);
    book.batch(format(PLAIN), { setDataValidation: { range: PLAIN, rule } });
  });

  it('takes texts in its typed columns', () => {
    const book = withTable();
    book.write('Datos!B2', [['00123']]);
    expect(book.read('Datos!B2')).toEqual([['00123']]);
  });

  it(`lies over no other table, no merged cells and no basic filter [${SOURCE.ours}]`, () => {
    const book = withTable();
    const again = { addTable: { table: { ...TABLE, tableId: '8' } } };
    expect(told(() => book.batch(again))).toContain('cannot overlap');
    expect(told(() => book.batch({ mergeCells: { range: RANGE } }))).toContain('merge cells in a table');
    expect(told(() => book.batch({ setBasicFilter: { filter: { range: RANGE } } }))).toContain(
      'over a table',
    );
    const merged = Book.of(3, 3);
    merged.batch({ mergeCells: { range: RANGE } });
    expect(told(() => merged.batch({ addTable: { table: TABLE } }))).toContain('merged cells');
  });

  it('is not copied with its tab', () => {
    const book = withTable();
    book.batch({ duplicateSheet: { sourceSheetId: 0, newSheetName: 'Otra' } });
    expect(book.call('get', { ranges: 'Otra', fields: 'sheets.tables' })).toEqual({ sheets: [{}] });
  });
});

describe('hidden rows', () => {
  const hide = (hiddenByUser: boolean) => ({
    updateDimensionProperties: {
      range: { sheetId: 0, dimension: 'ROWS', startIndex: 1 },
      properties: { hiddenByUser },
      fields: 'hiddenByUser',
    },
  });
  const freeze = {
    updateSheetProperties: {
      properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
      fields: 'gridProperties.frozenRowCount',
    },
  };

  it(`count for nothing when rows are frozen [${SOURCE.issue('theoephraim/node-google-spreadsheet/issues/528')}]`, () => {
    const book = Book.of(5, 2);
    const words = "You can't freeze all visible rows on the sheet.";
    expect(told(() => book.batch(hide(true), freeze))).toContain(words);
    book.batch(hide(true), hide(false), freeze);
  });

  it('are those of a collapsed group too', () => {
    const book = Book.of(5, 2);
    const range = { sheetId: 0, dimension: 'ROWS', startIndex: 1 };
    const group = (collapsed: boolean) => ({
      updateDimensionGroup: { dimensionGroup: { range, depth: 1, collapsed }, fields: 'collapsed' },
    });
    expect(told(() => book.batch(group(true), freeze))).toContain('freeze all visible rows');
    book.batch(group(true), group(false), freeze);
  });
});

describe('cells with rules', () => {
  const A1 = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
  const write = (text: string, fields: string) => ({
    updateCells: {
      range: A1,
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
      fields,
    },
  });

  it(`refuse what their strict validation does not allow, by every way of writing [${SOURCE.ours}]`, () => {
    const book = Book.of(2, 2);
    const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Sí' }] };
    book.batch({ setDataValidation: { range: A1, rule: { condition, strict: true } } });
    const words = 'violates the data validation rules set on this cell';
    expect(told(() => book.batch(write('No', 'userEnteredValue')))).toContain(words);
    expect(told(() => book.write('Datos!A1', [['No']]))).toContain(words);
    book.batch(write('Sí', 'userEnteredValue'));
    book.batch(write('No', 'userEnteredValue,dataValidation'));
    expect(book.read('Datos')).toEqual([['No']]);
  });

  it('refuse what is no number or no checkbox, and nothing when they only warn', () => {
    const book = Book.of(2, 2);
    const set = (type: string, strict: boolean) =>
      book.batch({ setDataValidation: { range: A1, rule: { condition: { type }, strict } } });
    for (const type of ['BOOLEAN', 'NUMBER_GREATER', 'DATE_IS_VALID']) {
      set(type, true);
      expect(told(() => book.write('Datos!A1', [['x']]))).toContain('violates');
      set(type, false);
      book.write('Datos!A1', [['x']]);
    }
  });

  it(`give a pivot table up only together with it [${SOURCE.request}#updatecellsrequest]`, () => {
    const book = Book.of(2, 2);
    const pivotTable = { source: { sheetId: 0 } };
    const rows = [{ values: [{ pivotTable }] }];
    book.batch({ updateCells: { range: A1, rows, fields: 'pivotTable' } });
    expect(told(() => book.batch(write('x', 'userEnteredValue')))).toContain("can't edit a pivot table");
    book.batch(write('x', 'userEnteredValue,pivotTable'));
    expect(book.read('Datos')).toEqual([['x']]);
  });
});

describe('a tab without cells', () => {
  const CHART = { addChart: { chart: { position: { newSheet: true } } } };
  const DATA = { addDataSource: { dataSource: { spec: {} } } };

  it(`is a chart's: no grid, no range, but a name [${SOURCE.sheets}#sheettype]`, () => {
    const book = Book.of(2, 2);
    book.batch(CHART);
    const { sheetId = 0, title = '' } = book.spreadsheet.tabs[1] ?? {};
    const fields = 'sheets.properties(sheetType,gridProperties)';
    expect(book.call('get', { fields })).toMatchObject({
      sheets: [{}, { properties: { sheetType: 'OBJECT' } }],
    });
    expect(told(() => book.read(title))).toContain('Unable to parse range');
    expect(told(() => book.batch({ updateCells: { range: { sheetId }, fields: '*' } }))).toContain('No grid');
    const rename = { properties: { sheetId, title: 'Torta' }, fields: 'title' };
    book.batch({ updateSheetProperties: rename });
    expect(book.spreadsheet.tabs[1]?.title).toBe('Torta');
  });

  it(`shows another data source: its cells are not asked for or written [${SOURCE.sheets}#sheettype]`, () => {
    const book = Book.of(2, 2);
    book.batch(DATA);
    const { sheetId = 0, title = '' } = book.spreadsheet.tabs[1] ?? {};
    expect(told(() => book.read(title))).toContain('not supported on a data source sheet');
    const properties = { sheetId, gridProperties: { rowCount: 5 } };
    const update = { updateSheetProperties: { properties, fields: 'gridProperties.rowCount' } };
    expect(told(() => book.batch(update))).toContain('not supported on a data source sheet');
  });
});

it('colours no range twice', () => {
  const book = Book.of(2, 2);
  const band = { addBanding: { bandedRange: { range: { sheetId: 0 } } } };
  book.batch(band);
  expect(told(() => book.batch(band))).toContain('alternating background colors');
});
