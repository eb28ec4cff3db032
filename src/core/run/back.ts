/** An older copy that is alone in the folder for a moment, since the exporter deletes its file and writes it anew. */
import { LIMITS } from '../limits';
import type { Session } from '../session/session';
import { firstLook } from '../snapshot/looks';
import type { Resolved } from '../snapshot/resolve';
import { isSnapshot } from '../snapshot/snapshot';
import { isCheckpointOf } from './due';

/**
 * Whether a run of the clock waits before it goes back from what is published to an older file: the published file has
 * gone, and it is not gone for as long yet as an entity without any file may be before that is told.
 *
 * @param session - of this run, arrivals not noted yet
 * @param one - the entity and what the folder holds of it
 * @param now - ms since 1970
 */
export function isStepBack(session: Session, one: Resolved, now: number): boolean {
  const { entity, winner, losers } = one;
  const { published, handled, absentSinceMs } = session.entity(entity.tab);
  const { looks, checkpoint } = session.state;
  if (!published || !session.request.patient) return false;
  // It is half staged: it was waited for before.
  if (checkpoint && isCheckpointOf(checkpoint, one)) return false;
  if ([winner, ...losers].some(({ id }) => id === published.fileId)) return false;
  // It was tried before, or it is what the tab shows.
  if (handled && isSnapshot(handled, winner)) return false;
  const isOlder = firstLook(looks, winner, now) <= (published.seenMs ?? published.atMs);
  return isOlder && (absentSinceMs === 0 || now - absentSinceMs < LIMITS.absentMs);
}
