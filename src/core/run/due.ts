/** Which snapshots a run deals with, by what is decided for each entity, and in which order. */
import type { EntityDefinition } from '../entity/definition';
import type { Asker, Step } from '../lifecycle/decide';
import { decide } from '../lifecycle/decide';
import type { DueSnapshot } from '../lifecycle/due-snapshot';
import { outlasts, pinsOf, toListed } from '../lifecycle/pin';
import { isStagingOf } from '../lifecycle/staging';
import type { Workbook } from '../ports/workbook';
import { dropStaging } from '../publish/staging';
import type { Session } from '../session/session';
import { isSettled } from '../snapshot/first-looks';
import type { Resolved } from '../snapshot/resolve';
import type { Pin } from '../state/entity';
import type { Wished } from './request-events';

export interface Due {
  /** To be loaded now, in this order. */
  readonly now: readonly DueSnapshot[];
  /** IDs of files that a later run has to look at. */
  readonly later: readonly string[];
}

/** Bytes up to which a snapshot counts as small: those go first, so that a huge one keeps nobody waiting. */
const SMALL_BYTES = 1_000_000;

/**
 * Decides for every entity that has a file, or of which a person wants an earlier version. What is half staged and is
 * not to be published any more is dropped on the way.
 *
 * @param session - of this run, all that was seen and asked for taken in
 * @param resolved - the winner of each entity, parents first
 * @param older - those whose winner is only an older copy
 * @throws ServiceError
 */
export function findDue(
  session: Session,
  workbook: Workbook,
  resolved: readonly Resolved[],
  older: readonly Resolved[],
  wished: Wished,
): Due {
  const ready: DueSnapshot[] = [];
  const later: string[] = [];
  const nowMs = session.world.clock.now();
  const { checkpoint } = session.state;
  if (checkpoint && !resolved.some(({ entity }) => entity.tab === checkpoint.tab))
    dropStaged(session, workbook);
  for (const one of resolved) {
    const { tab } = one.entity;
    const asker = session.isPoll ? 'poll' : (wished.get(tab) ?? 'person');
    const step = decideFor(session, workbook, one, asker, older.includes(one), nowMs);
    const { winner, unsettled } = session.entity(tab);
    if (step.kind === 'leave' && unsettled) session.apply(tab, { kind: 'nothing-left' });
    if (step.kind === 'wait') later.push(one.winner.id);
    if (step.kind !== 'load' && step.kind !== 'resume') continue;
    ready.push(withPin(one, step.pin));
    // A file that nobody had seen when the person chose comes next.
    if (step.pin && winner && !outlasts(step.pin, winner)) later.push(one.winner.id);
  }
  return { now: inOrder(session, ready), later };
}

/** The step, once what stands in its way is dropped. */
function decideFor(
  session: Session,
  workbook: Workbook,
  one: Resolved,
  asker: Asker,
  isOlder: boolean,
  nowMs: number,
): Step {
  const { tab } = one.entity;
  const { isEdited } = session;
  const observed = { isSettled: isSettled(session.state, one.winner, nowMs), isOlder, isEdited };
  const step = decide(session.entity(tab), observed, asker, nowMs);
  if (step.kind !== 'drop-staging') return step;
  dropStaged(session, workbook);
  return decide(session.entity(tab), observed, asker, nowMs);
}

/**
 * The winners, with an earlier version for each entity of which the folder holds no file and a person wants that one.
 *
 * @param definitions - all entities, parents first
 * @param resolved - the winner of each entity that has a file
 */
export function withWanted(
  session: Session,
  definitions: readonly EntityDefinition[],
  resolved: readonly Resolved[],
): Resolved[] {
  return definitions.flatMap((entity): Resolved[] => {
    const one = resolved.find((other) => other.entity.tab === entity.tab);
    if (one) return [one];
    const [wanted] = entity.active ? pinsOf(session.entity(entity.tab)) : [];
    return wanted ? [{ entity, winner: toListed(wanted), losers: [] }] : [];
  });
}

/** The same entity with an earlier version in the winner's place. */
function withPin(one: Resolved, pin: Pin | null): DueSnapshot {
  if (!pin) return { ...one, pinned: null };
  const { entity, winner, losers } = one;
  const others = [winner, ...losers].filter(({ id }) => id !== pin.fileId);
  return { entity, winner: toListed(pin), losers: others, pinned: pin };
}

/** Small ones first, then the one that is half staged, then the other large ones; parents first among each. */
function inOrder(session: Session, due: readonly DueSnapshot[]): DueSnapshot[] {
  const rank = (one: DueSnapshot) => {
    if (isHalfStaged(session, one)) return 1;
    return one.winner.bytes <= SMALL_BYTES ? 0 : 2;
  };
  return [...due].sort((a, b) => rank(a) - rank(b));
}

/** Whether something is staged of this very snapshot of this very entity. */
export function isHalfStaged(
  { state }: Session,
  { entity, winner }: Pick<Resolved, 'entity' | 'winner'>,
): boolean {
  return isStagingOf(state.checkpoint, entity.tab, { fileId: winner.id, md5: winner.md5 });
}

/**
 * Removes what is half staged.
 *
 * @throws ServiceError
 */
export function dropStaged(session: Session, workbook: Workbook): void {
  const { checkpoint } = session.state;
  if (checkpoint === null) return;
  dropStaging(session.budget, workbook, checkpoint.staging.sheetId);
  session.apply(checkpoint.tab, { kind: 'staging-dropped', atMs: session.world.clock.now() });
}
