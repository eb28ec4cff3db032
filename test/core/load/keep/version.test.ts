import fc from 'fast-check';
import { versionsOf } from '../../../../src/core/load/keep/version';
import { piece } from './pieces';

const parts = (...cuts: readonly (readonly [string, number, number])[]) =>
  cuts.map(([id, start, end]) => piece({ id, start, end, bytes: 12 }));

describe('a kept version', () => {
  it('is whole when its pieces follow each other from the first byte to the last', () => {
    const [version] = versionsOf(parts(['b', 5, 9], ['a', 0, 5], ['c', 9, 12]));
    expect(version?.isWhole).toBe(true);
    expect(version?.pieces.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(version?.storedBytes).toBe(12);
  });

  it.each([
    ['its last piece is missing', parts(['a', 0, 5], ['b', 5, 9]), ['a', 'b']],
    ['a piece in the middle is missing', parts(['a', 0, 5], ['c', 9, 12]), ['a']],
    ['its first piece is missing', parts(['b', 5, 9], ['c', 9, 12]), []],
  ])('is none when %s', (_what, pieces, upTo) => {
    const [version] = versionsOf(pieces);
    expect(version?.isWhole).toBe(false);
    expect(version?.pieces.map(({ id }) => id)).toEqual(upTo);
  });

  it('has what was kept twice to spare', () => {
    const [version] = versionsOf(parts(['a', 0, 5], ['again', 0, 5], ['b', 5, 12]));
    expect(version?.isWhole).toBe(true);
    expect(version?.pieces.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(version?.spare.map(({ id }) => id)).toEqual(['again']);
  });

  it('is told from another content, file and tab', () => {
    const others = [{}, { md5: 'bb' }, { fileId: 'file-2' }, { tab: 'Ventas' }].map((change) =>
      piece(change),
    );
    expect(versionsOf(others)).toHaveLength(4);
  });

  it('was published when one of its pieces says so last', () => {
    const pieces = [
      piece({ start: 0, end: 5, publishedMs: 7 }),
      piece({ id: 'b', start: 5, end: 10, publishedMs: 3 }),
    ];
    expect(versionsOf(pieces)[0]?.publishedMs).toBe(7);
  });

  it('is whole or not whatever the order in which the store lists its pieces', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 8 });
    fc.assert(
      fc.property(cuts, fc.nat(), fc.boolean(), fc.infiniteStream(fc.nat()), (at, lost, isLost, order) => {
        const ends = [...at.sort((a, b) => a - b), 100];
        const all = ends.map((end, index) =>
          piece({ id: `p${index}`, start: ends[index - 1] ?? 0, end, bytes: 100 }),
        );
        const left = isLost ? all.filter((_, index) => index !== lost % all.length) : all;
        const shuffled = left
          .map((one) => [order.next().value ?? 0, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(versionsOf(shuffled).some(({ isWhole }) => isWhole)).toBe(!isLost);
      }),
    );
  });
});
