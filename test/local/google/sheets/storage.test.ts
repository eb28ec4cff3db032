/** The saved form of a spreadsheet. */
import { Spreadsheet } from '../../../../local/google/sheets/spreadsheet';
import { Book } from './book';

it('is a header and then lines of some thousand cells each, so that it can be streamed', () => {
  const rows = Array.from({ length: 3000 }, (_, row) =>
    Array.from({ length: 9 }, (_, column) => `${row}.${column}`),
  );
  const book = Book.of(3000, 9, rows);
  const lines = [...book.spreadsheet.save()];
  expect(lines).toHaveLength(4);
  expect(lines.some((line) => line.includes('\n'))).toBe(false);
  expect([...(Spreadsheet.load(lines).tabs[0]?.rows() ?? [])]).toEqual(rows);
});

it('keeps numbers, booleans, formulas and text apart', () => {
  const book = Book.of(1, 4);
  book.write('Datos!A1', [['=1', '1', 'VERDADERO', "''x"]], 'USER_ENTERED');
  const loaded = Spreadsheet.load(book.spreadsheet.save());
  expect(loaded.tabs[0]?.row(0)).toEqual(book.spreadsheet.tabs[0]?.row(0));
});

it('goes on giving IDs that were not given before', () => {
  const book = new Book();
  book.batch({ addSheet: {} });
  const loaded = Spreadsheet.load(book.spreadsheet.save());
  const [a, b] = [book.spreadsheet, loaded].map((each) => each.transact((draft) => draft.newId(() => false)));
  expect([a === b, book.spreadsheet.tabs.some(({ sheetId }) => sheetId === a)]).toEqual([true, false]);
});

it('is refused when it ends too soon or is of another form', () => {
  const [header] = [...Book.of(1, 1, [['a']]).spreadsheet.save()];
  expect(() => Spreadsheet.load([header ?? ''])).toThrow('ends too soon');
  expect(() => Spreadsheet.load(['{"format":2}'])).toThrow('format 1');
});
