/** copyPaste and pasteData. */
import { Book, SOURCE, told } from './book';

const area = (sheetId: number, rows: readonly [number, number], columns: readonly [number, number]) => ({
  sheetId,
  startRowIndex: rows[0],
  endRowIndex: rows[1],
  startColumnIndex: columns[0],
  endColumnIndex: columns[1],
});
const paste = (source: object, destination: object, pasteType = 'PASTE_NORMAL') => ({
  copyPaste: { source, destination, pasteType },
});
const bold = { userEnteredFormat: { textFormat: { bold: true } } };
const embolden = (range: object) => ({ repeatCell: { range, cell: bold, fields: 'userEnteredFormat' } });

/** `Datos` (ID 0) 4 by 4 with content, `Otra` (ID 1) 6 by 6 empty. */
function twoTabs(): Book {
  const book = Book.of(4, 4, [['00123', '=A1'], ["'x", 'TRUE'], ['z']]);
  book.batch({
    addSheet: { properties: { sheetId: 1, title: 'Otra', gridProperties: { rowCount: 6, columnCount: 6 } } },
  });
  return book;
}

describe('copyPaste', () => {
  it(`copies between tabs and keeps every text [${SOURCE.request}#copypasterequest]`, () => {
    const book = twoTabs();
    book.batch(paste(area(0, [0, 3], [0, 2]), area(1, [1, 4], [2, 4])));
    expect(book.read('Otra')).toEqual([[], ['', '', '00123', '=A1'], ['', '', "'x", 'TRUE'], ['', '', 'z']]);
  });

  it(`copies the entire source beyond a destination that is smaller [${SOURCE.request}#copypasterequest]`, () => {
    const book = twoTabs();
    book.batch(paste(area(0, [0, 2], [0, 2]), area(1, [0, 1], [0, 1])));
    expect(book.read('Otra')).toEqual([
      ['00123', '=A1'],
      ["'x", 'TRUE'],
    ]);
  });

  it(`fills a destination that is a multiple of the source [${SOURCE.request}#copypasterequest]`, () => {
    const book = twoTabs();
    book.batch(paste(area(0, [0, 1], [0, 2]), area(1, [0, 2], [0, 4])));
    expect(book.read('Otra')).toEqual([
      ['00123', '=A1', '00123', '=A1'],
      ['00123', '=A1', '00123', '=A1'],
    ]);
  });

  it(`copies once into a destination that is larger and no multiple [${SOURCE.request}#copypasterequest]`, () => {
    const book = twoTabs();
    book.batch(paste(area(0, [0, 2], [0, 2]), area(1, [0, 3], [0, 3])));
    expect(book.read('Otra')).toEqual([
      ['00123', '=A1'],
      ["'x", 'TRUE'],
    ]);
  });

  it(`writes empty cells of the source over what was there, and nothing outside of it [${SOURCE.request}#copypasterequest]`, () => {
    const book = twoTabs();
    book.write('Otra!A1', [['1', '2', '3'], ['4', '5', '6'], ['7'], ['8']]);
    book.batch(paste(area(0, [1, 4], [0, 2]), area(1, [0, 3], [0, 2])));
    expect(book.read('Otra')).toEqual([["'x", 'TRUE', '3'], ['z', '', '6'], [], ['8']]);
  });

  it('reads the whole source before it writes where the two overlap', () => {
    const book = twoTabs();
    book.batch(paste(area(0, [0, 3], [0, 1]), area(0, [1, 4], [0, 1])));
    expect(book.read('Datos!A:A')).toEqual([['00123'], ['00123'], ["'x"], ['z']]);
  });

  it(`refuses to write past the grid [${SOURCE.ours}]`, () => {
    expect(told(() => twoTabs().batch(paste(area(1, [0, 6], [0, 2]), area(0, [0, 1], [0, 1]))))).toBe(
      'Invalid requests[0].copyPaste: Range (Datos!A1:B6) exceeds grid limits. Max rows: 4, max columns: 4',
    );
  });

  it('leaves the source as it was when the copy is written later', () => {
    const book = twoTabs();
    book.batch(paste(area(0, [0, 3], [0, 2]), area(1, [0, 3], [0, 2])));
    book.write('Otra!A1', [['changed']]);
    expect(book.read('Datos!A1')).toEqual([['00123']]);
  });

  it(`takes formats along with PASTE_NORMAL, in place of those of the destination [${SOURCE.request}#pastetype]`, () => {
    const book = twoTabs();
    book.batch(embolden(area(0, [0, 1], [0, 2])), embolden(area(1, [1, 2], [0, 2])));
    book.batch(paste(area(0, [0, 2], [0, 2]), area(1, [0, 2], [0, 2])));
    const otra = book.spreadsheet.tabs[1];
    expect([otra?.fields(0, 1), otra?.fields(1, 1)]).toEqual([bold, {}]);
  });

  it(`leaves formats alone with PASTE_VALUES, and turns formulas to their results [${SOURCE.request}#pastetype]`, () => {
    const book = twoTabs();
    const values = [{ userEnteredValue: { formulaValue: '=1' } }];
    book.batch({ updateCells: { rows: [{ values }], start: {}, fields: 'userEnteredValue' } });
    book.batch(
      embolden(area(1, [0, 1], [0, 1])),
      paste(area(0, [0, 1], [0, 1]), area(1, [0, 1], [0, 1]), 'PASTE_VALUES'),
    );
    expect(book.read('Otra', { valueRenderOption: 'FORMULA' })).toEqual([['#ERROR!']]);
    expect(book.spreadsheet.tabs[1]?.fields(0, 0)).toEqual(bold);
  });

  it(`leaves content alone with PASTE_FORMAT [${SOURCE.request}#pastetype]`, () => {
    const book = twoTabs();
    book.write('Otra!A1', [['mine']]);
    book.batch(
      embolden(area(0, [0, 1], [0, 1])),
      paste(area(0, [0, 1], [0, 1]), area(1, [0, 1], [0, 1]), 'PASTE_FORMAT'),
    );
    expect([book.read('Otra'), book.spreadsheet.tabs[1]?.fields(0, 0)]).toEqual([[['mine']], bold]);
  });

  it('keeps a format that runs through all repetitions as one area', () => {
    const book = twoTabs();
    book.batch(embolden(area(0, [0, 1], [0, 1])), paste(area(0, [0, 1], [0, 1]), area(1, [0, 6], [0, 6])));
    expect(book.spreadsheet.tabs[1]?.properties.areas).toHaveLength(1);
  });

  it(`takes merges along, and refuses to cut one [${SOURCE.request}#pastetype]`, () => {
    const book = twoTabs();
    book.batch(
      { mergeCells: { range: area(0, [0, 1], [0, 2]) } },
      paste(area(0, [0, 1], [0, 2]), area(1, [0, 1], [0, 2])),
    );
    expect(book.spreadsheet.tabs[1]?.properties.merges).toEqual([
      { startRow: 0, endRow: 1, startColumn: 0, endColumn: 2 },
    ]);
    expect(told(() => book.batch(paste(area(0, [1, 2], [0, 1]), area(1, [0, 1], [0, 1]))))).toContain(
      'merged range',
    );
  });

  it('leaves behind merges that the source holds in part', () => {
    const book = twoTabs();
    book.batch(
      { mergeCells: { range: area(0, [0, 2], [0, 1]) } },
      paste(area(0, [0, 1], [0, 1]), area(1, [0, 1], [0, 1])),
    );
    expect(book.spreadsheet.tabs[1]?.properties.merges).toEqual([]);
  });

  it('shares whole rows with its source instead of copying them', () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [`r${row}`, 'x']);
    const book = Book.of(1000, 2, rows);
    book.batch(
      { addSheet: { properties: { sheetId: 1, title: 'Otra' } } },
      paste({ sheetId: 0 }, area(1, [0, 1], [0, 1])),
    );
    const [datos, otra] = book.spreadsheet.tabs;
    const shared = rows.filter((_, row) => datos?.row(row) === otra?.row(row));
    expect(shared).toHaveLength(1000);
  });
});

describe('pasteData', () => {
  const data = (text: string) => ({
    pasteData: { coordinate: { sheetId: 0 }, data: text, delimiter: ';', type: 'PASTE_NORMAL' },
  });

  it(`takes every field as typed, so that text is not kept [${SOURCE.request}#pastedatarequest]`, () => {
    const book = Book.of(3, 2);
    book.batch(data('00123;=A1\r\n"a;""b""";\'x\nTRUE;'));
    expect(book.read('Datos', { valueRenderOption: 'FORMULA' })).toEqual([
      [123, '=A1'],
      ['a;"b"', 'x'],
      [true],
    ]);
  });

  it(`refuses to write past the grid and HTML [${SOURCE.ours}]`, () => {
    expect(told(() => Book.of(1, 1).batch(data('a;b')))).toContain('exceeds grid limits');
    expect(told(() => Book.of(1, 1).batch({ pasteData: { data: 'a', html: true } }))).toContain(
      'not implemented',
    );
  });
});
