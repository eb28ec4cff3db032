/** Laws that hold for whatever is asked of the embedded Sheets. */
import fc from 'fast-check';
import { ApiError } from '../../../../local/google/api-error';
import { Spreadsheet } from '../../../../local/google/sheets/spreadsheet';
import { Book } from './book';

const index = fc.integer({ min: 0, max: 5 });
const range = fc.tuple(index, index, index, index, fc.constantFrom(0, 1)).map(([a, b, c, d, sheetId]) => ({
  sheetId,
  startRowIndex: Math.min(a, b),
  endRowIndex: Math.max(a, b),
  startColumnIndex: Math.min(c, d),
  endColumnIndex: Math.max(c, d),
}));
const dimension = fc.constantFrom('ROWS', 'COLUMNS');
const span = fc.record({ sheetId: fc.constantFrom(0, 1), dimension, startIndex: index, endIndex: index });
const bold = { userEnteredFormat: { textFormat: { bold: true } } };
const text = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('00123', '=A1', "'x", ''));
const stringCell = text.map((stringValue) => ({ userEnteredValue: { stringValue } }));
const value = fc.oneof(
  fc.record({ stringValue: text }),
  fc.record({ numberValue: fc.double({ noNaN: true, noDefaultInfinity: true }) }),
  fc.record({ boolValue: fc.boolean() }),
  fc.constant({ formulaValue: '=A1' }),
);
const rows = fc.array(
  fc.record({
    values: fc.array(
      value.map((userEnteredValue) => ({ userEnteredValue })),
      { maxLength: 4 },
    ),
  }),
  {
    maxLength: 4,
  },
);

/** Requests of every sort that writes, most of them possible. */
const request = fc.oneof(
  fc.record({
    updateCells: fc.record({ rows, range, fields: fc.constantFrom('*', 'userEnteredValue', 'note') }),
  }),
  fc.record({
    repeatCell: fc.record({
      range,
      cell: fc.oneof(stringCell, fc.constant(bold)),
      fields: fc.constantFrom('*', 'userEnteredFormat'),
    }),
  }),
  fc.record({ copyPaste: fc.record({ source: range, destination: range }) }),
  fc.record({ insertDimension: fc.record({ range: span, inheritFromBefore: fc.boolean() }) }),
  fc.record({ deleteDimension: fc.record({ range: span }) }),
  fc.record({ mergeCells: fc.record({ range }) }),
  fc.record({ unmergeCells: fc.record({ range }) }),
  fc.record({ sortRange: fc.record({ range, sortSpecs: fc.constant([{ dimensionIndex: 0 }]) }) }),
  fc.record({ setBasicFilter: fc.record({ filter: fc.record({ range }) }) }),
  fc.record({
    addSheet: fc.record({ properties: fc.record({ title: fc.constantFrom('A', 'B', 'Datos') }) }),
  }),
  fc.record({ deleteSheet: fc.record({ sheetId: fc.constantFrom(0, 1) }) }),
  fc.record({
    pasteData: fc.record({
      coordinate: fc.record({ rowIndex: index }),
      data: text,
      delimiter: fc.constant(';'),
    }),
  }),
);

function filledBook(): Book {
  const book = Book.of(5, 5, [['a', 'b', 'c'], ['d', 'e'], ['f']]);
  book.batch({
    addSheet: { properties: { sheetId: 1, title: 'Otra', gridProperties: { rowCount: 4, columnCount: 4 } } },
  });
  return book;
}

/** Whether a batch was applied. */
function applied(book: Book, requests: readonly object[]): boolean {
  try {
    book.batch(...requests);
    return true;
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}

it('a refused batchUpdate changes nothing, whatever came before the request that was refused', () => {
  fc.assert(
    fc.property(fc.array(request, { minLength: 1, maxLength: 6 }), (requests) => {
      const book = filledBook();
      const before = book.saved();
      if (applied(book, [...requests, { deleteSheet: { sheetId: 99 } }]))
        throw new Error('it was not refused');
      expect(book.saved()).toBe(before);
    }),
  );
});

it('what a reader took hold of stays as it was, whatever is written later', () => {
  fc.assert(
    fc.property(fc.array(request, { minLength: 1, maxLength: 6 }), (requests) => {
      const book = filledBook();
      const { tabs } = book.spreadsheet;
      const before = tabs.map((tab) => [...tab.rows()]);
      for (const each of requests) applied(book, [each]);
      expect(tabs.map((tab) => [...tab.rows()])).toEqual(before);
    }),
  );
});

it('a spreadsheet that is saved and loaded is the same', () => {
  fc.assert(
    fc.property(fc.array(request, { maxLength: 8 }), (requests) => {
      const book = filledBook();
      for (const each of requests) applied(book, [each]);
      const loaded = Spreadsheet.load(book.spreadsheet.save());
      expect([...loaded.save()].join('\n')).toBe(book.saved());
      expect(loaded.tabs.map((tab) => [...tab.rows()])).toEqual(
        book.spreadsheet.tabs.map((tab) => [...tab.rows()]),
      );
    }),
  );
});

it('nothing that is held lies outside of its grid, and one tab stays visible', () => {
  fc.assert(
    fc.property(fc.array(request, { maxLength: 8 }), (requests) => {
      const book = filledBook();
      for (const each of requests) applied(book, [each]);
      expect(book.spreadsheet.tabs.some(({ hidden }) => !hidden)).toBe(true);
      for (const tab of book.spreadsheet.tabs) {
        expect(tab.usedRows).toBeLessThanOrEqual(tab.rowCount);
        for (const row of tab.rows()) expect(row.length).toBeLessThanOrEqual(tab.columnCount);
        for (const { area } of tab.properties.areas) expect(area.endRow).toBeLessThanOrEqual(tab.rowCount);
      }
    }),
  );
});

it('every text written RAW or as stringValue is read back exactly', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
      (texts) => {
        const raw = Book.of(5, 5, texts);
        const cells = Book.of(5, 5);
        const rows = texts.map((line) => ({
          values: line.map((stringValue) => ({ userEnteredValue: { stringValue } })),
        }));
        cells.batch({ updateCells: { rows, start: {}, fields: 'userEnteredValue' } });
        const read = (book: Book) =>
          texts.map((line, row) => line.map((_, column) => book.spreadsheet.tabs[0]?.text(row, column)));
        expect([read(raw), read(cells)]).toEqual([texts, texts]);
      },
    ),
  );
});
