/** A load that came to nothing because its file was written meanwhile: when it is read again, and since when that goes on. */
import { LIMITS } from '../limits';
import type { Session } from '../session/session';
import type { Resolved } from '../snapshot/resolve';
import type { Identity } from '../snapshot/snapshot';
import { isSnapshot } from '../snapshot/snapshot';
import type { Checkpoint } from '../state/state';

/**
 * Notes that what was read of a file is not what was listed: it has changed since, or the listing is late, as listings are
 * for minutes. It is read again, later and later.
 *
 * @param session - of this run
 * @param one - the entity and its file
 */
export function noteUnsettled(
  session: Session,
  { entity, winner }: Pick<Resolved, 'entity' | 'winner'>,
): void {
  const now = session.world.clock.now();
  const { unsettled: before } = session.entity(entity.tab);
  const isSame = before !== null && isSnapshot(before, winner);
  // A person who asks again and again does not make it wait longer.
  const tries = isSame ? before.tries + (now >= before.dueMs ? 1 : 0) : 1;
  const dueMs = now + LIMITS.pollMs * Math.min(12, 2 ** (tries - 1)) - LIMITS.pollSlackMs;
  note(session, entity.tab, { fileId: winner.id, md5: winner.md5 }, tries, dueMs);
}

/**
 * Notes that a newer version has come before the half-staged one could be published.
 *
 * @param session - of this run
 * @param checkpoint - of the half-staged one
 */
export function noteOvertaken(session: Session, { tab, fileId, md5 }: Checkpoint): void {
  note(session, tab, { fileId, md5 }, 0, 0);
}

function note(session: Session, tab: string, identity: Identity, tries: number, dueMs: number): void {
  const sinceMs = session.entity(tab).unsettled?.sinceMs ?? session.world.clock.now();
  session.updateEntity(tab, { unsettled: { ...identity, sinceMs, tries, dueMs } });
}
