import type { Asker, Observed, Step } from '../../../../src/core/judge/lifecycle/decide';
import { decide } from '../../../../src/core/judge/lifecycle/decide';
import type { EntityEvent } from '../../../../src/core/judge/lifecycle/event';
import { evolve } from '../../../../src/core/judge/lifecycle/evolve';
import { checkpointOf, hasFailed, MINUTE, NEW, NOON, pinTo, sawFile, wasPublished, wasRefused } from './made';

const SETTLED: Observed = { isSettled: true, isOlder: false, isEdited: false };
const FRESH: Observed = { ...SETTLED, isSettled: false };

const staged = (md5: string): EntityEvent => ({ kind: 'staged', checkpoint: checkpointOf(md5) });
const asked = (md5: string): EntityEvent => {
  return { kind: 'rerun-requested', snapshot: { fileId: 'file-1', md5 } };
};

/** The step after these events, five minutes after noon. */
function stepAfter(
  events: readonly EntityEvent[],
  observed = SETTLED,
  asker: Asker = 'poll',
  minutes = 5,
): Step {
  return decide(events.reduce(evolve, NEW), observed, asker, NOON + minutes * MINUTE);
}

describe('a poll', () => {
  it('loads a file once it has settled', () => {
    expect(stepAfter([sawFile('a')])).toEqual({ kind: 'load', pin: null });
    expect(stepAfter([sawFile('a')], FRESH)).toMatchObject({ kind: 'wait', untilMs: null });
  });

  it.each([
    ['published', wasPublished('a')],
    ['held', wasRefused('held', 'a')],
    ['rejected', wasRefused('rejected', 'a')],
  ])('leaves alone what was %s, and loads what comes after it', (_, event) => {
    expect(stepAfter([sawFile('a'), event])).toEqual({ kind: 'leave' });
    expect(stepAfter([sawFile('a'), event, sawFile('b')])).toEqual({ kind: 'load', pin: null });
  });

  it('tries again what failed when it is due, whether it has settled or not', () => {
    const failed = [sawFile('a'), hasFailed('a', 1, NOON + 5 * MINUTE)];
    expect(stepAfter(failed, SETTLED, 'poll', 4)).toMatchObject({ kind: 'wait', untilMs: NOON + 5 * MINUTE });
    expect(stepAfter(failed, FRESH, 'poll', 5)).toMatchObject({ kind: 'load' });
  });

  it('does not load again what the tab shows, though a file in between was held', () => {
    const back = [sawFile('a'), wasPublished('a'), sawFile('b'), wasRefused('held', 'b'), sawFile('a')];
    expect(stepAfter(back)).toEqual({ kind: 'leave' });
  });

  it('waits with an older copy that may be alone for a moment', () => {
    const older = { ...SETTLED, isOlder: true };
    expect(stepAfter([sawFile('a')], older)).toMatchObject({ kind: 'wait' });
    expect(stepAfter([sawFile('a')], older, 'person')).toMatchObject({ kind: 'load' });
  });

  it('finishes what is half staged', () => {
    expect(stepAfter([sawFile('a'), staged('a')])).toMatchObject({
      kind: 'resume',
      checkpoint: { md5: 'a' },
    });
  });

  it('keeps what is half staged while Google fails for a moment, and no longer', () => {
    const stepAt = (attempts: number) => {
      return stepAfter([sawFile('a'), staged('a'), hasFailed('a', attempts, NOON + 9 * MINUTE)]);
    };
    expect(stepAt(1)).toMatchObject({ kind: 'wait', untilMs: NOON + 9 * MINUTE, keepsStaging: true });
    expect(stepAt(9)).toEqual({ kind: 'drop-staging' });
  });

  it.each([
    ['a newer file came', [sawFile('a'), staged('a'), sawFile('b')], SETTLED],
    [
      'the file is gone',
      [sawFile('a'), staged('a'), { kind: 'file-missed', older: null, atMs: NOON }],
      SETTLED,
    ],
    ['a person edited the configuration', [sawFile('a'), staged('a')], { ...SETTLED, isEdited: true }],
  ] as [string, EntityEvent[], Observed][])('drops what is half staged when %s', (_, events, observed) => {
    expect(stepAfter(events, observed)).toEqual({ kind: 'drop-staging' });
  });
});

describe('a person', () => {
  it('does not wait until a file has settled, or is due again', () => {
    expect(stepAfter([sawFile('a')], FRESH, 'person')).toMatchObject({ kind: 'load' });
    expect(stepAfter([sawFile('a'), hasFailed('a')], FRESH, 'person', 0)).toMatchObject({ kind: 'load' });
  });

  it.each([
    ['published', wasPublished('a')],
    ['held', wasRefused('held', 'a')],
    ['rejected', wasRefused('rejected', 'a')],
  ])('has what was %s loaded again only when they ask for it, then by any run', (_, event) => {
    expect(stepAfter([sawFile('a'), event], SETTLED, 'person')).toEqual({ kind: 'leave' });
    expect(stepAfter([sawFile('a'), event, asked('a')])).toMatchObject({ kind: 'load' });
  });

  it('has what the tab shows loaded again, though a file in between was held', () => {
    const back = [sawFile('a'), wasPublished('a'), sawFile('b'), wasRefused('held', 'b'), sawFile('a')];
    expect(stepAfter([...back, asked('a')])).toMatchObject({ kind: 'load' });
  });

  it('has the version loaded that they chose, in whichever run there is time for it, until a newer file comes', () => {
    const pin = pinTo('old', NOON + MINUTE);
    const chosen: EntityEvent[] = [sawFile('a'), wasPublished('a'), { kind: 'version-chosen', pin }];
    expect(stepAfter(chosen, FRESH)).toEqual({ kind: 'load', pin });
    const overtaken = [...chosen, sawFile('b', NOON + MINUTE)];
    expect(stepAfter(overtaken, SETTLED)).toEqual({ kind: 'load', pin: null });
    expect(stepAfter(overtaken, FRESH, 'chosen')).toEqual({ kind: 'load', pin });
  });

  it('has a version not tried again that cannot be had', () => {
    const chosen: EntityEvent = { kind: 'version-chosen', pin: pinTo('old') };
    const shown = [sawFile('a'), wasPublished('a'), chosen];
    expect(stepAfter([...shown, wasRefused('rejected', 'old', 'commit', true)])).toEqual({ kind: 'leave' });
    expect(stepAfter([...shown, { ...hasFailed('old'), isChosen: true }])).toEqual({ kind: 'leave' });
  });

  it('who asks for the newest file gets it, though they chose a version before', () => {
    const pinned = [sawFile('b'), wasPublished('a', pinTo('a', NOON + MINUTE))];
    expect(stepAfter(pinned, SETTLED, 'person')).toEqual({ kind: 'leave' });
    expect(stepAfter(pinned, SETTLED, 'newest')).toEqual({ kind: 'load', pin: null });
  });
});
