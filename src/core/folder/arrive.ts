/** Notes which entity's file arrived, and which one's is not there any more. */
import { seenFile } from '../lifecycle/seen-file';
import { LIMITS } from '../limits';
import type { Session } from '../session/session';
import { arrivalOf, isSameAgain, noteArrival, offsetOf } from '../snapshot/arrivals';
import { firstLook } from '../snapshot/looks';
import type { Resolved } from '../snapshot/resolve';
import type { EntityState } from '../state/entity';
import { isAwaited } from '../state/entity';

/**
 * Notes arrivals by our own clock, and since when an entity that was published has no file.
 *
 * @param session - of this run
 * @param resolved - the winner of each entity
 */
export function noteArrivals(session: Session, resolved: readonly Resolved[]): void {
  const { clock } = session.world;
  const now = clock.now();
  const offsetMs = offsetOf(clock.local(now));
  const present = new Set(resolved.map(({ entity }) => entity.tab));
  for (const { entity, winner, losers } of resolved) {
    const { tab } = entity;
    const before = session.entity(tab).arrivals;
    const { id: fileId, md5, revision } = winner;
    // The same bytes of the same file in another revision were written anew: they came now, not when they were first seen.
    const isAgain = isSameAgain(before, fileId, md5);
    const atMs = isAgain ? now : firstLook(session.state.looks, winner, now);
    const arrivals = noteArrival(before, arrivalOf({ fileId, md5, revision }, atMs), offsetMs);
    const rivals = losers.slice(0, LIMITS.rivalsKept).map(({ id }) => id);
    change(session, tab, { arrivals, rivals, absentSinceMs: 0 });
  }
  for (const [tab, entity] of Object.entries(session.state.entities)) {
    if (present.has(tab) || entity.absentSinceMs > 0) continue;
    change(session, tab, { absentSinceMs: now });
  }
}

/**
 * Notes which file stands for each entity.
 *
 * @param session - of this run
 * @param resolved - the winner of each entity that has a file
 * @param now - ms since 1970
 */
export function noteWinners(session: Session, resolved: readonly Resolved[], now: number): void {
  const winners = new Map(resolved.map(({ entity, winner }) => [entity.tab, winner]));
  for (const tab of new Set([...winners.keys(), ...Object.keys(session.state.entities)])) {
    const file = winners.get(tab);
    const winner = file ? seenFile(file, session.state.looks, now) : null;
    session.updateEntity(tab, { winner });
  }
}

/**
 * What points to an entity waits for a file that no tab shows, and only while that file is there. One that has just come
 * changes nothing yet: it is published next, or held, and then everything is checked again.
 */
function change(session: Session, tab: string, part: Partial<EntityState>): void {
  const before = session.entity(tab);
  session.updateEntity(tab, part);
  const wasGone = before.absentSinceMs > 0;
  const isKnown = isAwaited({ ...before, absentSinceMs: 0 });
  if (isKnown && isAwaited(session.entity(tab)) === wasGone) session.noteChanged(tab);
}
