/** Asks again when Google did not answer, as long as the run has time. */
import { LIMITS } from './limits';
import type { Clock } from './ports/script';
import { ServiceError } from './ports/service-error';

/** The time that a run has. */
export interface Budget {
  readonly clock: Clock;
  /** When the run must have stopped by itself (ms since 1970). */
  readonly stopMs: number;
}

/**
 * Runs a request that may be repeated without harm: a read, or a write of the same text to the same place.
 * Waits between tries as "equal jitter" does: half of a doubling span and a random part of the other half
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 *
 * @param request - asked once or several times
 * @throws ServiceError the last one, when it was not transient or when tries or time are used up
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
 * Waits before the next try. False when there is no try left, or no time for the wait.
 *
 * @param attempt - tries made so far
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
 * The time that a simple trigger has, which Google ends after 30 seconds.
 * https://developers.google.com/apps-script/guides/triggers
 *
 * @param clock - the time starts now
 */
export function simpleBudget(clock: Clock): Budget {
  return { clock, stopMs: clock.now() + LIMITS.simpleMs };
}

/**
 * The time that one thing which a person chose in the menu may take to be asked for again.
 *
 * @param clock - the time starts now
 */
export function menuBudget(clock: Clock): Budget {
  return { clock, stopMs: clock.now() + LIMITS.menuMs };
}
