/** Decides which snapshots a run has to deal with, and which must wait. */

import type { DueSnapshot } from '../lifecycle/due-snapshot';
import { outlasts, pinsOf } from '../lifecycle/pin';
import { seenFile } from '../lifecycle/seen-file';
import { isUnsettled } from '../lifecycle/unsettled';
import { LIMITS } from '../limits';
import type { Session } from '../session/session';
import { isSettled } from '../snapshot/looks';
import type { Resolved } from '../snapshot/resolve';
import { isSnapshot } from '../snapshot/snapshot';
import type { Checkpoint } from '../state/state';
import { askedOf, isAllowed, noteAsked, reconsider, replacedBy } from './asked';

export interface Due {
  /** To be loaded now, in this order. */
  readonly now: readonly DueSnapshot[];
  /** Those that Google did not answer for a moment ago; what is half staged of one stays until its turn comes. */
  readonly resting: readonly DueSnapshot[];
  /** IDs of files that a later run has to look at. */
  readonly later: readonly string[];
  /** Whether the file that a person asked for is among them. */
  readonly rerunFound: boolean;
}

/** Bytes up to which a snapshot counts as small: those go first, so that a huge one keeps nobody waiting. */
const SMALL_BYTES = 1_000_000;

/**
 * Sorts what the folder holds into now, later and never. Notes in the state what is to be dealt with once more, so that
 * it is, in whichever run there is time for it.
 *
 * @param session - of this run
 * @param resolved - the winner of each entity, parents first
 * @param now - ms since 1970
 * @param waiting - those of them that only a person may have now
 */
export function findDue(
  session: Session,
  resolved: readonly Resolved[],
  now: number,
  waiting: readonly Resolved[] = [],
): Due {
  const ready: DueSnapshot[] = [];
  const resting: DueSnapshot[] = [];
  const later: string[] = [];
  const open: Resolved[] = [];
  let rerunFound = false;
  reconsider(session);
  for (const one of resolved) {
    const present = standIn(session, one, now);
    const asked = askedOf(session, one, present);
    if (asked) {
      rerunFound = true;
      noteAsked(session, asked);
      // One that nobody had seen when the person decided comes next.
      if (asked.pinned && !outlasts(asked.pinned, seenFile(one.winner, session.state.looks, now)))
        later.push(one.winner.id);
    }
    const isWaiting = waiting.includes(one) && present.pinned === null;
    const when = asked ? 'now' : isWaiting ? 'later' : whenDue(session, present, now);
    if (when === 'later') {
      later.push(one.winner.id);
      open.push(one);
      if (isResting(session, present)) resting.push(present);
    } else if (when === 'now') ready.push(asked ?? present);
  }
  forgetUnsettled(session, new Set([...ready, ...open].map(({ entity }) => entity.tab)));
  return { now: inOrder(session, ready), resting, later, rerunFound };
}

/** What only a person can help, and what fails again and again, keeps the staging tab from no other snapshot. */
function isResting(session: Session, { entity, winner }: DueSnapshot): boolean {
  const { handled } = session.entity(entity.tab);
  const isPassing = handled?.code === 'service/transient' || handled?.code === 'service/quota';
  return (
    isPassing &&
    handled.attempts <= LIMITS.restingMax &&
    handled.outcome === 'failed' &&
    isSnapshot(handled, winner)
  );
}

/** Where nothing is left to be loaded, it is over that loads came to nothing. */
function forgetUnsettled(session: Session, open: ReadonlySet<string>): void {
  for (const [tab, { unsettled }] of Object.entries(session.state.entities)) {
    if (unsettled && !open.has(tab)) session.apply(tab, { kind: 'nothing-left' });
  }
}

/** What stands for the entity: the winner, or the earlier snapshot that a person put in its place. */
function standIn(session: Session, one: Resolved, now: number): DueSnapshot {
  const file = seenFile(one.winner, session.state.looks, now);
  const pin = pinsOf(session.entity(one.entity.tab)).find((other) => outlasts(other, file));
  return pin ? replacedBy(one, pin) : { ...one, pinned: null };
}

function whenDue(session: Session, one: DueSnapshot, now: number): 'now' | 'later' | 'never' {
  const { handled, published, unsettled } = session.entity(one.entity.tab);
  const { request, state } = session;
  const known = handled && isSnapshot(handled, one.winner);
  const isEnded = known && handled.outcome !== 'failed';
  if (isEnded && handled.dueMs > 0) return 'now';
  if (one.pinned && published && isSnapshot(published, one.winner)) return 'never';
  if (isEnded && handled.outcome === 'held' && isAllowed(session, one)) return 'now';
  if (isEnded) return 'never';
  if (!request.patient) return 'now';
  if (isUnsettled(unsettled, one.winner, now)) return 'later';
  if (known) return now >= handled.dueMs ? 'now' : 'later';
  return one.pinned || isSettled(state, one.winner, now) ? 'now' : 'later';
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
  return checkpoint.fileId === winner.id && checkpoint.md5 === winner.md5 && checkpoint.tab === entity.tab;
}
