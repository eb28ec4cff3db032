import { insertManifest } from '../../../../src/core/records/manifest/insert';
import { MANIFEST_FIELDS } from '../../../../src/core/records/manifest/row';
import { FakeWorkbook } from '../../fake/workbook';

const HEADER = ['Fecha', 'Entidad'];

/** A manifest of so many rows under its header, the newest first. */
const COLUMNS: number = MANIFEST_FIELDS.length;

function manifest(rows: number, columns = COLUMNS): FakeWorkbook {
  const book = new FakeWorkbook();
  const texts = [['Fecha'], ...Array.from({ length: rows }, (_, index) => [`row ${rows - index}`])];
  book.tabList = [
    {
      sheetId: 3,
      title: '_Manifiesto',
      hidden: false,
      rows: rows + 1,
      columns,
      isGrid: true,
      locked: false,
      tables: [],
      protections: [],
      texts,
      frozenRows: 1,
    },
  ];
  return book;
}

const insert = (book: FakeWorkbook, texts: string[][]) => {
  const [tab] = book.tabs();
  if (tab) book.apply(insertManifest(tab, HEADER, texts));
  return book.textsOf('_Manifiesto') ?? [];
};

describe('insertManifest', () => {
  it('puts new rows under the header, the newest first', () => {
    expect(insert(manifest(1), [['newest'], ['newer']])).toEqual([
      ['Fecha'],
      ['newest'],
      ['newer'],
      ['row 1'],
    ]);
  });

  it('keeps 2,000 rows', () => {
    const texts = insert(manifest(2_000), [['newest'], ['newer']]);
    expect(texts).toHaveLength(2_001);
    expect([texts[1], texts[2], texts[3], texts.at(-1)]).toEqual([
      ['newest'],
      ['newer'],
      ['row 2000'],
      ['row 3'],
    ]);
  });

  it('brings a longer one back to 2,000 rows', () => {
    expect(insert(manifest(2_500), [['newest']])).toHaveLength(2_001);
  });

  it('needs no more room than there was once it is full', () => {
    const book = manifest(2_000);
    book.cellsMax = 2_001 * COLUMNS;
    expect(insert(book, [['newest']])[1]).toEqual(['newest']);
  });

  it.each([
    [40, 39],
    [2, 1],
    [1, 1],
  ])('takes the place of the oldest of %d rows where the Spreadsheet is full', (before, left) => {
    const book = manifest(before);
    const [tab] = book.tabs();
    if (before > 1) book.cellsMax = (before + 1) * COLUMNS;
    if (tab) book.apply(insertManifest(tab, HEADER, [['newest']], true));
    const texts = book.textsOf('_Manifiesto') ?? [];
    expect([texts[1], texts.length]).toEqual([['newest'], left + 2]);
    expect(texts[2]).toEqual([`row ${before}`]);
  });

  it('gives a tab of a former version, or one that lacks columns, all of them and their names', () => {
    const book = manifest(2, 20);
    expect(insert(book, [['newest']])).toEqual([['Fecha', 'Entidad'], ['newest'], ['row 2'], ['row 1']]);
    expect(book.tabs()[0]?.columns).toBe(COLUMNS);
  });

  it('finds room for a further column where the Spreadsheet is full', () => {
    const book = manifest(60, 20);
    const [tab] = book.tabs();
    book.cellsMax = 61 * 20;
    if (tab) book.apply(insertManifest(tab, HEADER, [['newest']], true));
    expect(book.textsOf('_Manifiesto')?.slice(0, 3)).toEqual([['Fecha', 'Entidad'], ['newest'], ['row 60']]);
  });

  it('reaches 2,000 rows without losing one', () => {
    expect(insert(manifest(1_999), [['newest']]).at(-1)).toEqual(['row 1']);
  });
});
