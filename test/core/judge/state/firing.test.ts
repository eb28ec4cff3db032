import type { Firing } from '../../../../src/core/judge/state/firing';
import { isUnusual, measure } from '../../../../src/core/judge/state/firing';

const firing = (lookMs: number, leaveMs = 100): Firing => ({ atMs: 0, everyMinutes: 1, leaveMs, lookMs });

/** What is known after so many looks, one after the other. */
const after = (first: number, ...looks: number[]): number =>
  looks.reduce<Firing>((known, lookMs) => measure(known, firing(lookMs)), firing(first)).lookMs;

it('takes the first measurement as it is', () => {
  expect(measure(null, firing(7_000))).toEqual(firing(7_000));
});

it('moves the mean by a quarter of what was measured, and a single slow answer moves it by little', () => {
  expect(after(400, 600)).toBe(450);
  expect(after(400, 300_000)).toBe(400 + (400 + 100) / 4);
});

it('follows an account that has become slow, look by look', () => {
  expect(after(300, ...Array<number>(20).fill(20_000))).toBeGreaterThan(15_000);
});

it('follows one that is fast again at once, since rare looks measure rarely', () => {
  expect(after(20_000, 300, 300)).toBeLessThan(2_000);
});

it('notes a look at once that took far more, or far less, than is assumed, and no other', () => {
  const known = firing(3_000);
  expect([400, 1_000, 3_000, 6_500, 7_500].map((lookMs) => isUnusual(known, lookMs))).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
  expect(isUnusual(firing(300), 0)).toBe(false);
});
