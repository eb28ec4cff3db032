import { isShort, restOfDay } from '../../../../src/core/judge/state/time-left';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 24, 12);
const fresh = { sinceMs: START, usedMs: 0, countedMs: START, told: false };

describe('isShort', () => {
  it('is so once four fifths of the 90 minutes are used up, until the day is over', () => {
    const used = { ...fresh, usedMs: 72 * MINUTE };
    expect(isShort({ ...used, usedMs: used.usedMs - 1 }, START)).toBe(false);
    expect(isShort(used, START)).toBe(true);
    expect(isShort(used, START + 24 * HOUR - 1)).toBe(true);
    expect(isShort(used, START + 24 * HOUR)).toBe(false);
  });
});

describe('restOfDay', () => {
  it('is what the account has not counted yet of its 24 hours, and all of the next ones', () => {
    const counted = { ...fresh, usedMs: 7 * MINUTE, countedMs: START + 4 * HOUR };
    expect(restOfDay(counted, START + 5 * HOUR)).toEqual({ usedMs: 7 * MINUTE, restMs: 20 * HOUR });
    expect(restOfDay(counted, START + 24 * HOUR)).toEqual({ usedMs: 0, restMs: 24 * HOUR });
  });
});
