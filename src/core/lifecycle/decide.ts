/** What a run does next about an entity. Decides only: the run carries the step out, and tells what came of it. */
import { LIMITS } from '../limits';
import type { Pin } from '../state/entity';
import type { Checkpoint } from '../state/state';
import type { Asked, Attempt } from './attempt';
import { attemptOf } from './attempt';
import type { Entity } from './entity';
import { restsUntilMs } from './rest';

/** What this run sees of the entity and does not keep. */
export interface Observed {
  /** Whether the newest file has looked the same for long enough that nobody is still writing it. */
  readonly isSettled: boolean;
  /** Whether that file is only an older copy of what the tab shows. */
  readonly isOlder: boolean;
  /** Whether a person edited `_Configuracion` since what is staged was read. */
  readonly isEdited: boolean;
}

/** Who wants something done: the trigger waits, a person does not, and may ask for something of this very entity. */
export type Asker = 'poll' | 'person' | NonNullable<Asked>;

export type Step =
  /** There is nothing to do. */
  | { readonly kind: 'leave' }
  /** A later run looks again; not before `untilMs` (since 1970), where that is known. */
  | { readonly kind: 'wait'; readonly untilMs: number | null; readonly keepsStaging: boolean }
  /** Load what stands for the entity; `pin` is the choice that put it there, null = it is the newest file. */
  | { readonly kind: 'load'; readonly pin: Pin | null }
  /** Go on with what is half staged. */
  | { readonly kind: 'resume'; readonly pin: Pin | null; readonly checkpoint: Checkpoint }
  /** What is half staged is not to be published any more; then decide again. */
  | { readonly kind: 'drop-staging' };

/**
 * The next step.
 *
 * @param entity - as kept, with what was just observed and asked for
 * @param observed - by this run
 * @param nowMs - since 1970
 */
export function decide(entity: Entity, observed: Observed, asker: Asker, nowMs: number): Step {
  const step = withoutStaging(entity, observed, asker, nowMs);
  const isKept = step.kind === 'resume' || (step.kind === 'wait' && step.keepsStaging);
  const isStale = entity.staging !== null && (observed.isEdited || !isKept);
  return isStale ? { kind: 'drop-staging' } : step;
}

/** The step as if nothing that stands in its way were staged. */
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

/** It was tried before: Google failed, or there was no time for all of it. */
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

/** What only a person can help, and what fails again and again, keeps the staging tab from no other snapshot. */
function passes({ code, attempts }: { readonly code: string | null; readonly attempts: number }): boolean {
  const isPassing = code === 'service/transient' || code === 'service/quota';
  return isPassing && attempts <= LIMITS.restingMax;
}
