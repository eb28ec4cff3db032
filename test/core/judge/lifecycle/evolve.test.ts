import fc from 'fast-check';
import { LIMITS } from '../../../../src/core/ground/limits';
import { attemptOf } from '../../../../src/core/judge/lifecycle/attempt';
import type { EntityEvent } from '../../../../src/core/judge/lifecycle/event';
import { evolve } from '../../../../src/core/judge/lifecycle/evolve';
import { anyEvent } from './events';
import { checkpointOf, hasFailed, MINUTE, NEW, NOON, pinTo, sawFile, wasPublished, wasRefused } from './made';

const entityAfter = (...events: readonly EntityEvent[]) => events.reduce(evolve, NEW);

const changed = (md5: string, atMs: number): EntityEvent => {
  return { kind: 'changed-while-read', snapshot: { fileId: 'file-1', md5 }, atMs };
};

describe('an event', () => {
  it('that is told twice changes nothing more, whatever happened before', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), anyEvent, (before, event) => {
        const once = evolve(entityAfter(...before), event);
        expect(evolve(once, event)).toEqual(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves the entity before it as it was', () => {
    const before = entityAfter(sawFile('a'), wasPublished('a'));
    const copy = structuredClone(before);
    evolve(before, wasRefused('held', 'b'));
    expect(before).toEqual(copy);
  });
});

describe('a file', () => {
  it('that went is missed since it was missed first', () => {
    const missed = (atMs: number): EntityEvent => ({ kind: 'file-missed', older: null, atMs });
    const entity = entityAfter(sawFile('a'), missed(NOON + 1), missed(NOON + 2));
    expect(entity).toMatchObject({ absentSinceMs: NOON + 1, winner: null });
    expect(evolve(entity, sawFile('a', NOON + 3))).toMatchObject({
      absentSinceMs: null,
      winner: { md5: 'a' },
    });
  });

  it('that only an older copy stands in for is missed, and the copy is what the folder holds', () => {
    const { winner: older } = entityAfter(sawFile('a'));
    const entity = entityAfter(sawFile('b'), { kind: 'file-missed', older, atMs: NOON });
    expect(entity).toMatchObject({ absentSinceMs: NOON, winner: { md5: 'a' }, arrivals: { content: 'b' } });
  });

  it('that is held and goes has what points to it checked again', () => {
    const held = { ...entityAfter(sawFile('a'), wasRefused('held', 'a')), isChecked: true };
    const gone = evolve(held, { kind: 'file-missed', older: null, atMs: NOON });
    expect(gone.isChecked).toBe(false);
    expect(evolve({ ...gone, isChecked: true }, sawFile('a')).isChecked).toBe(false);
  });

  it('that is read again and again while it is written is read again later and later, an hour at most', () => {
    let entity = NEW;
    const waits = [1, 2, 3, 4, 5, 6].map(() => {
      const atMs = entity.unsettled?.dueMs ?? NOON;
      entity = evolve(entity, changed('a', atMs));
      return ((entity.unsettled?.dueMs ?? 0) - atMs + LIMITS.againSlackMs) / LIMITS.againMs;
    });
    expect(waits).toEqual([1, 2, 4, 8, 12, 12]);
  });

  it('that a person asks for too early does not wait longer for it', () => {
    const once = evolve(NEW, changed('a', NOON));
    const dueMs = once.unsettled?.dueMs ?? 0;
    expect(evolve(once, changed('a', dueMs - 1)).unsettled?.tries).toBe(1);
    expect(evolve(once, changed('a', dueMs)).unsettled?.tries).toBe(2);
  });
});

describe('what is half staged', () => {
  const staged = (md5: string): EntityEvent => ({ kind: 'staged', checkpoint: checkpointOf(md5) });
  const dropped: EntityEvent = { kind: 'staging-dropped', atMs: NOON + MINUTE };

  it('gives way to a newer file, and that it did is remembered', () => {
    const entity = entityAfter(sawFile('a'), staged('a'), sawFile('b'), dropped);
    expect(entity).toMatchObject({
      staging: null,
      unsettled: { md5: 'a', sinceMs: NOON + MINUTE, tries: 0 },
    });
  });

  it('ends with its commit, and with no other one', () => {
    expect(entityAfter(staged('a'), wasPublished('a')).staging).toBeNull();
    expect(entityAfter(staged('a'), wasPublished('b')).staging).toMatchObject({ md5: 'a' });
  });
});

describe('a version that a person chose', () => {
  const shown = [sawFile('b'), wasPublished('a', pinTo('a'))];

  it('changes nothing of what the tab shows when it cannot be had', () => {
    const entity = entityAfter(...shown, wasRefused('rejected', 'old', 'commit 9', true));
    expect(entity).toMatchObject({
      published: { md5: 'a' },
      pinned: { md5: 'a' },
      handled: { outcome: 'published' },
    });
    expect(entity.commitId).toBe('commit 9');
  });

  it('makes way for the newest file when it cannot be had and there is no tab', () => {
    const entity = entityAfter(...shown, { kind: 'tab-lost' }, wasRefused('rejected', 'a', 'commit 9', true));
    expect(entity).toMatchObject({ published: null, pinned: null, handled: { outcome: 'rejected' } });
  });

  it('is not what failed, where it was not to be had for a moment', () => {
    expect(entityAfter(...shown, { ...hasFailed('old'), isChosen: true }).handled?.outcome).toBe('published');
  });

  it('is not loaded for ever where the tab shows it, and once more it is held, rejected or fails', () => {
    const asked = { kind: 'rerun-requested', snapshot: { fileId: 'file-1', md5: 'a' } } as const;
    const ends: EntityEvent[] = [
      wasRefused('held', 'a', 'commit 9', true),
      wasRefused('rejected', 'a', 'commit 9', true),
      { ...hasFailed('a'), isChosen: true },
    ];
    const attempts = ends.map(
      (end) => attemptOf(entityAfter(wasPublished('a', pinTo('a')), asked, end)).kind,
    );
    expect(attempts).toEqual(['published', 'published', 'published']);
  });

  it('leaves it wanted that the newest file is dealt with once more, though the version cannot be had', () => {
    const newest = { fileId: 'file-1', md5: 'b' };
    const asked = [
      wasRefused('held', 'b'),
      { kind: 'rerun-requested', snapshot: newest },
      { kind: 'version-chosen', pin: pinTo('old') },
    ] as const;
    const refused = entityAfter(...shown, ...asked, wasRefused('rejected', 'old', 'commit 9', true));
    expect(refused).toMatchObject({ chosen: null, rerun: newest });
  });
});

it('has what points to an entity checked again once its newer file is held, and not when Google failed with it', () => {
  const shown = { ...entityAfter(sawFile('a'), wasPublished('a'), sawFile('b')), isChecked: true };
  expect(evolve(shown, wasRefused('held', 'b')).isChecked).toBe(false);
  expect(evolve(shown, hasFailed('b')).isChecked).toBe(true);
});
