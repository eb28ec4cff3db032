/** What decides how an entity stands, out of the kept state alone: whoever reads it says the same. */
import type { EntityDefinition } from '../entity/definition';
import { LIMITS } from '../limits';
import { lastArrivalMs } from '../snapshot/arrivals';
import { sameSnapshot } from '../snapshot/snapshot';
import type { EntityState } from '../state/entity';
import { candidateOf } from '../state/lookalike';
import type { Checkpoint, State } from '../state/state';
import type { Punctuality } from '../status/frequency';
import { judgePunctuality } from '../status/frequency';
import type { EntityFacts } from '../status/state';
import { attemptOf } from './attempt';
import { entityOf } from './entity';

/** A moment where the Spreadsheet is: ms since 1970, and local time minus universal time in ms. */
export interface Moment {
  readonly nowMs: number;
  readonly offsetMs: number;
}

/**
 * The facts of one entity.
 *
 * @param state - as kept, or as a commit is about to bring it about
 * @param definition - its row of `_Configuracion`; null = it has none that is active
 * @param moment - at which it is judged
 */
export function factsOf(
  state: State,
  tab: string,
  definition: EntityDefinition | null,
  moment: Moment,
): EntityFacts {
  const entity = entityOf(state, tab);
  const attempt = attemptOf(entity);
  const { handled, published, observations, unsettled, relations, winner: file } = entity;
  const pin = file && attempt.kind !== 'none' ? attempt.pin : null;
  const winner = file && { ...(pin ?? file), seenMs: file.cameMs ?? file.seenMs };
  const seenMs = lastArrivalMs(entity.arrivals);
  const unsettledMs = unsettled?.sinceMs ?? null;
  return {
    tab,
    configured: definition !== null,
    kind: definition?.kind ?? null,
    published: published && { ...published, name: published.fileName, seenMs },
    winner,
    candidate: candidateOf(state, tab),
    ended: handled,
    // The newest file may have become the very one that a person wanted.
    pinnedMs: pin && file && !sameSnapshot(pin, file) ? pin.atMs : null,
    attempt: attempt.kind,
    percent: attempt.kind === 'staging' ? percentOf(attempt.checkpoint) : null,
    unsettledMs,
    isOvertaken: unsettledMs !== null && moment.nowMs - unsettledMs >= LIMITS.overtakenMs,
    punctuality: punctualityOf(state, entity, definition, moment),
    checked: entity.isChecked,
    observations,
    id: published?.id ?? null,
    relations,
  };
}

/** How far a load is, in whole per cent. */
function percentOf({ reader, bytes }: Checkpoint): number {
  return Math.floor((100 * (reader?.offset ?? 0)) / Math.max(1, bytes));
}

function punctualityOf(
  { installedMs }: State,
  { arrivals, absentSinceMs }: EntityState,
  definition: EntityDefinition | null,
  { nowMs, offsetMs }: Moment,
): Punctuality {
  const everyHours = definition?.frequencyHours ?? null;
  const expected = { everyHours, sinceMs: installedMs ?? nowMs, absentSinceMs };
  return judgePunctuality(arrivals, expected, nowMs, offsetMs);
}
