/** What lies over the grid: merges, protections, validation and conditional formats; and replacing. */
import { Book, SOURCE, told } from './book';

const all = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
const SQUARE = [
  ['a', 'b'],
  ['c', 'd'],
];

describe('merged cells', () => {
  it(`keep the content of the first one only [${SOURCE.request}#mergetype]`, () => {
    const shown = ['MERGE_ALL', 'MERGE_ROWS', 'MERGE_COLUMNS'].map((mergeType) => {
      const book = Book.of(2, 2, SQUARE);
      book.batch({ mergeCells: { range: all, mergeType } });
      return book.read('Datos');
    });
    expect(shown).toEqual([[['a']], [['a'], ['c']], [['a', 'b']]]);
  });

  it(`take no content but that of the first one [${SOURCE.ours}]`, () => {
    const book = Book.of(2, 2);
    book.batch({ mergeCells: { range: all } });
    book.write('Datos!A1', SQUARE);
    expect(book.read('Datos')).toEqual([['a']]);
    book.batch({ unmergeCells: { range: all } });
    book.write('Datos!A1', SQUARE);
    expect(book.read('Datos')).toEqual(SQUARE);
  });

  it('are not merged or unmerged in part', () => {
    const book = Book.of(3, 3);
    book.batch({ mergeCells: { range: all } });
    const part = { ...all, endRowIndex: 1 };
    expect(told(() => book.batch({ unmergeCells: { range: part } }))).toContain(
      'You must select all cells in a merged range',
    );
    expect(told(() => book.batch({ mergeCells: { range: part } }))).toContain(
      'You must select all cells in a merged range',
    );
  });
});

describe('a protected range', () => {
  const protect = (more: object) => ({
    addProtectedRange: { protectedRange: { protectedRangeId: 7, range: all, ...more } },
  });
  const write = (book: Book, user?: string) => () =>
    book.call('values.update', { range: 'Datos!A1', valueInputOption: 'RAW' }, { values: [['x']] }, user);

  it(`stops those who are not among its editors, in every way of writing [${SOURCE.sheets}#protectedrange]`, () => {
    const book = Book.of(2, 2);
    book.batch(protect({ editors: { users: ['ana@example.com'] } }));
    expect(told(write(book, 'beto@example.com'))).toContain(
      'You are trying to edit a protected cell or object.',
    );
    const requests = [{ repeatCell: { range: all, cell: {}, fields: '*' } }];
    expect(told(() => book.call('batchUpdate', {}, { requests }, 'beto@example.com'))).toContain(
      'protected cell',
    );
    expect(told(() => book.call('values.clear', { range: 'Datos' }, {}, 'beto@example.com'))).toContain(
      'protected cell',
    );
    write(book, 'ana@example.com')();
    write(book)();
    expect(book.read('Datos')).toEqual([['x']]);
  });

  it(`keeps its rows from those who may not edit them [${SOURCE.sheets}#protectedrange]`, () => {
    const book = Book.of(3, 2);
    book.batch(protect({}));
    const shrink = { properties: { gridProperties: { rowCount: 1 } }, fields: 'gridProperties.rowCount' };
    const ask = (request: object) => () =>
      book.call('batchUpdate', {}, { requests: [request] }, 'beto@example.com');
    const range = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
    expect(told(ask({ updateSheetProperties: shrink }))).toContain('protected cell');
    expect(told(ask({ deleteDimension: { range } }))).toContain('protected cell');
    expect(told(ask({ deleteSheet: { sheetId: 0 } }))).toContain("can't remove all the sheets");
  });

  it(`that only warns stops nobody [${SOURCE.sheets}#protectedrange]`, () => {
    const book = Book.of(2, 2);
    book.batch(protect({ warningOnly: true }));
    write(book, 'beto@example.com')();
    expect(book.read('Datos')).toEqual([['x']]);
  });

  it(`without indexes is the whole tab, whatever its size becomes [${SOURCE.sheets}#protectedrange]`, () => {
    const book = Book.of(1, 1);
    book.batch(protect({ range: { sheetId: 0 } }), { appendDimension: { dimension: 'ROWS', length: 1 } });
    const values = [['x']];
    const call = { range: 'Datos!A2', valueInputOption: 'RAW' };
    expect(told(() => book.call('values.update', call, { values }, 'beto@example.com'))).toContain(
      'protected cell',
    );
  });

  it(`is answered with its ID, changed by it and deleted by it [${SOURCE.request}]`, () => {
    const book = Book.of(2, 2);
    const answer = book.batch({ addProtectedRange: { protectedRange: { range: all } } });
    const { protectedRangeId } = Object(answer).replies[0].addProtectedRange.protectedRange;
    book.batch({
      updateProtectedRange: {
        protectedRange: { protectedRangeId, description: 'sistema' },
        fields: 'description',
      },
    });
    expect(book.call('get', { fields: 'sheets.protectedRanges(protectedRangeId,description)' })).toEqual({
      sheets: [{ protectedRanges: [{ protectedRangeId, description: 'sistema' }] }],
    });
    book.batch({ deleteProtectedRange: { protectedRangeId } });
    expect(told(() => book.batch({ deleteProtectedRange: { protectedRangeId } }))).toContain(
      'No protected range with id',
    );
    expect(told(() => book.batch(protect({}), protect({})))).toContain(
      'Protected range with id 7 already exists.',
    );
  });
});

describe('a protection that nobody may set twice', () => {
  const whole = { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, warningOnly: true } } };
  const part = { addProtectedRange: { protectedRange: { range: all, warningOnly: true } } };
  const first = (answer: unknown): number =>
    Object(answer).replies[0].addProtectedRange.protectedRange.protectedRangeId;

  it(`P172 is that of a whole tab; parts of it are protected as often as one likes [${SOURCE.issue('googleapis/google-api-python-client/issues/1064')}]`, () => {
    const book = Book.of(2, 2);
    book.batch(whole, part, part);
    expect(told(() => book.batch(whole))).toContain('Sheet "Datos" already has sheet protection.');
  });

  it(`P171 is taken away once: a batch that wants to do it again is refused whole [${SOURCE.issue('googleapis/google-api-python-client/issues/1064')}]`, () => {
    const book = Book.of(2, 2);
    const protectedRangeId = first(book.batch(part));
    const write = { updateCells: { range: all, rows: [], fields: 'userEnteredValue' } };
    const take = { deleteProtectedRange: { protectedRangeId } };
    book.write('Datos!A1', SQUARE);
    book.batch(take, part);
    expect(told(() => book.batch(write, take, part))).toContain(
      `No protected range with id: ${protectedRangeId}`,
    );
    expect(book.read('Datos')).toEqual(SQUARE);
  });

  it(`P173 is taken away by anybody who may edit when it only warns, and by its editors otherwise [${SOURCE.sheets}#protectedrange]`, () => {
    const book = Book.of(2, 2);
    const take = (protectedRangeId: number) =>
      book.call(
        'batchUpdate',
        {},
        { requests: [{ deleteProtectedRange: { protectedRangeId } }] },
        'beto@example.com',
      );
    take(first(book.batch(part)));
    const strict = first(book.batch({ addProtectedRange: { protectedRange: { range: all } } }));
    expect(told(() => take(strict))).toContain('protected cell');
  });
});

it(`setDataValidation lies on every cell of its range until it is taken away [${SOURCE.request}]`, () => {
  const book = Book.of(2, 2);
  const rule = { condition: { type: 'BOOLEAN' } };
  book.batch(
    { setDataValidation: { range: all, rule } },
    { setDataValidation: { range: { ...all, endRowIndex: 1 } } },
  );
  const [tab] = book.spreadsheet.tabs;
  expect([tab?.fields(0, 0), tab?.fields(1, 1)]).toEqual([{}, { dataValidation: rule }]);
});

it(`addConditionalFormatRule keeps the rules of a tab in their order [${SOURCE.request}]`, () => {
  const book = Book.of(2, 2);
  const rule = (type: string) => ({ ranges: [all], booleanRule: { condition: { type } } });
  book.batch(
    { addConditionalFormatRule: { rule: rule('BLANK'), index: 0 } },
    { addConditionalFormatRule: { rule: rule('NOT_BLANK'), index: 0 } },
  );
  expect(book.call('get', { fields: 'sheets.conditionalFormats.booleanRule' })).toEqual({
    sheets: [
      { conditionalFormats: [rule('NOT_BLANK'), rule('BLANK')].map(({ booleanRule }) => ({ booleanRule })) },
    ],
  });
  expect(told(() => book.batch({ addConditionalFormatRule: { rule: rule('BLANK'), index: 5 } }))).toContain(
    'at index: 5',
  );
});

it(`findReplace replaces within text, counts what it did and takes the result as typed [${SOURCE.request}#findreplacerequest]`, () => {
  const book = Book.of(3, 2, [
    ['x1', 'Xx'],
    ['y', 'a.b'],
  ]);
  const answer = book.batch({ findReplace: { find: 'x', replacement: '0', allSheets: true } });
  expect(answer).toMatchObject({
    replies: [{ findReplace: { valuesChanged: 2, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 3 } }],
  });
  expect(book.read('Datos', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([
    [1, 0],
    ['y', 'a.b'],
  ]);
  book.batch({ findReplace: { find: '.', replacement: '$&', sheetId: 0 } });
  expect(book.read('Datos!B2')).toEqual([['a$&b']]);
});

it('findReplace takes patterns, whole cells and case, and refuses a pattern that is none', () => {
  const book = Book.of(1, 3, [['ab', 'AB', 'abc']]);
  const replace = (more: object) => book.batch({ findReplace: { replacement: 'x$1', sheetId: 0, ...more } });
  replace({ find: '(B)$', searchByRegex: true, matchCase: true });
  replace({ find: 'ab', matchEntireCell: true });
  expect(book.read('Datos')).toEqual([['x$1', 'AxB', 'abc']]);
  expect(told(() => replace({ find: '(', searchByRegex: true }))).toContain(
    'The regular expression is invalid.',
  );
});
