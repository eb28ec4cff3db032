/** Pages of a listing. */
import fc from 'fast-check';
import { pageOf } from '../../../../local/google/drive/page';

it('pages put together are the listing, and none but the last is short', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 10 }), (all, size) => {
      const pages: (readonly number[])[] = [];
      let token: string | undefined;
      do {
        const { items, nextPageToken } = pageOf(all, token, size);
        pages.push(items);
        token = nextPageToken;
      } while (token !== undefined);
      expect(pages.flat()).toEqual(all);
      expect(pages.slice(0, -1).every((items) => items.length === size)).toBe(true);
    }),
  );
});

it.each(['x', '~!!~', '~!!~LTE', 'NQ'])(
  'a token that is none is refused as an invalid value: %s',
  (token) => {
    expect(() => pageOf([1, 2, 3], token, 1)).toThrow(
      expect.objectContaining({ code: 400, message: 'Invalid Value' }),
    );
  },
);
