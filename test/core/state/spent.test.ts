import { FOLDERS_MAX } from '../../../src/core/snapshot/walk';
import { isShort, isTurn, spend } from '../../../src/core/state/spent';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 24, 12);
const fresh = { sinceMs: START, usedMs: 0, countedMs: START, told: false };

describe('spend', () => {
  it('counts a run of the trigger by its time', () => {
    expect(spend(fresh, START + 1, START + 10_001, true, 1)).toMatchObject({
      usedMs: 10_000,
      countedMs: START + 10_001,
    });
  });

  it('does not count a run of a person', () => {
    expect(spend(fresh, START + 1, START + 10_001, false, 1).usedMs).toBe(0);
  });

  it('estimates the idle polls between two runs, which write nothing', () => {
    expect(spend(fresh, START + HOUR, START + HOUR, true, 1).usedMs).toBe(11 * 2_000);
    expect(spend(fresh, START + 5 * MINUTE, START + 5 * MINUTE, true, 1).usedMs).toBe(0);
  });

  it('estimates them by the folders that each of them asks for', () => {
    expect(spend(fresh, START + HOUR, START + HOUR, true, 50).usedMs).toBe(11 * (2_000 + 49 * 300));
  });

  it('leaves a day of polls over the most folders within the 90 minutes', () => {
    const day = spend(fresh, START + 24 * HOUR - 1, START + 24 * HOUR - 1, true, FOLDERS_MAX);
    expect(day.usedMs).toBeLessThan(90 * MINUTE);
  });

  it('counts nothing twice when one run writes several times', () => {
    const once = spend(fresh, START + 1, START + 6_001, true, 1);
    expect(spend(once, START + 1, START + 10_001, true, 1).usedMs).toBe(10_000);
  });

  it('begins anew after 24 hours', () => {
    const used = { ...fresh, usedMs: 80 * MINUTE, told: true };
    const next = START + 24 * HOUR;
    expect(spend(used, next, next + 1_000, true, 1)).toEqual({
      sinceMs: next,
      usedMs: 1_000,
      countedMs: next + 1_000,
      told: false,
    });
  });
});

describe('isShort', () => {
  it('is so once four fifths of the 90 minutes are used up, until the day is over', () => {
    const used = { ...fresh, usedMs: 72 * MINUTE };
    expect(isShort({ ...used, usedMs: used.usedMs - 1 }, START)).toBe(false);
    expect(isShort(used, START)).toBe(true);
    expect(isShort(used, START + 24 * HOUR - 1)).toBe(true);
    expect(isShort(used, START + 24 * HOUR)).toBe(false);
  });
});

describe('isTurn', () => {
  it('lets one poll in six work', () => {
    const polls = Array.from({ length: 60 }, (_, index) => isTurn(START + index * 5 * MINUTE + 17_000));
    expect(polls.filter((turn) => turn)).toHaveLength(10);
  });
});
