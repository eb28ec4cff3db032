/** Notes which entity's file arrived, and which one's is not there any more. */
import { isHeldBack } from './check';
import type { Session } from './session';
import { noteArrival, offsetOf } from './snapshot/arrivals';
import { firstLook } from './snapshot/looks';
import type { Resolved } from './snapshot/resolve';

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
  const present = new Map(resolved.map((one) => [one.entity.tab, one.winner]));
  for (const [tab, winner] of present) {
    const atMs = firstLook(session.state.looks, winner, now);
    const arrival = { key: `${winner.id} ${winner.md5} ${winner.revision}`, md5: winner.md5, atMs };
    const arrivals = noteArrival(session.entity(tab).arrivals, arrival, offsetMs);
    noteTurn(session, tab, false);
    session.updateEntity(tab, { arrivals, absentSinceMs: 0 });
  }
  for (const [tab, entity] of Object.entries(session.state.entities)) {
    if (present.has(tab) || entity.absentSinceMs > 0) continue;
    noteTurn(session, tab, true);
    session.updateEntity(tab, { absentSinceMs: now });
  }
}

/** What points to an entity waits for a file that is held only while that file is there. */
function noteTurn(session: Session, tab: string, isGone: boolean): void {
  const { handled, absentSinceMs } = session.entity(tab);
  if (isHeldBack(handled) && isGone !== absentSinceMs > 0) session.noteChanged(tab);
}
