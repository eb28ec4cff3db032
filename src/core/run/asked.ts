/** What a person wants of a file: an older one, the same again, an implausible one all the same. */
import { fold } from '../entity/fold';
import type { DueSnapshot } from '../lifecycle/due-snapshot';
import { toListed, toSnapshot } from '../lifecycle/pin';
import type { Session } from '../session/session';
import type { ListedFile } from '../snapshot/folder';
import type { Resolved } from '../snapshot/resolve';
import { isSnapshot } from '../snapshot/snapshot';
import type { Pin } from '../state/entity';
import { makePin } from './choice';

/**
 * What a person asks for in this run: the entity with that snapshot in the winner's place; null = nothing of it.
 *
 * @param session - of this run
 * @param one - the entity and what the folder holds of it
 * @param present - what stands for it without being asked for
 */
export function askedOf(session: Session, one: Resolved, present: DueSnapshot): DueSnapshot | null {
  return restoreOf(session, one) ?? rerunOf(session, one, present);
}

/** The earlier snapshot that a person restores in this run. */
function restoreOf(session: Session, one: Resolved): DueSnapshot | null {
  const { pin } = session.request;
  if (!pin?.snapshot || pin.tab !== one.entity.tab) return null;
  return replacedBy(one, makePin(session, one.winner, pin.snapshot));
}

/** The same entity with the file that a person asked for in the winner's place. */
function rerunOf(session: Session, one: Resolved, present: DueSnapshot): DueSnapshot | null {
  const { rerun: asked, allow } = session.request;
  if (asked === '') return null;
  // What a person allows is that very snapshot, and none that took its place meanwhile.
  if (allow) return isSnapshot(allow, one.winner) ? { ...one, pinned: null } : null;
  if (fold(asked) === fold(one.entity.tab) || isNamed(present.winner, asked)) return present;
  if (isNamed(one.winner, asked)) return { ...one, pinned: null };
  const older = one.losers.find((file) => isNamed(file, asked));
  return older ? replacedBy(one, makePin(session, one.winner, toSnapshot(older))) : null;
}

function isNamed(file: ListedFile, asked: string): boolean {
  return file.id === asked || fold(file.name) === fold(asked);
}

/**
 * Whether a person has seen that this very snapshot is implausible, and publishes it all the same.
 *
 * @param session - of this run
 * @param one - the entity and its file
 */
export function isAllowed(
  session: Session,
  { entity, winner }: Pick<Resolved, 'entity' | 'winner'>,
): boolean {
  const { allow } = session.request;
  const { allowed } = session.entity(entity.tab);
  return [allow, allowed].some((identity) => identity && isSnapshot(identity, winner));
}

/**
 * The same entity with an earlier snapshot in the winner's place.
 *
 * @param one - the entity and what the folder holds of it
 * @param pin - the earlier snapshot
 */
export function replacedBy({ entity, winner, losers }: Resolved, pin: Pin): DueSnapshot {
  const others = [winner, ...losers].filter(({ id }) => id !== pin.fileId);
  return { entity, winner: toListed(pin), losers: others, pinned: pin };
}

/**
 * Remembers what a person asked for: a large one takes several runs, and there may be no time left for it in this one.
 *
 * @param session - of this run
 * @param asked - the entity and the snapshot
 */
export function noteAsked(session: Session, asked: DueSnapshot): void {
  const { tab } = asked.entity;
  const { id: fileId, md5 } = asked.winner;
  const { handled } = session.entity(tab);
  if (handled && isSnapshot(handled, asked.winner))
    session.apply(tab, { kind: 'rerun-requested', atMs: session.startedMs });
  if (isAllowed(session, asked)) session.apply(tab, { kind: 'approved', snapshot: { fileId, md5 } });
}

/**
 * Has what was held or rejected judged once more: the configuration is another one, or a person has made room.
 *
 * @param session - of this run
 */
export function reconsider(session: Session): void {
  const { state, isEdited, request, startedMs: atMs } = session;
  for (const [tab, { handled }] of Object.entries(state.entities)) {
    if (isEdited) session.apply(tab, { kind: 'configuration-edited', atMs });
    else if (!request.patient && handled?.code === 'file/too-many-cells')
      session.apply(tab, { kind: 'rerun-requested', atMs });
  }
}
