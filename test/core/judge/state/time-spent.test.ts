import type { Watch } from '../../../../src/core/judge/state/pace';
import { spend } from '../../../../src/core/judge/state/time-spent';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 24, 12);
const fresh = { sinceMs: START, usedMs: 0, countedMs: START, told: false };

/** A trigger that fires each minute; a firing that leaves takes 0.1 s, and one that looks 0.3 s, beside a second of start. */
const watch = (change: Partial<Watch> = {}): Watch => ({
  spent: fresh,
  firing: { atMs: START, everyMinutes: 1, leaveMs: 100, lookMs: 300 },
  outageMs: null,
  ...change,
});
const run = (startedMs: number, seconds: number, byTrigger = true) => ({
  startedMs,
  endedMs: startedMs + seconds * 1_000,
  byTrigger,
});

it('counts a run of the trigger by its time and its start-up', () => {
  expect(spend(watch(), run(START + MINUTE, 6))).toMatchObject({
    usedMs: 6_000 + 1_000 + 110,
    countedMs: START + MINUTE + 6_000,
  });
});

it('counts those of a person by the firings that meanwhile leave at once', () => {
  expect(spend(watch(), run(START, 120, false)).usedMs).toBe(2 * 1_100);
});

it('estimates the firings between two runs, which write nothing, by what a look was measured to take', () => {
  expect(spend(watch(), run(START + HOUR, 0)).usedMs).toBe(59 * 1_300 + 1_000);
});

it('counts those that do not look as well', () => {
  // Looks of 2 s are too dear for each minute: of 60 firings twelve look.
  const firing = { atMs: START, everyMinutes: 1, leaveMs: 100, lookMs: 2_100 };
  const hour = spend(watch({ firing }), run(START + 61 * MINUTE, 0)).usedMs;
  expect(hour).toBe(60 * 1_100 + 12 * 2_000 + 1_000);
});

it('takes a firing of a former version for one of five minutes', () => {
  const firing = { atMs: START, everyMinutes: 5, leaveMs: 100, lookMs: 300 };
  expect(spend(watch({ firing }), run(START + HOUR, 0)).usedMs).toBe(11 * 1_300 + 1_000);
});

it('begins anew after 24 hours', () => {
  const spent = { ...fresh, usedMs: 80 * MINUTE, told: true };
  const next = START + 24 * HOUR;
  expect(spend(watch({ spent }), run(next, 0))).toEqual({
    sinceMs: next,
    usedMs: 1_000,
    countedMs: next,
    told: false,
  });
});
