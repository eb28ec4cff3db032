/** An earlier snapshot that a person chose, or does not want any more. */
import type { EntityDefinition } from '../entity/definition';
import { toListed } from '../lifecycle/pin';
import type { Session } from '../session/session';
import type { ListedFile } from '../snapshot/folder';
import { firstLook, keyOf } from '../snapshot/looks';
import type { Resolved } from '../snapshot/resolve';
import type { Snapshot } from '../snapshot/snapshot';
import { keptFileName } from '../snapshot/snapshot';
import type { ReadableSnapshot } from '../snapshot/version';
import type { Pin } from '../state/entity';

/**
 * The pin that a person's decision makes. A file that nobody had seen before this run is no part of the decision: it
 * counts as newer.
 *
 * @param session - of this run
 * @param winner - the newest file of the entity
 * @param snapshot - what takes its place
 */
export function makePin(session: Session, winner: ListedFile, snapshot: ReadableSnapshot): Pin {
  const { startedMs, state, world } = session;
  const isKnown = firstLook(state.looks, winner, startedMs) < startedMs;
  const { fileId, md5, bytes, revision, modifiedMs, content } = snapshot;
  const name = keptFileName(snapshot.name);
  const version = { fileId, name, md5, bytes, revision, modifiedMs, content };
  const replaced = isKnown ? keyOf(winner) : '';
  return { ...version, replaced, atMs: startedMs, by: world.account() };
}

/**
 * The winners, with an earlier snapshot for each entity of which the folder holds no file and a person wants that one.
 *
 * @param session - of this run
 * @param definitions - all entities, parents first
 * @param resolved - the winner of each entity
 */
export function withWanted(
  session: Session,
  definitions: readonly EntityDefinition[],
  resolved: readonly Resolved[],
): Resolved[] {
  return definitions.flatMap((entity) => {
    const one = resolved.find((other) => other.entity.tab === entity.tab);
    const wanted = one || !entity.active ? null : wantedOf(session, entity.tab);
    return one ?? (wanted ? { entity, winner: toListed(wanted), losers: [] } : []);
  });
}

function wantedOf(session: Session, tab: string): Snapshot | null {
  const { state, request } = session;
  const { pinned, published } = session.entity(tab);
  const asked = request.pin?.tab === tab ? request.pin.snapshot : null;
  return (
    asked ?? (state.checkpoint?.tab === tab ? state.checkpoint.pin : null) ?? (published ? null : pinned)
  );
}

/**
 * Takes the pin off that a person does not want any more, of what is half staged as well.
 *
 * @param session - of this run
 */
export function unpin(session: Session): void {
  const { pin } = session.request;
  if (pin?.snapshot === null) session.apply(pin.tab, { kind: 'version-released' });
}
