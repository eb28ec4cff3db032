/** How often the folder is looked at, and what a day of it takes, on fast accounts and on slow ones. */
import fc from 'fast-check';
import { COST } from '../../../../local/google/cost';
import { Dice } from '../../../../local/runtime/dice';
import type { Firing } from '../../../../src/core/judge/state/firing';
import { isUnusual, measure } from '../../../../src/core/judge/state/firing';
import type { Watch } from '../../../../src/core/judge/state/pace';
import { isTurn, lookMinutes } from '../../../../src/core/judge/state/pace';
import { spend } from '../../../../src/core/judge/state/time-spent';
import { isHeartbeatDue } from '../../../../src/core/judge/status/heartbeat';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 10, 24, 12);
const fresh = { sinceMs: START, usedMs: 0, countedMs: START, told: false };
const firing = (lookMs: number, change: Partial<Firing> = {}): Firing => ({
  atMs: START,
  everyMinutes: 1,
  leaveMs: 120,
  lookMs,
  ...change,
});
const watch = (lookMs: number, change: Partial<Watch> = {}): Watch => ({
  spent: fresh,
  firing: firing(lookMs),
  outageMs: null,
  ...change,
});

describe('the folder is looked at', () => {
  it('every minute while a day of that takes less than 40 of the 90 minutes', () => {
    expect(lookMinutes(watch(300), START)).toBe(1);
    expect(lookMinutes(watch(500), START)).toBe(1);
    expect(lookMinutes(watch(650), START)).toBe(5);
  });

  it('more seldom the dearer looks are', () => {
    expect([2_000, 4_000, 8_000, 15_000, 60_000].map((lookMs) => lookMinutes(watch(lookMs), START))).toEqual([
      5, 10, 30, 60, 60,
    ]);
  });

  it('every five minutes once files have used up so much of the day that it would not end under 40', () => {
    const used = (minutes: number, hours: number) =>
      watch(300, { spent: { ...fresh, usedMs: minutes * MINUTE, countedMs: START + hours * HOUR } });
    expect(lookMinutes(used(20, 12), START + 12 * HOUR)).toBe(1);
    expect(lookMinutes(used(30, 12), START + 12 * HOUR)).toBe(5);
    expect(lookMinutes(used(71, 12), START + 12 * HOUR)).toBe(5);
    expect(lookMinutes(used(71, 12), START + DAY)).toBe(1);
  });

  it('every half an hour while little is left of the 90 minutes', () => {
    const spent = { ...fresh, usedMs: 72 * MINUTE };
    expect(lookMinutes(watch(300, { spent }), START)).toBe(30);
  });

  it('every five minutes while Google lets no run work', () => {
    expect(lookMinutes(watch(300, { outageMs: START }), START)).toBe(5);
  });

  it('whenever the trigger of a former version fires', () => {
    const former = watch(300, { firing: firing(300, { everyMinutes: 5 }) });
    expect(lookMinutes(former, START)).toBe(5);
    expect(Array.from({ length: 12 }, (_, at) => isTurn(former, START + at * 5 * MINUTE))).not.toContain(
      false,
    );
    expect(lookMinutes({ ...former, firing: null }, START)).toBe(5);
  });
});

describe('a firing', () => {
  /** Minutes of the hour in which firings look that Google moves by so many seconds. */
  const looking = (lookMs: number, movedBy: (minute: number) => number) =>
    Array.from({ length: 60 }, (_, minute) => minute).filter((minute) =>
      isTurn(watch(lookMs), START + minute * MINUTE + movedBy(minute) * 1_000),
    );

  it('looks in every fifth minute where every fifth is due, also when Google moves it by less than half a minute', () => {
    const fifths = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55];
    expect(looking(1_000, () => 0)).toEqual(fifths);
    expect(looking(1_000, (minute) => (minute % 2 === 0 ? 29 : -29))).toEqual(fifths);
  });

  it('looks, whichever it is, after a silence in which no sign of life was given', () => {
    const rare = watch(60_000);
    expect(isTurn(rare, START + 179 * MINUTE)).toBe(false);
    expect(isTurn(rare, START + 181 * MINUTE)).toBe(true);
  });

  it('looks every time where every minute is due', () => {
    expect(looking(300, () => 0)).toHaveLength(60);
  });
});

/** An account on which calls take so many times as long as modelled, and a listing so many ms. */
interface Account {
  readonly calls: number;
  readonly listMs: number;
  /** By how much of it a run may be faster or slower, from 0 to 1, by which dice. */
  readonly noise: number;
  readonly seed: number;
}

/** Minutes that triggers run in each of so many days in which nothing happens. */
function quietDays({ calls, listMs, noise, seed }: Account, days: number): number[] {
  const dice = new Dice(seed);
  let state: Watch = { spent: fresh, firing: null, outageMs: null };
  let writtenMs = 0;
  return Array.from({ length: days }, (_, day) => {
    let usedMs = 0;
    for (let at = 0; at < 1_440; at += 1) {
      const now = START + day * DAY + at * MINUTE;
      const moved = 1 + noise * (dice.uint32() / 2 ** 31 - 1);
      const times = calls * moved;
      const leaveMs = (2 * COST.lockMs + COST.propertyMs) * times;
      const lookMs = leaveMs + listMs * moved;
      const isLook = isTurn(state, now);
      const isSign = isLook && isHeartbeatDue(writtenMs, now);
      // A sign of life reads and writes the Spreadsheet.
      const workMs = isSign ? (COST.sheetsReadMs + COST.sheetsWriteMs + COST.propertyMs) * times : 0;
      const ranMs = (isLook ? lookMs : leaveMs) + workMs;
      usedMs += COST.startUpMs + ranMs;
      if (!isSign && !(isLook && isUnusual(state.firing, lookMs))) continue;
      if (isSign) writtenMs = now;
      const measured = { atMs: now, everyMinutes: 1, leaveMs, lookMs };
      const spent = spend(state, { startedMs: now, endedMs: now + ranMs, byTrigger: true });
      state = { ...state, spent, firing: measure(state.firing, measured) };
    }
    return usedMs / MINUTE;
  });
}

describe('a day in which nothing happens', () => {
  it('takes 35 minutes at most on the account that is modelled', () => {
    expect(
      Math.max(...quietDays({ calls: 1, listMs: COST.restMs, noise: 0, seed: 1 }, 3)),
    ).toBeLessThanOrEqual(35);
  });

  it.each([
    ['each look takes twenty seconds', 1.5, 20_000],
    ['all calls take four times as long', 4, 4 * COST.restMs],
  ])('takes 40 minutes at most though %s', (_what, callsMost, listMost) => {
    const account = fc.record({
      calls: fc.double({ min: 0.2, max: callsMost, noNaN: true }),
      listMs: fc.double({ min: 50, max: listMost, noNaN: true }),
      noise: fc.double({ min: 0, max: 0.5, noNaN: true }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(account, (one) => {
        for (const minutes of quietDays(one, 2)) expect(minutes).toBeLessThanOrEqual(40);
      }),
      { numRuns: 40 },
    );
  });
});
