import { LIMITS } from '../../../../src/core/ground/limits';
import {
  beginKeeping,
  endKeeping,
  NOTHING_KEPT,
  reviewKeeping,
} from '../../../../src/core/records/snapshot/keeping';

const NOW = 1_000_000_000;
const HOURS = LIMITS.keepRestMs;

describe('before a version is kept', () => {
  it('a person may have turned it off, and then nothing stands in the way any more', () => {
    const cramped = { ...NOTHING_KEPT, trouble: 'room' } as const;
    expect(reviewKeeping(cramped, 0, true, NOW)).toMatchObject({ roomBytes: 0, trouble: null });
    expect(reviewKeeping({ ...cramped, roomBytes: 0 }, 5, true, NOW)).toMatchObject({ roomBytes: 5 });
  });

  it('the account may not have agreed: it is asked again hours later, or as soon as it is seen to have', () => {
    const refused = reviewKeeping(NOTHING_KEPT, 5, false, NOW);
    expect(refused).toMatchObject({ trouble: 'permission', dueMs: NOW + HOURS });
    expect(reviewKeeping(refused, 5, true, NOW + 1)).toMatchObject({ trouble: null, dueMs: null });
    expect(reviewKeeping(refused, 5, null, NOW + 1)).toEqual(refused);
  });

  it('less room than before may leave something to delete, and more does not', () => {
    const known = { ...NOTHING_KEPT, roomBytes: 5 };
    expect(reviewKeeping(known, 4, true, NOW).isLeft).toBe(true);
    expect(reviewKeeping(known, 6, true, NOW).isLeft).toBe(false);
  });

  it('more room than before gives what tabs show another chance, and the same room none', () => {
    const known = { ...NOTHING_KEPT, roomBytes: 5, done: { Clientes: 'commit-1' } };
    expect(reviewKeeping(known, 6, true, NOW).done).toEqual({});
    expect(reviewKeeping(known, 5, true, NOW).done).toEqual(known.done);
    expect(reviewKeeping(known, 4, true, NOW).done).toEqual(known.done);
  });

  it('what else stands in the way stays until a try says otherwise', () => {
    const full = { ...NOTHING_KEPT, trouble: 'drive-full', dueMs: NOW } as const;
    expect(reviewKeeping(full, full.roomBytes, true, NOW)).toEqual(full);
  });
});

describe('a try that has begun', () => {
  it('is made again at once when a run was killed in it, and hours later when a second one was', () => {
    const once = beginKeeping(NOTHING_KEPT, NOW);
    expect(once.dueMs).toBeNull();
    expect(beginKeeping(once, NOW).dueMs).toBe(NOW + HOURS);
  });
});

describe('a try that has ended', () => {
  const begun = { ...NOTHING_KEPT, begun: 2, failures: 2, trouble: 'failing', dueMs: 5 } as const;

  it('well has nothing left in its way', () => {
    expect(endKeeping(begun, 'done', NOW, NOW + 9)).toEqual(NOTHING_KEPT);
  });

  it('for want of time goes on at once with what is left to delete', () => {
    expect(endKeeping(begun, 'unfinished', NOW, NOW + 9)).toMatchObject({
      isLeft: true,
      dueMs: null,
      failures: 0,
    });
  });

  it.each([
    ['room', null],
    ['permission', NOW + 9 + HOURS],
    ['drive-full', NOW + 9 + HOURS],
  ] as const)('for want of %s says so', (end, dueMs) => {
    expect(endKeeping(begun, end, NOW, NOW + 9)).toEqual({ ...NOTHING_KEPT, trouble: end, dueMs });
  });

  it('with a failure rests forty times as long as it took, and is told the third time', () => {
    const first = endKeeping(NOTHING_KEPT, 'failed', NOW, NOW + 1_000);
    expect(first).toMatchObject({ failures: 1, trouble: null, isLeft: true, dueMs: NOW + 41_000 });
    const third = endKeeping({ ...first, failures: 2 }, 'failed', NOW, NOW);
    expect(third).toMatchObject({ failures: 3, trouble: 'failing' });
  });
});
