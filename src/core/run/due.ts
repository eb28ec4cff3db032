/** Which snapshots a run handles, by the decision for each entity, and in which order. */

import type { Step } from '../judge/lifecycle/decide';
import { decide } from '../judge/lifecycle/decide';
import type { DueSnapshot } from '../judge/lifecycle/due-snapshot';
import type { Entity } from '../judge/lifecycle/entity';
import { entityOf } from '../judge/lifecycle/entity';
import { evolve } from '../judge/lifecycle/evolve';
import { outlasts, pinsOf, toListed } from '../judge/lifecycle/pin';
import { isStagingOf } from '../judge/lifecycle/staging';
import type { Pin } from '../judge/state/entity';
import type { Checkpoint, State } from '../judge/state/state';
import type { EntityDefinition } from '../records/entity/definition';
import { isSettled } from '../records/snapshot/first-looks';
import type { Resolved } from '../records/snapshot/resolve';
import type { Wished } from './request-events';

/** What a run has seen and was asked for. */
export interface Seen {
  /** The winner of each entity, parents first. */
  readonly resolved: readonly Resolved[];
  /** Those of them whose winner is only an older copy. */
  readonly older: readonly Resolved[];
  readonly wished: Wished;
  readonly isPoll: boolean;
  /** Whether a person edited `_Configuracion` since a run took it in. */
  readonly isEdited: boolean;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/** What a run has to do. */
export interface Due {
  /** To be loaded now, in this order. */
  readonly now: readonly DueSnapshot[];
  /** IDs of files that a later run has to look at. */
  readonly later: readonly string[];
  /** Whether the staged rows must not be published any more: they are dropped before any load. */
  readonly dropsStaging: boolean;
  /** Tabs of entities whose file changed while it was read, and which have nothing left to load. */
  readonly finished: readonly string[];
}

/** Maximum bytes of a small snapshot. Small ones go first, so that a huge one does not delay them. */
const SMALL_BYTES = 1_000_000;

/** Decides for every entity that has a file, or an earlier version that a person wants. Touches nothing. */
export function decideDue(state: State, seen: Seen): Due {
  const { checkpoint } = state;
  const ready: DueSnapshot[] = [];
  const later: string[] = [];
  const finished: string[] = [];
  let dropsStaging =
    checkpoint !== null && !seen.resolved.some(({ entity }) => entity.tab === checkpoint.tab);
  for (const one of seen.resolved) {
    const { step, entity } = decideOne(state, seen, one);
    if (entity.staging === null && checkpoint?.tab === one.entity.tab) dropsStaging = true;
    if (step.kind === 'leave' && entity.unsettled) finished.push(one.entity.tab);
    if (step.kind === 'wait') later.push(one.winner.id);
    if (step.kind !== 'load' && step.kind !== 'resume') continue;
    ready.push(withPin(one, step.pin));
    // A file that no run had seen when the person chose comes next.
    if (step.pin && entity.winner && !outlasts(step.pin, entity.winner)) later.push(one.winner.id);
  }
  return { now: inOrder(dropsStaging ? null : checkpoint, ready), later, dropsStaging, finished };
}

/** The step, and the entity before it: staged rows in its way are dropped first. */
function decideOne(
  state: State,
  { isPoll, isEdited, older, wished, nowMs }: Seen,
  one: Resolved,
): { readonly step: Step; readonly entity: Entity } {
  const { tab } = one.entity;
  const asker = isPoll ? 'poll' : (wished.get(tab) ?? 'person');
  const observed = { isSettled: isSettled(state, one.winner, nowMs), isOlder: older.includes(one), isEdited };
  const entity = entityOf(state, tab);
  const step = decide(entity, observed, asker, nowMs);
  if (step.kind !== 'drop-staging') return { step, entity };
  const dropped = evolve(entity, { kind: 'staging-dropped', atMs: nowMs });
  return { step: decide(dropped, observed, asker, nowMs), entity: dropped };
}

/**
 * The winners, and for each entity without a file in the folder the earlier version that a person wants, if any.
 *
 * @param definitions - all entities, parents first
 * @param resolved - the winner of each entity that has a file
 */
export function withWanted(
  state: State,
  definitions: readonly EntityDefinition[],
  resolved: readonly Resolved[],
): Resolved[] {
  return definitions.flatMap((entity): Resolved[] => {
    const one = resolved.find((other) => other.entity.tab === entity.tab);
    if (one) return [one];
    const [wanted] = entity.active ? pinsOf(entityOf(state, entity.tab)) : [];
    return wanted ? [{ entity, winner: toListed(wanted), losers: [] }] : [];
  });
}

/** The same entity with an earlier version in place of the winner. */
function withPin(one: Resolved, pin: Pin | null): DueSnapshot {
  if (!pin) return { ...one, pinned: null };
  const { entity, winner, losers } = one;
  const others = [winner, ...losers].filter(({ id }) => id !== pin.fileId);
  return { entity, winner: toListed(pin), losers: others, pinned: pin };
}

/** Small snapshots first, then the half-staged one, then other large ones; in each group, parents first. */
function inOrder(checkpoint: Checkpoint | null, due: readonly DueSnapshot[]): DueSnapshot[] {
  const rank = (one: DueSnapshot) => {
    if (isStaged(checkpoint, one)) return 1;
    return one.winner.bytes <= SMALL_BYTES ? 0 : 2;
  };
  return [...due].sort((a, b) => rank(a) - rank(b));
}

/** Whether this snapshot of this entity is half staged. */
export function isStaged(
  checkpoint: Checkpoint | null,
  { entity, winner }: Pick<Resolved, 'entity' | 'winner'>,
): boolean {
  return isStagingOf(checkpoint, entity.tab, { fileId: winner.id, md5: winner.md5 });
}
