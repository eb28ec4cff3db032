/** Tabs that come, go, move and are renamed, and what is refused of them. */
import { Book, SOURCE, told } from './book';

const change = (properties: object, fields: string) => ({ updateSheetProperties: { properties, fields } });
const add = (properties: object) => ({ addSheet: { properties } });
const titles = (book: Book) => book.spreadsheet.tabs.map(({ title }) => title);

describe('addSheet', () => {
  it(`refuses a name that another tab has, whatever its case [${SOURCE.live('2026-09-18')}]`, () => {
    expect(told(() => Book.of(1, 1).batch(add({ title: 'DATOS' })))).toBe(
      'Invalid requests[0].addSheet: A sheet with the name "DATOS" already exists. Please enter another name.',
    );
  });

  it(`refuses an ID that another tab has and a negative one [${SOURCE.sheets}]`, () => {
    expect(told(() => Book.of(1, 1).batch(add({ sheetId: 0 })))).toContain('Sheet with id 0 already exists.');
    expect(told(() => Book.of(1, 1).batch(add({ sheetId: -1 })))).toContain('Sheet id must be non-negative.');
  });

  it('refuses a name of more than 100 characters and an empty one', () => {
    expect(told(() => new Book().batch(add({ title: 'x'.repeat(101) })))).toContain(
      'greater than 100 characters',
    );
    expect(told(() => new Book().batch(add({ title: '' })))).toContain('cannot be empty');
  });

  it(`gives an ID of its own and puts the tab where it is told [${SOURCE.request}]`, () => {
    const book = Book.of(1, 1);
    book.batch(add({ title: 'Primera', index: 0, hidden: true }));
    const [first, second] = book.spreadsheet.tabs;
    expect([first?.title, first?.hidden, first?.index, second?.index]).toEqual(['Primera', true, 0, 1]);
    expect(first?.sheetId).toBeGreaterThan(0);
    expect(told(() => book.batch(add({ index: -1 })))).toContain('index must be non-negative');
  });
});

describe('deleteSheet', () => {
  it(`refuses to remove the only tab [${SOURCE.issue('tidyverse/googlesheets4/issues/70')}]`, () => {
    expect(told(() => new Book().batch({ deleteSheet: { sheetId: 0 } }))).toBe(
      "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
    );
  });

  it(`refuses to remove the last visible tab [${SOURCE.live('2026-09-18')}]`, () => {
    const book = new Book();
    book.batch(add({ title: 'Oculta', hidden: true }));
    expect(told(() => book.batch({ deleteSheet: { sheetId: 0 } }))).toBe(
      "Invalid requests[0].deleteSheet: You can't remove all the visible sheets in a document.",
    );
  });
});

describe('duplicateSheet', () => {
  it(`copies content and formats under a new name and ID [${SOURCE.request}]`, () => {
    const book = Book.of(2, 2, [['a', 'b']]);
    book.batch({
      duplicateSheet: { sourceSheetId: 0, newSheetId: 8, newSheetName: 'Copia', insertSheetIndex: 0 },
    });
    expect(book.shown()).toEqual([
      ['Copia', [['a', 'b']]],
      ['Datos', [['a', 'b']]],
    ]);
  });

  it('keeps copy and original apart within one batch', () => {
    const book = Book.of(2, 2, [['a', 'b']]);
    const write = (stringValue: string) => ({
      updateCells: {
        rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
        start: {},
        fields: 'userEnteredValue',
      },
    });
    const duplicate = { duplicateSheet: { sourceSheetId: 0, newSheetId: 8, newSheetName: 'Copia' } };
    book.batch(write('y'), duplicate, write('z'));
    expect([book.read('Datos'), book.read('Copia')]).toEqual([[['z', 'b']], [['y', 'b']]]);
  });

  it(`does not copy protections [${SOURCE.ours}]`, () => {
    const book = Book.of(1, 1);
    book.batch(
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } },
      { duplicateSheet: { sourceSheetId: 0 } },
    );
    expect(book.spreadsheet.tabs.map(({ properties }) => properties.protections.length)).toEqual([1, 0]);
  });

  it(`refuses an ID that another tab has [${SOURCE.request}]`, () => {
    expect(told(() => new Book().batch({ duplicateSheet: { sourceSheetId: 0, newSheetId: 0 } }))).toContain(
      'Sheet with id 0 already exists.',
    );
  });

  it('names the copy in Spanish when no name is given', () => {
    const book = Book.of(1, 1);
    book.batch({ duplicateSheet: { sourceSheetId: 0 } }, { duplicateSheet: { sourceSheetId: 0 } });
    expect(titles(book)).toEqual(['Datos', 'Copia de Datos 2', 'Copia de Datos']);
  });
});

describe('updateSheetProperties', () => {
  it(`wants at least one field [${SOURCE.issue('theoephraim/node-google-spreadsheet/issues/308')}]`, () => {
    expect(told(() => new Book().batch(change({ title: 'x' }, '')))).toBe(
      "Invalid requests[0].updateSheetProperties: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  });

  it(`changes the listed fields and no other [${SOURCE.masks}]`, () => {
    const book = Book.of(3, 3);
    book.batch(
      change(
        { title: 'Otra', hidden: true, gridProperties: { frozenRowCount: 1 } },
        'gridProperties.frozenRowCount',
      ),
    );
    const [tab] = book.spreadsheet.tabs;
    expect([tab?.title, tab?.hidden, tab?.frozenRowCount, tab?.rowCount]).toEqual(['Datos', false, 1, 3]);
  });

  it(`clears what a whole listed object leaves out, so that no row would be left [${SOURCE.issue('theoephraim/node-google-spreadsheet/issues/672')}]`, () => {
    expect(
      told(() => Book.of(3, 3).batch(change({ gridProperties: { frozenRowCount: 1 } }, 'gridProperties'))),
    ).toContain("You can't delete all the rows on the sheet.");
  });

  it(`never changes an ID [${SOURCE.sheets}]`, () => {
    expect(told(() => Book.of(1, 1).batch(change({ sheetId: 0 }, 'sheetId')))).toContain('immutable');
  });

  it(`drops what lies below or beside a grid that shrinks, and does not bring it back [${SOURCE.sheets}]`, () => {
    const book = Book.of(3, 3, [['a', 'b', 'c'], ['d'], ['e']]);
    const size = (rowCount: number, columnCount: number) =>
      change({ gridProperties: { rowCount, columnCount } }, 'gridProperties(rowCount,columnCount)');
    book.batch(size(2, 2), size(3, 3));
    expect(book.read('Datos')).toEqual([['a', 'b'], ['d']]);
  });

  it(`refuses to freeze every row or column [${SOURCE.issue('theoephraim/node-google-spreadsheet/issues/528')}]`, () => {
    const freeze = (name: string) => change({ gridProperties: { [name]: 2 } }, `gridProperties.${name}`);
    expect(told(() => Book.of(2, 2).batch(freeze('frozenRowCount')))).toContain(
      "You can't freeze all visible rows",
    );
    expect(told(() => Book.of(2, 2).batch(freeze('frozenColumnCount')))).toContain(
      "You can't freeze all visible columns",
    );
  });

  it(`refuses to shrink a tab to its frozen rows [${SOURCE.issue('jlolling/talendcomp_tGoogleSheet/issues/19')}]`, () => {
    const book = Book.of(3, 1);
    book.batch(change({ gridProperties: { frozenRowCount: 1 } }, 'gridProperties.frozenRowCount'));
    expect(
      told(() => book.batch(change({ gridProperties: { rowCount: 1 } }, 'gridProperties.rowCount'))),
    ).toContain('Sorry, it is not possible to delete all non-frozen rows.');
  });

  it(`refuses to hide the last visible tab [${SOURCE.ours}]`, () => {
    expect(told(() => new Book().batch(change({ hidden: true }, 'hidden')))).toContain(
      "You can't hide all the sheets",
    );
  });

  it(`moves a tab by the index that counts before the move [${SOURCE.sheets}]`, () => {
    const book = new Book();
    book.batch(
      change({ title: 'S1' }, 'title'),
      add({ title: 'S2', sheetId: 2 }),
      add({ title: 'S3', sheetId: 3 }),
    );
    book.batch(change({ sheetId: 0, index: 2 }, 'index'));
    expect(titles(book)).toEqual(['S2', 'S1', 'S3']);
    book.batch(change({ sheetId: 0, index: 2 }, 'index'));
    expect(titles(book)).toEqual(['S2', 'S1', 'S3']);
    book.batch(change({ sheetId: 3, index: 0 }, 'index'));
    expect(book.spreadsheet.tabs.map(({ title, index }) => [title, index])).toEqual([
      ['S3', 0],
      ['S2', 1],
      ['S1', 2],
    ]);
  });
});

it(`updateSpreadsheetProperties changes the listed properties [${SOURCE.request}]`, () => {
  const book = new Book();
  const properties = { title: 'Nuevo', locale: 'en_US' };
  book.batch({ updateSpreadsheetProperties: { properties, fields: 'title' } });
  expect([book.spreadsheet.title, book.spreadsheet.locale]).toEqual(['Nuevo', 'es_AR']);
});
