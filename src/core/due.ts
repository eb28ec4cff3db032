/** Decides which snapshots a run has to deal with, and which must wait. */
import { fold } from './entity/fold';
import { LIMITS } from './limits';
import type { Session } from './session';
import type { ListedFile } from './snapshot/folder';
import { isSettled } from './snapshot/looks';
import type { Resolved } from './snapshot/resolve';
import type { Identity } from './snapshot/snapshot';
import { sameSnapshot, snapshotKey } from './snapshot/snapshot';
import type { Checkpoint } from './state/state';
import type { RunRequest } from './world';

/** A snapshot to be dealt with. */
export interface DueSnapshot extends Resolved {
  /** Key of the winner that a person passed over by asking for this file; '' = it is the winner. */
  readonly passedOver: string;
}

export interface Due {
  /** To be loaded now, in this order. */
  readonly now: readonly DueSnapshot[];
  /** IDs of files that a later run has to look at. */
  readonly later: readonly string[];
  /** Whether the file that a person asked for is among them. */
  readonly rerunFound: boolean;
}

/** Bytes up to which a snapshot counts as small: those go first, so that a huge one keeps nobody waiting. */
const SMALL_BYTES = 1_000_000;

/**
 * Sorts what the folder holds into now, later and never.
 *
 * @param session - of this run
 * @param resolved - the winner of each entity, parents first
 * @param now - ms since 1970
 */
export function findDue(session: Session, resolved: readonly Resolved[], now: number): Due {
  const ready: DueSnapshot[] = [];
  const { checkpoint } = session.state;
  const later: string[] = [];
  let rerunFound = false;
  for (const one of resolved) {
    const rerun = rerunOf(session.request, one);
    rerunFound = rerunFound || rerun !== null;
    const when = rerun ? 'now' : whenDue(session, one, now);
    if (when === 'now') ready.push(rerun ?? { ...one, passedOver: '' });
    if (when === 'later') later.push(one.winner.id);
    else if (when === 'now' && checkpoint && isStubborn(session, checkpoint, one)) {
      ready[ready.length - 1] = pinned(checkpoint, one);
      later.push(one.winner.id);
    }
  }
  return { now: inOrder(session, ready), later, rerunFound };
}

/**
 * Whether a half-staged snapshot is to be finished though its file has changed again: one that is replaced while
 * every load of it is under way would otherwise never be published.
 */
function isStubborn(session: Session, checkpoint: Checkpoint, one: Resolved): boolean {
  const { tab, fileId, md5 } = checkpoint;
  const isOlder = tab === one.entity.tab && fileId === one.winner.id && md5 !== one.winner.md5;
  return isOlder && session.request.rerun === '' && session.entity(tab).dropped >= LIMITS.droppedMax;
}

/** The snapshot that is half staged, by its revision, which stays readable after the file has changed. */
function pinned(checkpoint: Checkpoint, one: Resolved): DueSnapshot {
  const { md5, revision, name, bytes } = checkpoint;
  return { ...one, winner: { ...one.winner, md5, revision, name, bytes }, passedOver: '' };
}

/** The same entity with the file that a person asked for in the winner's place. */
function rerunOf({ rerun: asked, allow }: RunRequest, one: Resolved): DueSnapshot | null {
  if (asked === '') return null;
  // What a person allows is that very snapshot, and none that took its place meanwhile.
  if (allow) return isSnapshot(allow, one.winner) ? { ...one, passedOver: '' } : null;
  const files = [one.winner, ...one.losers];
  const wanted =
    fold(asked) === fold(one.entity.tab) ? one.winner : files.find((file) => isNamed(file, asked));
  if (!wanted) return null;
  const losers = files.filter((file) => file !== wanted);
  return { ...one, winner: wanted, losers, passedOver: wanted === one.winner ? '' : keyOf(one.winner) };
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

function isSnapshot(identity: Identity, { id, md5 }: ListedFile): boolean {
  return sameSnapshot(identity, { fileId: id, md5 });
}

function whenDue(session: Session, one: Resolved, now: number): 'now' | 'later' | 'never' {
  const { handled, passedOver } = session.entity(one.entity.tab);
  const { request, state } = session;
  if (passedOver === keyOf(one.winner)) return 'never';
  const known = handled && isSnapshot(handled, one.winner);
  if (known && handled.outcome === 'held' && isAllowed(session, one)) return 'now';
  if (known && handled.outcome !== 'failed') return 'never';
  if (!request.patient) return 'now';
  if (known) return now >= handled.dueMs ? 'now' : 'later';
  return isSettled(state.looks, one.winner, now) ? 'now' : 'later';
}

/** Small ones first, then the one that is half staged, then the other large ones; parents first among each. */
function inOrder(session: Session, resolved: readonly DueSnapshot[]): DueSnapshot[] {
  const { checkpoint } = session.state;
  const rank = (one: DueSnapshot) => {
    if (checkpoint && isCheckpointOf(checkpoint, one)) return 1;
    return one.winner.bytes <= SMALL_BYTES ? 0 : 2;
  };
  return [...resolved].sort((a, b) => rank(a) - rank(b));
}

/**
 * Whether a checkpoint is of this very snapshot of this very entity.
 *
 * @param checkpoint - where a run stopped
 * @param one - the entity and its file
 */
export function isCheckpointOf(checkpoint: Checkpoint, one: Pick<Resolved, 'entity' | 'winner'>): boolean {
  const { winner, entity } = one;
  return (
    checkpoint.fileId === winner.id &&
    checkpoint.md5 === winner.md5 &&
    checkpoint.revision === winner.revision &&
    checkpoint.tab === entity.tab
  );
}

/** Key of the snapshot that a listed file is. */
export function keyOf(file: ListedFile): string {
  return snapshotKey({ fileId: file.id, md5: file.md5, bytes: file.bytes });
}
