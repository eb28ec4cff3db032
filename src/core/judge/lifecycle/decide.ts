/** Decides what a run does next about an entity. The run executes the step and reports the result as an event. */
import { LIMITS } from '../../ground/limits';
import type { Pin } from '../state/entity';
import type { Checkpoint } from '../state/state';
import type { Asked, Attempt } from './attempt';
import { attemptOf } from './attempt';
import type { Entity } from './entity';
import { restsUntilMs } from './rest';

/** What this run observes about the entity and does not store. */
export interface Observed {
  /** Whether the newest file has looked the same for so long that no program is still writing it. */
  readonly isSettled: boolean;
  /** Whether that file is only an older copy of what the tab shows. */
  readonly isOlder: boolean;
  /** Whether a person edited `_Configuracion` since the staged rows were read. */
  readonly isEdited: boolean;
}

/** Who started the run. The trigger waits, a person does not. `newest`, `chosen`: the person's request for this entity. */
export type Asker = 'poll' | 'person' | NonNullable<Asked>;

export type Step =
  /** Do nothing. */
  | { readonly kind: 'leave' }
  /** A later run looks again, not before `untilMs` (ms since 1970; null = unknown). */
  | { readonly kind: 'wait'; readonly untilMs: number | null; readonly keepsStaging: boolean }
  /** Load the snapshot that stands for the entity; `pin` is the choice of a person, null = it is the newest file. */
  | { readonly kind: 'load'; readonly pin: Pin | null }
  /** Continue the half-staged load. */
  | { readonly kind: 'resume'; readonly pin: Pin | null; readonly checkpoint: Checkpoint }
  /** Remove the staged rows, which must not be published any more; then decide again. */
  | { readonly kind: 'drop-staging' };

/**
 * The next step.
 *
 * @param entity - as stored, with the file that this run saw and the request of a person
 * @param nowMs - since 1970
 */
export function decide(entity: Entity, observed: Observed, asker: Asker, nowMs: number): Step {
  const step = withoutStaging(entity, observed, asker, nowMs);
  const isKept = step.kind === 'resume' || (step.kind === 'wait' && step.keepsStaging);
  const isStale = entity.staging !== null && (observed.isEdited || !isKept);
  return isStale ? { kind: 'drop-staging' } : step;
}

/** The step, without the check whether staged rows have to be dropped first. */
function withoutStaging(entity: Entity, observed: Observed, asker: Asker, nowMs: number): Step {
  const attempt = attemptOf(entity, asker === 'poll' || asker === 'person' ? null : asker);
  switch (attempt.kind) {
    case 'none':
    case 'published':
    case 'held':
    case 'rejected':
      return { kind: 'leave' };
    case 'waiting': {
      const load = { kind: 'load', pin: attempt.pin } as const;
      if (attempt.isAsked || asker !== 'poll') return load;
      const untilMs = restsUntilMs(entity, attempt.snapshot, nowMs);
      const isReady = untilMs === null && (attempt.pin !== null || (observed.isSettled && !observed.isOlder));
      return isReady ? load : { kind: 'wait', untilMs, keepsStaging: false };
    }
    case 'staging':
    case 'failed':
      return afterTry(entity, attempt, observed, asker, nowMs);
  }
}

/** The step after an earlier try, which failed or ran out of time. */
function afterTry(
  entity: Entity,
  attempt: Extract<Attempt, { readonly kind: 'staging' | 'failed' }>,
  { isSettled }: Observed,
  asker: Asker,
  nowMs: number,
): Step {
  const { pin, failure, snapshot } = attempt;
  const untilMs = restsUntilMs(entity, snapshot, nowMs);
  const isReady = untilMs === null && (failure !== null || pin !== null || isSettled);
  if (asker === 'poll' && !isReady)
    return { kind: 'wait', untilMs, keepsStaging: failure !== null && passes(failure) };
  return attempt.kind === 'staging'
    ? { kind: 'resume', pin, checkpoint: attempt.checkpoint }
    : { kind: 'load', pin };
}

/** Whether a failure may pass soon. Any other failure must not block the staging tab for other snapshots. */
function passes({ code, attempts }: { readonly code: string | null; readonly attempts: number }): boolean {
  const isPassing = code === 'service/transient' || code === 'service/quota';
  return isPassing && attempts <= LIMITS.restingMax;
}
