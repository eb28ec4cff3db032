import { ServiceError } from '../../src/core/ground/ports/service-error';
import { columnName, SheetsWorkbook } from '../../src/google/sheets';
import { FakeSheets } from './fake-sheets';

describe('columnName', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [18_277, 'ZZZ'],
  ])('names column %d %s', (index, name) => {
    expect(columnName(index)).toBe(name);
  });

  it('names every column of the widest tab once', () => {
    const names = new Set(Array.from({ length: 18_278 }, (_, index) => columnName(index)));
    expect(names.size).toBe(18_278);
  });
});

describe('SheetsWorkbook', () => {
  const book = new SheetsWorkbook('spreadsheet-id');
  let sheets: FakeSheets;
  let remove: () => void;

  beforeEach(() => {
    sheets = new FakeSheets();
    remove = sheets.install();
  });

  afterEach(() => remove());

  it('reads every tab with its place and grid', () => {
    const gridProperties = { rowCount: 10, columnCount: 3 };
    sheets.book = {
      sheets: [{ properties: { sheetId: 7, title: 'Clientes', hidden: true, gridProperties } }],
    };
    expect(book.tabs()).toEqual([
      {
        sheetId: 7,
        title: 'Clientes',
        hidden: true,
        isGrid: true,
        rows: 10,
        columns: 3,
        locked: false,
        tables: [],
        protections: [],
      },
    ]);
    expect(sheets.asked).toHaveLength(1);
  });

  it('misses a tab that cannot be read, in whatever language Google says so, and takes no write for such a read', () => {
    sheets.refusal = { message: 'Немає такого діапазону', details: { code: 400 } };
    const kindOf = (request: () => unknown) => {
      try {
        request();
      } catch (error) {
        if (error instanceof ServiceError) return error.kind;
      }
      return '';
    };
    expect(kindOf(() => book.read([{ title: 'x', rows: 1, columns: 1 }]))).toBe('missing');
    expect(kindOf(() => book.columns([{ title: 'x', column: 0, firstRow: 0, rows: 1 }]))).toBe('missing');
    expect(kindOf(() => book.write('x', 0, [['a']]))).toBe('invalid');
  });

  it('takes what Google leaves out for nothing: the first tab has the ID 0, a visible one no flag', () => {
    sheets.book = { sheets: [{ properties: { title: 'Hoja 1' } }] };
    expect(book.tabs()).toEqual([
      {
        sheetId: 0,
        title: 'Hoja 1',
        hidden: false,
        isGrid: true,
        rows: 0,
        columns: 0,
        locked: false,
        tables: [],
        protections: [],
      },
    ]);
    sheets.book = {};
    expect(book.tabs()).toEqual([]);
  });

  it.each([
    ['protected against the account', [{ requestingUserCanEdit: false }], true],
    ['protected, and the account may edit it', [{ requestingUserCanEdit: true }], false],
    ['protected by a warning only', [{ warningOnly: true, requestingUserCanEdit: false }], false],
    ['protected in two ways', [{ warningOnly: true }, { requestingUserCanEdit: false }], true],
    ['not protected', [], false],
  ])('tells whether a tab is locked: %s', (_, protectedRanges, locked) => {
    sheets.book = { sheets: [{ properties: { title: 'Clientes' }, protectedRanges }] };
    expect(book.tabs()).toMatchObject([{ locked }]);
    const asked = 'protectedRanges(protectedRangeId,description,warningOnly,requestingUserCanEdit)';
    expect(JSON.stringify(sheets.asked)).toContain(asked);
  });

  it('tells the protections of a tab that only warn: by those a batch knows what was written last', () => {
    const protectedRanges = [
      { protectedRangeId: 5, description: 'marca', warningOnly: true },
      { protectedRangeId: 6, description: 'marca' },
      { protectedRangeId: 7, warningOnly: true },
    ];
    sheets.book = { sheets: [{ properties: { title: '_Estado' }, protectedRanges }] };
    expect(book.tabs()[0]?.protections).toEqual([
      { id: 5, text: 'marca' },
      { id: 7, text: '' },
    ]);
  });

  it('tells the protections that a batch made, by the IDs that Google gave them', () => {
    const protectedRange = { protectedRangeId: 9, description: 'marca', warningOnly: true };
    sheets.replies = [{}, { addProtectedRange: { protectedRange } }, {}];
    expect(book.apply([{ kind: 'deleteTab', sheetId: 9 }])).toEqual([{ id: 9, text: 'marca' }]);
    sheets.replies = [];
    expect(book.apply([{ kind: 'deleteTab', sheetId: 9 }])).toEqual([]);
  });

  it('reads several regions in one call, in the order in which they were asked for', () => {
    const cells = (...texts: string[]) => ({ values: texts.map((formattedValue) => ({ formattedValue })) });
    sheets.book = {
      sheets: [
        { properties: { title: 'B' }, data: [{ rowData: [cells('b1', 'b2'), { values: [{}] }, {}] }] },
        { properties: { title: 'A' }, data: [{}] },
      ],
    };
    const { texts, tabs } = book.read([
      { title: 'A', rows: 2, columns: 1 },
      { title: 'B', rows: 3, columns: 28 },
    ]);
    expect(texts).toEqual([[], [['b1', 'b2'], [''], []]]);
    expect(tabs.map(({ title }) => title)).toEqual(['B', 'A']);
    expect(sheets.asked).toMatchObject([
      { method: 'get', rest: ['spreadsheet-id', { ranges: ["'A'!A1:A2", "'B'!A1:AB3"] }] },
    ]);
  });

  it.each([
    ["Autos d'Oro", "'Autos d''Oro'!A1:B1"],
    ["''", "''''''!A1:B1"],
    ['=Ventas 🚗', "'=Ventas 🚗'!A1:B1"],
    ['A1', "'A1'!A1:B1"],
  ])('quotes the name of a tab: %s', (title, range) => {
    book.read([{ title, rows: 1, columns: 2 }]);
    expect(sheets.asked).toMatchObject([{ rest: ['spreadsheet-id', { ranges: [range] }] }]);
  });

  it('writes rows at their place as they are, ragged, uninterpreted', () => {
    book.write('_carga', 10, [['=A1', '00123', ''], ['x']]);
    expect(sheets.asked).toEqual([
      {
        method: 'values.update',
        rest: [
          { values: [['=A1', '00123', ''], ['x']] },
          'spreadsheet-id',
          "'_carga'!A11:C12",
          { valueInputOption: 'RAW' },
        ],
      },
    ]);
  });

  it('reads parts of columns in one call', () => {
    sheets.columns = [['1', '2'], ['x']];
    const pieces = [
      { title: 'Clientes', column: 0, firstRow: 1, rows: 2 },
      { title: 'Ventas', column: 27, firstRow: 100, rows: 50 },
    ];
    expect(book.columns(pieces)).toEqual([['1', '2'], ['x']]);
    expect(sheets.asked).toMatchObject([
      { rest: ['spreadsheet-id', { ranges: ["'Clientes'!A2:A3", "'Ventas'!AB101:AB150"] }] },
    ]);
  });

  it('asks several times for what does not fit one address, and answers in order', () => {
    const titles = Array.from({ length: 60 }, (_, at) => `Sucursal número ${at}`);
    sheets.book = { sheets: titles.map((title, sheetId) => ({ properties: { title, sheetId } })) };
    const { texts } = book.read(titles.map((title) => ({ title, rows: 1, columns: 1 })));
    expect(texts).toHaveLength(60);
    sheets.columns = [['x']];
    const pieces = titles.map((title) => ({ title, column: 0, firstRow: 0, rows: 1 }));
    expect(book.columns(pieces)).toHaveLength(60);
    const methods = sheets.asked.map(({ method }) => method);
    expect(methods.filter((method) => method === 'get').length).toBeGreaterThan(1);
    expect(methods.filter((method) => method === 'values.batchGet').length).toBeGreaterThan(1);
  });

  it.each([
    ['Invalid requests[0].deleteSheet: no', 9],
    ['Invalid requests[3].updateDimensionProperties: no', 7],
    ['Solicitud no válida: requests[4].updateSheetProperties', 5],
    ['Invalid requests[5].deleteSheet: there is no such request', null],
    ['The service says nothing of a request', null],
  ])('tells which tab a refused batch is about: %s', (message, sheetId) => {
    sheets.refusal = new Error(message);
    const apply = () =>
      book.apply([
        { kind: 'deleteTab', sheetId: 9 },
        { kind: 'unhook', sheetId: 7 },
        { kind: 'resizeRows', sheetId: 5, rows: 2 },
      ]);
    expect(apply).toThrow(expect.objectContaining({ name: 'ServiceError', sheetId }));
  });

  it('applies all edits in one batch', () => {
    book.apply([
      { kind: 'deleteTab', sheetId: 9 },
      { kind: 'resizeRows', sheetId: 7, rows: 5 },
    ]);
    expect(sheets.asked).toMatchObject([
      {
        method: 'batchUpdate',
        rest: [{ requests: [{ deleteSheet: { sheetId: 9 } }, {}] }, 'spreadsheet-id'],
      },
    ]);
  });

  it('says that the service is not enabled when it is not', () => {
    remove();
    expect(() => book.tabs()).toThrow(ServiceError);
    expect(() => book.tabs()).toThrow(/not enabled/);
  });
});
