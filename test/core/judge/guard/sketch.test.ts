import fc from 'fast-check';
import { countIds, Sketch, vanishedShare } from '../../../../src/core/judge/guard/sketch';
import { numbered } from './snapshots';

function sketchOf(ids: readonly string[]): string {
  const sketch = new Sketch();
  for (const id of ids) sketch.add(id);
  return sketch.text();
}

/** By how much the estimate of a true share is off, and how much it admits to be off. */
function estimate(total: number, vanish: number, fresh: number, prefix: string) {
  const before = sketchOf(numbered(total, 0, prefix));
  const now = sketchOf([...numbered(total - vanish, vanish, prefix), ...numbered(fresh, 0, `${prefix}neu`)]);
  const found = vanishedShare(before, now);
  return { off: Math.abs((found?.share ?? 2) - vanish / total), error: found?.error ?? 0 };
}

describe('a sketch of IDs', () => {
  it('counts up to 256 distinct IDs exactly, repeated and blank ones left out', () => {
    expect(countIds(sketchOf(['7', '7', '', '  ', '8', '007']))).toBe(3);
    expect(countIds(sketchOf(numbered(255)))).toBe(255);
  });

  it('counts more of them within a fifth', () => {
    const counted = countIds(sketchOf(numbered(200_000)));
    expect(Math.abs(counted - 200_000)).toBeLessThan(40_000);
  });

  it('takes at most 1,536 characters, none of which JSON escapes', () => {
    const text = sketchOf(numbered(50_000, 0, 'ñandú 🚗 '));
    expect(text).toHaveLength(1_536);
    expect(JSON.stringify(text)).toHaveLength(1_538);
  });

  it('tells the share of vanished IDs of small sets exactly', () => {
    const before = sketchOf(['1', '2', '3', '4']);
    expect(vanishedShare(before, sketchOf(['2', '3', '4', '9']))).toEqual({ share: 0.25, error: 0 });
    expect(vanishedShare(before, sketchOf([]))).toEqual({ share: 1, error: 0 });
    expect(vanishedShare(before, before)).toEqual({ share: 0, error: 0 });
  });

  it('says nothing about IDs when there were none, or when the present set dwarfs the sample', () => {
    expect(vanishedShare('', sketchOf(['1']))).toBeNull();
    expect(vanishedShare(sketchOf(numbered(300)), sketchOf(numbered(20_000, 300)))).toBeNull();
  });

  it('takes IDs that differ in zeros, case or blanks for different ones', () => {
    expect(vanishedShare(sketchOf(['1', 'a', 'b']), sketchOf(['01', 'A', 'b ']))).toEqual({
      share: 1,
      error: 0,
    });
  });

  it('keeps within its stated error in at least nine of ten large sets', () => {
    const cases = numbered(60).map((prefix, index) =>
      estimate(3_000, 50 * index, index % 3 === 0 ? 0 : 40 * index, `${prefix}-`),
    );
    expect(cases.filter(({ off, error }) => off > error).length).toBeLessThanOrEqual(6);
    for (const { error } of cases) expect(error).toBeLessThan(0.1);
  });

  it('is the same whatever the order and the repetition of the IDs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 2_500 }), (numbers) => {
        const ids = numbers.map(String);
        expect(sketchOf([...ids, ...ids].reverse())).toBe(sketchOf(ids));
      }),
      { numRuns: 30 },
    );
  });

  it('goes on from any place as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 1_500 }), fc.nat(), (ids, at) => {
        const cut = ids.length === 0 ? 0 : at % ids.length;
        const resumed = new Sketch(sketchOf(ids.slice(0, cut)));
        for (const id of ids.slice(cut)) resumed.add(id);
        expect(resumed.text()).toBe(sketchOf(ids));
      }),
      { numRuns: 50 },
    );
  });
});
