/** Retries requests that failed for a moment, as long as the run has time. */
import { LIMITS } from './limits';
import type { Clock } from './ports/script';
import { ServiceError } from './ports/service-error';

/** The time limit of a run. */
export interface Budget {
  readonly clock: Clock;
  /** When the run has to stop (ms since 1970). */
  readonly stopMs: number;
}

/**
 * Runs a request that is safe to repeat: a read, or a write of the same text to the same place. Waits between tries
 * with "equal jitter": half of a doubling span, plus a random part of the other half
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 *
 * @param request - called once or several times
 * @throws ServiceError of the last try, if it is not transient or if no tries or no time are left
 */
export function withRetry<T>(budget: Budget, request: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return request();
    } catch (error) {
      if (!(error instanceof ServiceError) || error.kind !== 'transient') throw error;
      if (!pause(budget, attempt)) throw error;
    }
  }
}

/**
 * Waits before the next try. Returns false if no try is left, or no time for the wait.
 *
 * @param attempt - number of tries so far
 */
export function pause(budget: Budget, attempt: number): boolean {
  if (attempt >= LIMITS.attempts) return false;
  const span = Math.min(LIMITS.backoffMaxMs, LIMITS.backoffMs * 2 ** (attempt - 1));
  const wait = Math.round(span / 2 + (span / 2) * budget.clock.random());
  if (budget.clock.now() + wait > budget.stopMs) return false;
  budget.clock.sleep(wait);
  return true;
}

/**
 * The time limit of a simple trigger, which Google stops after 30 seconds.
 * https://developers.google.com/apps-script/guides/triggers
 *
 * @param clock - the time starts now
 */
export function simpleBudget(clock: Clock): Budget {
  return { clock, stopMs: clock.now() + LIMITS.simpleMs };
}

/**
 * The time limit for the retries of one menu command.
 *
 * @param clock - the time starts now
 */
export function menuBudget(clock: Clock): Budget {
  return { clock, stopMs: clock.now() + LIMITS.menuMs };
}
