import type { Spread } from '../../../fleet/core/pace/pace';
import { newPace, notePassed, noteRefused, takeTurn } from '../../../fleet/core/pace/pace';

const MINUTE = 60_000;

/** When so many requests in a row go. */
function times(count: number, perMinute: number, spread: Spread = 'even'): number[] {
  let pace = newPace(perMinute, spread);
  return Array.from({ length: count }, () => {
    const turn = takeTurn(pace, 0);
    pace = turn.pace;
    return turn.atMs;
  });
}

it('lets so many go in a minute', () => {
  expect(times(61, 60).at(-1)).toBe(MINUTE);
  expect(times(31, 30).at(-1)).toBe(MINUTE);
});

it('lets a whole minute go at once where that is how the quota counts, and never more within any minute', () => {
  const sent = times(200, 60, 'at-once');
  expect(sent.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 0));
  for (const [index, atMs] of sent.slice(60).entries())
    expect(atMs - (sent[index] ?? 0)).toBeGreaterThan(MINUTE);
  expect(times(1000, 60, 'at-once').at(-1)).toBeLessThanOrEqual(17 * MINUTE);
});

it('sends a minute at once no more after a refusal, until the pace has recovered', () => {
  let pace = noteRefused(newPace(60, 'at-once'), 0);
  const first = takeTurn(pace, MINUTE);
  expect(takeTurn(first.pace, MINUTE).atMs - first.atMs).toBe(2000);
  for (let request = 0; request < 1000; request++) pace = notePassed(pace);
  const recovered = takeTurn(pace, MINUTE);
  expect(takeTurn(recovered.pace, MINUTE).atMs).toBe(recovered.atMs);
});

it('halves on a refusal, rests a minute, and halves once for those that were refused together', () => {
  const refused = noteRefused(newPace(30), 1000);
  expect(refused).toMatchObject({ perMinute: 15, freeMs: 1000 + MINUTE });
  expect(noteRefused(refused, 1000)).toEqual(refused);
  const later = takeTurn(refused, 1000 + MINUTE).pace;
  expect(noteRefused(later, 1000 + MINUTE).perMinute).toBe(7.5);
});

it('grows again after a good while, never above what it began with, and never stops', () => {
  let pace = noteRefused(newPace(30), 0);
  for (let request = 0; request < 1000; request++) pace = notePassed(pace);
  expect(pace.perMinute).toBe(30);
  for (let refusal = 1; refusal < 40; refusal++)
    pace = noteRefused({ ...pace, freeMs: 0 }, refusal * 10 * MINUTE);
  expect(pace.perMinute).toBe(0.5);
});

it('sweeps a thousand Spreadsheets within 18 minutes with one account, and within 4 with five', () => {
  expect(times(1000, 60).at(-1)).toBeLessThanOrEqual(18 * MINUTE);
  expect(times(1000 / 5, 60).at(-1)).toBeLessThanOrEqual(4 * MINUTE);
});
