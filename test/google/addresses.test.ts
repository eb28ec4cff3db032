import fc from 'fast-check';
import { LIMITS } from '../../src/core/ground/limits';
import { addresses } from '../../src/google/addresses';

const lengthOf = (part: readonly string[]) =>
  part.map((range) => `&ranges=${encodeURIComponent(range)}`).join('').length;

describe('addresses', () => {
  it('is one request as long as the ranges fit, counted as they are encoded', () => {
    const fitting = Array.from({ length: 85 }, () => 'A1:B2');
    expect(lengthOf(fitting)).toBeLessThanOrEqual(LIMITS.rangesCharacters);
    expect(addresses(fitting)).toEqual([fitting]);
    const accented = fitting.map(() => 'ÑÑÑ1:B2');
    expect(addresses(accented).length).toBeGreaterThan(1);
  });

  it('asks for nothing when there is nothing to ask for', () => {
    expect(addresses([])).toEqual([]);
  });

  it('keeps every range, in order, each part within the limit unless it is one range', () => {
    const range = fc.string({ maxLength: 300, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        const parts = addresses(ranges);
        expect(parts.flat()).toEqual(ranges);
        for (const part of parts)
          expect(part.length === 1 || lengthOf(part) <= LIMITS.rangesCharacters).toBe(true);
      }),
    );
  });
});
