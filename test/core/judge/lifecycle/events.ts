/** Random events: a few files and moments, so that what happens meets what happened before. */
import fc from 'fast-check';
import type { EntityEvent } from '../../../../src/core/judge/lifecycle/event';
import {
  checkpointOf,
  hasFailed,
  MINUTE,
  NOON,
  pinTo,
  sawFile,
  seen,
  wasPublished,
  wasRefused,
} from './made';

const md5 = fc.constantFrom('a', 'b', 'c');
const atMs = fc.integer({ min: 0, max: 90 }).map((minutes) => NOON + minutes * MINUTE);
const pin = fc.option(fc.tuple(md5, atMs).map(([content, ms]) => pinTo(content, ms)));
const snapshot = md5.map((content) => ({ fileId: 'file-1', md5: content }));

/** One generator for each kind: the compiler asks for one more where a kind is added. */
const BY_KIND: { readonly [Kind in EntityEvent['kind']]: fc.Arbitrary<EntityEvent> } = {
  'file-seen': fc.tuple(md5, atMs).map(([content, ms]) => sawFile(content, ms)),
  'file-missed': fc
    .tuple(fc.option(md5), atMs)
    .map(([content, ms]) => ({ kind: 'file-missed', older: content && seen(content, ms), atMs: ms })),
  'file-recalled': fc.tuple(snapshot, atMs).map(([of, ms]) => ({
    kind: 'file-recalled',
    snapshot: { ...of, revision: 'r' },
    seenMs: ms,
    offsetMs: 0,
  })),
  staged: fc
    .tuple(md5, pin)
    .map(([content, chosen]) => ({ kind: 'staged', checkpoint: checkpointOf(content, chosen) })),
  'staging-dropped': atMs.map((ms) => ({ kind: 'staging-dropped', atMs: ms })),
  'changed-while-read': fc
    .tuple(snapshot, atMs)
    .map(([of, ms]) => ({ kind: 'changed-while-read', snapshot: of, atMs: ms })),
  'nothing-left': fc.constant({ kind: 'nothing-left' }),
  published: fc.tuple(md5, pin).map(([content, chosen]) => wasPublished(content, chosen)),
  refused: fc
    .tuple(fc.constantFrom('held' as const, 'rejected' as const), md5, fc.boolean())
    .map(([outcome, content, isChosen]) => wasRefused(outcome, content, `commit ${content}`, isChosen)),
  failed: fc
    .tuple(md5, fc.integer({ min: 1, max: 9 }), atMs, fc.boolean())
    .map(([content, attempts, ms, isChosen]) => ({ ...hasFailed(content, attempts, ms), isChosen })),
  'tab-lost': fc.constant({ kind: 'tab-lost' }),
  'rerun-requested': snapshot.map((of) => ({ kind: 'rerun-requested', snapshot: of })),
  approved: snapshot.map((of) => ({ kind: 'approved', snapshot: of })),
  'version-chosen': fc
    .tuple(md5, atMs)
    .map(([content, ms]) => ({ kind: 'version-chosen', pin: pinTo(content, ms) })),
  'version-released': fc.constant({ kind: 'version-released' }),
  'configuration-edited': fc.constant({ kind: 'configuration-edited' }),
  examined: fc.boolean().map((isEdited) => ({ kind: 'examined', learned: { isEdited } })),
  related: fc.constant({ kind: 'related', relations: [] }),
  checked: fc.option(fc.nat({ max: 9 })).map((errors) => ({
    kind: 'checked',
    observations: errors === null ? null : { errors, warnings: 0, notes: 0 },
  })),
};

/** Any event. */
export const anyEvent: fc.Arbitrary<EntityEvent> = fc.oneof(...Object.values(BY_KIND));
