import { nextTurnMs } from '../../../src/core/status/turn';

const MINUTE = 60_000;

describe('the next moment at which a state changes by itself', () => {
  it.each([
    ['there is none', [{ dueMs: 0, absentSinceMs: 0, unsettledMs: 0 }], 0],
    ['a file becomes late', [{ dueMs: 500 * MINUTE, absentSinceMs: 0, unsettledMs: 0 }], 500],
    [
      'the earliest of several',
      [500, 400].map((at) => ({ dueMs: at * MINUTE, absentSinceMs: 0, unsettledMs: 0 })),
      400,
    ],
    [
      'a file that is gone counts as missing',
      [{ dueMs: 0, absentSinceMs: 95 * MINUTE, unsettledMs: 0 }],
      105,
    ],
    ['a mail tells that it is missing', [{ dueMs: 0, absentSinceMs: 85 * MINUTE, unsettledMs: 0 }], 145],
    [
      'loads have come to nothing for an hour',
      [{ dueMs: 0, absentSinceMs: 0, unsettledMs: 70 * MINUTE }],
      130,
    ],
    [
      'what is over does not come again',
      [{ dueMs: 90 * MINUTE, absentSinceMs: 30 * MINUTE, unsettledMs: 30 * MINUTE }],
      0,
    ],
  ])('%s', (_title, timings, minutes) => {
    expect(nextTurnMs(timings, 100 * MINUTE)).toBe(minutes * MINUTE);
  });
});
