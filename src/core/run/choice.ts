/** A version that a person chose, or a held snapshot that they approved. */

import type { Pin } from '../judge/state/entity';
import { firstLook, keyOf } from '../records/snapshot/first-looks';
import type { SnapshotFile } from '../records/snapshot/folder';
import type { Resolved } from '../records/snapshot/resolve';
import { keptFileName, sameSnapshot } from '../records/snapshot/snapshot';
import type { ReadableSnapshot } from '../records/snapshot/version';
import type { Session } from './session/session';

/**
 * The pin for the decision of a person. A file that no run saw before this one is not part of the decision: it counts as
 * newer.
 *
 * @param winner - the newest file of the entity; null = the folder holds none
 * @param snapshot - the version that takes its place
 */
export function pinOf(session: Session, winner: SnapshotFile | null, snapshot: ReadableSnapshot): Pin {
  const { startedMs, state, world } = session;
  const isKnown = winner !== null && firstLook(state.looks, winner, startedMs) < startedMs;
  const { fileId, md5, bytes, revision, modifiedMs, content } = snapshot;
  const name = keptFileName(snapshot.name);
  const version = { fileId, name, md5, bytes, revision, modifiedMs, content };
  const replaced = isKnown ? keyOf(winner) : null;
  return { ...version, replaced, atMs: startedMs, by: world.account() };
}

/** Whether a person approved this snapshot although the guard finds it implausible. */
export function isAllowed(
  session: Session,
  { entity, winner }: Pick<Resolved, 'entity' | 'winner'>,
): boolean {
  const { allowed } = session.entity(entity.tab);
  return allowed !== null && sameSnapshot(allowed, { fileId: winner.id, md5: winner.md5 });
}
