/** The facts that decide the status of an entity, from the stored state alone. `_Estado`, mails and the panel use them. */

import { LIMITS } from '../../ground/limits';
import type { EntityDefinition } from '../../records/entity/definition';
import { lastArrivalMs } from '../../records/snapshot/arrivals';
import { sameSnapshot } from '../../records/snapshot/snapshot';
import type { EntityState } from '../state/entity';
import { candidateOf } from '../state/lookalike';
import type { Checkpoint, State } from '../state/state';
import type { Punctuality } from '../status/frequency';
import { judgePunctuality } from '../status/frequency';
import type { EntityFacts } from '../status/state';
import { attemptOf } from './attempt';
import { entityOf } from './entity';

/** A moment in the time zone of the Spreadsheet: ms since 1970, and local time minus UTC in ms. */
export interface Moment {
  readonly nowMs: number;
  readonly offsetMs: number;
}

/**
 * The facts of one entity.
 *
 * @param state - as stored, or as a commit is about to leave it
 * @param definition - its row of `_Configuracion`; null = no active row
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
    // The newest file may now be the version that a person chose.
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

/** Progress of a load, in whole per cent. */
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
