/** From Drive to the tab, and the time of triggers, as modelled, in days without faults. */
import { playCalmDays, quantile } from '../../../local/weeks/calm-week';

const { fileMinutes, quietMinutes } = playCalmDays(1, 4, 'dist');

it('publishes a new file of one chunk in 2.5 minutes in half of all cases, and in 4 in 95 of 100', () => {
  expect(fileMinutes.length).toBeGreaterThan(20);
  expect(quantile(fileMinutes, 0.5)).toBeLessThanOrEqual(2.5);
  expect(quantile(fileMinutes, 0.95)).toBeLessThanOrEqual(4);
});

it('publishes none before it has looked the same for a minute', () => {
  expect(Math.min(...fileMinutes)).toBeGreaterThan(1);
});

it('takes 35 of the 90 minutes at most in a day in which nothing happens, start-up included', () => {
  expect(quietMinutes).toHaveLength(2);
  for (const minutes of quietMinutes) expect(minutes).toBeLessThanOrEqual(35);
});
