import { nextTurnMs } from '../../../../src/core/judge/status/next-change';

const MINUTE = 60_000;

describe('the next moment at which a state changes by itself', () => {
  it.each([
    ['there is none', [{ dueMs: null, absentSinceMs: null, unsettledMs: null }], null],
    ['a file becomes late', [{ dueMs: 500 * MINUTE, absentSinceMs: null, unsettledMs: null }], 500],
    [
      'the earliest of several',
      [500, 400].map((at) => ({ dueMs: at * MINUTE, absentSinceMs: null, unsettledMs: null })),
      400,
    ],
    [
      'a file that is gone counts as missing',
      [{ dueMs: null, absentSinceMs: 95 * MINUTE, unsettledMs: null }],
      105,
    ],
    [
      'a mail tells that it is missing',
      [{ dueMs: null, absentSinceMs: 85 * MINUTE, unsettledMs: null }],
      145,
    ],
    [
      'loads have come to nothing for an hour',
      [{ dueMs: null, absentSinceMs: null, unsettledMs: 70 * MINUTE }],
      130,
    ],
    [
      'what is over does not come again',
      [{ dueMs: 90 * MINUTE, absentSinceMs: 30 * MINUTE, unsettledMs: 30 * MINUTE }],
      null,
    ],
  ])('%s', (_title, timings, minutes) => {
    expect(nextTurnMs(timings, 100 * MINUTE)).toBe(minutes && minutes * MINUTE);
  });
});
