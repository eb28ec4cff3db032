/** The sign of life in `_Estado`: refreshed though nothing happens, so that an outside reader notices silence. */
import { LIMITS } from '../limits';

const MINUTE_MS = 60_000;

/**
 * Whether this poll has to write `_Estado` though nothing changed: early enough for the next one to be late.
 *
 * @param writtenMs - when it was last written; null = never
 * @param nowMs - since 1970
 */
export function isHeartbeatDue(writtenMs: number | null, nowMs: number): boolean {
  return writtenMs === null || nowMs - writtenMs >= LIMITS.heartbeatMs - LIMITS.heartbeatEarlyMs;
}

/**
 * Milliseconds by which a sign of life may come later where looks are rare: two of them.
 *
 * @param lookMinutes - minutes between two looks
 */
export function rareMs(lookMinutes: number): number {
  return lookMinutes >= LIMITS.rareMinutes ? 2 * lookMinutes * MINUTE_MS : 0;
}

/**
 * By when `_Estado` will have been written again; a reader that finds this moment passed knows that nothing runs. Looks
 * may become rare right after this one.
 *
 * @param nowMs - when it is written
 * @param lookMinutes - minutes between two looks
 */
export function nextSignalMs(nowMs: number, lookMinutes: number): number {
  return nowMs + LIMITS.heartbeatMs + Math.max(LIMITS.rareMinutes * MINUTE_MS, rareMs(lookMinutes));
}
