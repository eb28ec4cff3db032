/** The sign of life in `_Estado`: refreshed though nothing happens, so that an outside reader notices silence. */
import { LIMITS } from '../limits';

/** Polls by which the trigger may be late: Google does not promise punctuality. */
const LATE_POLLS = 2;

/**
 * Whether this poll has to write `_Estado` though nothing changed: early enough for the next one to be late.
 *
 * @param writtenMs - when it was last written
 * @param nowMs - since 1970
 */
export function isHeartbeatDue(writtenMs: number, nowMs: number): boolean {
  return nowMs - writtenMs >= LIMITS.heartbeatMs - LATE_POLLS * LIMITS.pollMs;
}

/**
 * By when `_Estado` will have been written again; a reader that finds this moment passed knows that nothing runs. Polls
 * may become rare right after this one.
 *
 * @param nowMs - when it is written
 * @param isResting - whether polls are rare because the trigger's daily time runs out
 */
export function nextSignalMs(nowMs: number, isResting: boolean): number {
  const rareMs = LIMITS.pollMs * LIMITS.rarePolls;
  return nowMs + LIMITS.heartbeatMs + (isResting ? LATE_POLLS : 1) * rareMs;
}
