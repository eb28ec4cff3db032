import { insertManifest } from '../../../src/core/manifest/insert';
import { FakeWorkbook } from '../fake/workbook';

/** A manifest of so many rows under its header, the newest first. */
function manifest(rows: number): FakeWorkbook {
  const book = new FakeWorkbook();
  const texts = [['Fecha'], ...Array.from({ length: rows }, (_, index) => [`row ${rows - index}`])];
  book.tabList = [
    {
      sheetId: 3,
      title: '_Manifiesto',
      hidden: false,
      rows: rows + 1,
      columns: 20,
      locked: false,
      texts,
      frozenRows: 1,
    },
  ];
  return book;
}

const insert = (book: FakeWorkbook, texts: string[][]) => {
  const [tab] = book.tabs();
  if (tab) book.apply(insertManifest(tab, texts));
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
    book.cellsMax = 2_001 * 20;
    expect(insert(book, [['newest']])[1]).toEqual(['newest']);
  });

  it('reaches 2,000 rows without losing one', () => {
    expect(insert(manifest(1_999), [['newest']]).at(-1)).toEqual(['row 1']);
  });
});
