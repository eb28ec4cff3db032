import { beginKeeping, endKeeping, NOTHING_KEPT, reviewKeeping } from '../../../src/core/keep/keeping';
import { LIMITS } from '../../../src/core/limits';

const NOW = 1_000_000_000;
const HOURS = LIMITS.keepRestMs;

describe('before a version is kept', () => {
  it('a person may have turned it off, and then nothing stands in the way any more', () => {
    const cramped = { ...NOTHING_KEPT, trouble: 'room' } as const;
    expect(reviewKeeping(cramped, 0, true, NOW)).toMatchObject({ isOff: true, trouble: null });
    expect(reviewKeeping({ ...cramped, isOff: true }, 5, true, NOW)).toMatchObject({ isOff: false });
  });

  it('the account may not have agreed: it is asked again hours later, or as soon as it is seen to have', () => {
    const refused = reviewKeeping(NOTHING_KEPT, 5, false, NOW);
    expect(refused).toMatchObject({ trouble: 'permission', dueMs: NOW + HOURS });
    expect(reviewKeeping(refused, 5, true, NOW + 1)).toMatchObject({ trouble: null, dueMs: 0 });
    expect(reviewKeeping(refused, 5, null, NOW + 1)).toEqual(refused);
  });

  it('what else stands in the way stays until a try says otherwise', () => {
    const full = { ...NOTHING_KEPT, trouble: 'drive-full', dueMs: NOW } as const;
    expect(reviewKeeping(full, 5, true, NOW)).toEqual(full);
  });
});

describe('a try that has begun', () => {
  it('is made again at once when a run was killed in it, and hours later when a second one was', () => {
    const once = beginKeeping(NOTHING_KEPT, NOW);
    expect(once.dueMs).toBe(0);
    expect(beginKeeping(once, NOW).dueMs).toBe(NOW + HOURS);
  });
});

describe('a try that has ended', () => {
  const begun = { ...NOTHING_KEPT, begun: 2, failures: 2, trouble: 'failing', dueMs: 5 } as const;

  it('well has nothing left in its way', () => {
    expect(endKeeping(begun, 'done', NOW, NOW + 9)).toEqual(NOTHING_KEPT);
  });

  it.each([
    ['room', 0],
    ['permission', NOW + 9 + HOURS],
    ['drive-full', NOW + 9 + HOURS],
  ] as const)('for want of %s says so', (end, dueMs) => {
    expect(endKeeping(begun, end, NOW, NOW + 9)).toEqual({ ...NOTHING_KEPT, trouble: end, dueMs });
  });

  it('with a failure rests forty times as long as it took, and is told the third time', () => {
    const first = endKeeping(NOTHING_KEPT, 'failed', NOW, NOW + 1_000);
    expect(first).toMatchObject({ failures: 1, trouble: null, dueMs: NOW + 41_000 });
    const third = endKeeping({ ...first, failures: 2 }, 'failed', NOW, NOW);
    expect(third).toMatchObject({ failures: 3, trouble: 'failing' });
  });
});
