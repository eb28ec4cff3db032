import { Repeats } from '../../../../src/core/judge/guard/repeats';

/** What is found when rows come in batches. */
function found(...batches: string[][][]) {
  const repeats = new Repeats();
  let from = 0;
  for (const batch of batches) {
    repeats.take(batch, from);
    from += batch.length;
  }
  return { found: repeats.found, total: repeats.total };
}

describe('rows that are equal in all their cells', () => {
  it('are told with the first of them, also when it came in another batch', () => {
    const twice = found(
      [
        ['1', 'a'],
        ['2', 'b'],
      ],
      [
        ['1', 'a'],
        ['3', 'c'],
        ['1', 'a'],
      ],
    );
    expect(twice).toEqual({
      found: [
        { row: 2, first: 0 },
        { row: 4, first: 0 },
      ],
      total: 2,
    });
  });

  it('are not those whose cells only sound alike together', () => {
    expect(
      found([
        ['a', 'b,c'],
        ['a,b', 'c'],
        ['ab', 'c'],
        ['a', 'bc'],
        ['a', 'bc', ''],
      ]).total,
    ).toBe(0);
  });

  it('are counted though only the first ten are told', () => {
    const many = found(Array.from({ length: 100 }, () => ['x']));
    expect([many.total, many.found.length]).toEqual([99, 10]);
  });

  it('are looked for among the first 200,000 rows, so that memory is bounded', () => {
    const repeats = new Repeats();
    repeats.take([['x']], 0);
    repeats.take([['x'], ['x']], 199_999);
    expect(repeats.total).toBe(1);
  });
});
