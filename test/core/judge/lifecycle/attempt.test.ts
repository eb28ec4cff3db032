import { attemptOf } from '../../../../src/core/judge/lifecycle/attempt';
import type { Entity } from '../../../../src/core/judge/lifecycle/entity';
import type { EntityEvent } from '../../../../src/core/judge/lifecycle/event';
import { evolve } from '../../../../src/core/judge/lifecycle/evolve';
import { checkpointOf, hasFailed, MINUTE, NEW, NOON, pinTo, sawFile, wasPublished, wasRefused } from './made';

/** An entity after these events. */
const entityAfter = (...events: readonly EntityEvent[]): Entity => events.reduce(evolve, NEW);

const kindAfter = (...events: readonly EntityEvent[]) => attemptOf(entityAfter(...events)).kind;

const staged = (md5: string): EntityEvent => ({ kind: 'staged', checkpoint: checkpointOf(md5) });

describe('the attempt', () => {
  const cases: [string, string, readonly EntityEvent[]][] = [
    ['none while the folder holds no file', 'none', []],
    [
      'none when the file went before it was read',
      'none',
      [sawFile('a'), { kind: 'file-missed', older: null, atMs: NOON }],
    ],
    ['waiting for a file that was seen', 'waiting', [sawFile('a')]],
    ['staging while the file is loaded over several runs', 'staging', [sawFile('a'), staged('a')]],
    [
      'waiting for a file that came while another was staged',
      'waiting',
      [sawFile('a'), staged('a'), sawFile('b')],
    ],
    ['published once the tab shows it', 'published', [sawFile('a'), wasPublished('a')]],
    ['waiting for a newer one', 'waiting', [sawFile('a'), wasPublished('a'), sawFile('b')]],
    ['held', 'held', [sawFile('a'), wasRefused('held', 'a')]],
    ['rejected', 'rejected', [sawFile('a'), wasRefused('rejected', 'a')]],
    ['failed', 'failed', [sawFile('a'), hasFailed('a')]],
    [
      'waiting when another file came after a held one',
      'waiting',
      [sawFile('a'), wasRefused('held', 'a'), sawFile('b')],
    ],
    [
      'staging though Google failed with a part of it',
      'staging',
      [sawFile('a'), staged('a'), hasFailed('a')],
    ],
    [
      'published when the file that the tab shows came back after a held one',
      'published',
      [sawFile('a'), wasPublished('a'), sawFile('b'), wasRefused('held', 'b'), sawFile('a')],
    ],
    [
      'waiting when somebody deleted the tab',
      'waiting',
      [sawFile('a'), wasPublished('a'), { kind: 'tab-lost' }],
    ],
    [
      'waiting when a person publishes a held one all the same',
      'waiting',
      [sawFile('a'), wasRefused('held', 'a'), { kind: 'approved', snapshot: { fileId: 'file-1', md5: 'a' } }],
    ],
    [
      'rejected though a person would publish it',
      'rejected',
      [
        sawFile('a'),
        wasRefused('rejected', 'a'),
        { kind: 'approved', snapshot: { fileId: 'file-1', md5: 'a' } },
      ],
    ],
    [
      'waiting when what was held may be right by an edited configuration',
      'waiting',
      [sawFile('a'), wasRefused('held', 'a'), { kind: 'configuration-edited' }],
    ],
    [
      'published though the configuration was edited',
      'published',
      [sawFile('a'), wasPublished('a'), { kind: 'configuration-edited' }],
    ],
    [
      'published while the tab shows the version that a person chose',
      'published',
      [sawFile('b'), wasPublished('a', pinTo('a', NOON + MINUTE))],
    ],
    [
      'waiting once a file came after that choice',
      'waiting',
      [sawFile('b'), wasPublished('a', pinTo('a', NOON + MINUTE)), sawFile('c', NOON + 2 * MINUTE)],
    ],
    [
      'waiting for the newest file once the version is released',
      'waiting',
      [sawFile('b'), wasPublished('a', pinTo('a', NOON + MINUTE)), { kind: 'version-released' }],
    ],
  ];

  it.each(cases)('is %s', (_, kind, events) => {
    expect(kindAfter(...events)).toBe(kind);
  });

  it('is of the newest file when a person asks for that, whatever they chose before', () => {
    const entity = entityAfter(sawFile('b'), wasPublished('a', pinTo('a', NOON + MINUTE)));
    expect(attemptOf(entity, 'newest')).toMatchObject({ kind: 'waiting', snapshot: { md5: 'b' }, pin: null });
  });

  it('says how often Google failed with it, and when it is tried again', () => {
    expect(attemptOf(entityAfter(sawFile('a'), hasFailed('a', 3, NOON + 20 * MINUTE)))).toMatchObject({
      failure: { code: 'service/transient', attempts: 3, retryAtMs: NOON + 20 * MINUTE },
    });
  });
});
