/** Notes which file the folder holds for each entity, and which entities no longer have a file. */

import { LIMITS } from '../../ground/limits';
import { arriving, seenFile } from '../../judge/lifecycle/seen-file';
import { offsetOf } from '../../records/snapshot/arrivals';
import { knownSince } from '../../records/snapshot/first-looks';
import type { Resolved } from '../../records/snapshot/resolve';
import type { Session } from '../session/session';

/**
 * Notes arrivals by our own clock, and the time since when an entity has no file.
 *
 * @param resolved - the winner of each entity that has a file
 * @param older - those of them whose winner is only an older copy of the missing file
 */
export function recordArrivals(
  session: Session,
  resolved: readonly Resolved[],
  older: readonly Resolved[],
): void {
  const { clock } = session.world;
  const atMs = clock.now();
  const offsetMs = offsetOf(clock.local(atMs));
  const fileOf = ({ winner }: Resolved) => seenFile(winner, session.state.looks, atMs);
  const cameOf = ({ winner }: Resolved) => knownSince(session.state, winner, atMs);
  const missed = new Map(Object.keys(session.state.entities).map((tab) => [tab, null as Resolved | null]));
  for (const one of resolved) {
    const { tab } = one.entity;
    missed.delete(tab);
    if (older.includes(one)) {
      missed.set(tab, one);
      continue;
    }
    const rivals = one.losers.slice(0, LIMITS.rivalsKept).map(({ id }) => id);
    const { revision } = one.winner;
    const cameMs = cameOf(one);
    session.apply(tab, { kind: 'file-seen', file: fileOf(one), revision, rivals, cameMs, atMs, offsetMs });
  }
  for (const [tab, one] of missed) {
    session.apply(tab, { kind: 'file-missed', older: one && arriving(fileOf(one), cameOf(one)), atMs });
  }
}
