/** Developer metadata of a spreadsheet: developers.google.com/workspace/sheets/api/guides/metadata */
import { Book, refusal } from './book';

const noted = (metadataKey: string, metadataValue: string, more: object = {}) => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey,
      metadataValue,
      location: { spreadsheet: true },
      visibility: 'DOCUMENT',
      ...more,
    },
  },
});
const byKey = (metadataKey: string) => ({ developerMetadataLookup: { metadataKey } });
const of = (book: Book) => Object(book.call('get', {})).developerMetadata ?? [];

it('is told with the spreadsheet, found by its key, changed and taken away', () => {
  const book = new Book();
  book.batch(noted('a', '1'), noted('b', '2', { metadataId: 7 }));
  expect(of(book)).toEqual([
    expect.objectContaining({ metadataKey: 'a', metadataValue: '1', visibility: 'DOCUMENT' }),
    expect.objectContaining({ metadataId: 7, location: { locationType: 'SPREADSHEET', spreadsheet: true } }),
  ]);
  const search = { dataFilters: [byKey('b')] };
  expect(book.call('developerMetadata.search', {}, search)).toMatchObject({
    matchedDeveloperMetadata: [{ developerMetadata: { metadataId: 7 }, dataFilters: [byKey('b')] }],
  });
  const change = { developerMetadata: { metadataValue: '3' }, fields: 'metadataValue' };
  book.batch({ updateDeveloperMetadata: { dataFilters: [byKey('b')], ...change } });
  expect(book.call('developerMetadata.get', { metadataId: 7 })).toMatchObject({
    metadataValue: '3',
  });
  book.batch({ deleteDeveloperMetadata: { dataFilter: byKey('b') } });
  expect(of(book)).toEqual([expect.objectContaining({ metadataKey: 'a' })]);
});

it('is refused without key or visibility, twice under one ID, and over 30,000 characters', () => {
  const book = new Book();
  book.batch(noted('a', '1', { metadataId: 7 }));
  for (const wrong of [
    noted('', '1'),
    noted('a', '1', { visibility: undefined }),
    noted('a', '1', { metadataId: 7 }),
    noted('a', 'x'.repeat(30_000)),
  ]) {
    expect(refusal(() => book.batch(wrong))).toMatchObject({ code: 400 });
  }
  expect(of(book)).toHaveLength(1);
});

it('of a part of a spreadsheet is not written here', () => {
  expect(refusal(() => new Book().batch(noted('a', '1', { location: { sheetId: 0 } })))).toMatchObject({
    code: 501,
  });
});
