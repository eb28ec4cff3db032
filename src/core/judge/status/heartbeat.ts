/** The heartbeat in `_Estado`: written even if nothing happens, so that an outside reader notices when runs stop. */
import { LIMITS } from '../../ground/limits';

const MINUTE_MS = 60_000;

/**
 * Whether this poll has to write `_Estado` although nothing changed. It is early enough that the next poll may be late.
 *
 * @param writtenMs - when it was last written; null = never
 * @param nowMs - since 1970
 */
export function isHeartbeatDue(writtenMs: number | null, nowMs: number): boolean {
  return writtenMs === null || nowMs - writtenMs >= LIMITS.heartbeatMs - LIMITS.heartbeatEarlyMs;
}

/**
 * Milliseconds by which a heartbeat may come later if looks are rare: the time of two looks.
 *
 * @param lookMinutes - minutes between two looks
 */
export function rareMs(lookMinutes: number): number {
  return lookMinutes >= LIMITS.rareMinutes ? 2 * lookMinutes * MINUTE_MS : 0;
}

/**
 * The latest time of the next write of `_Estado`. After it, a reader knows that nothing runs. It includes a margin, because
 * looks may become rare right after this one.
 *
 * @param nowMs - when it is written
 * @param lookMinutes - minutes between two looks
 */
export function nextSignalMs(nowMs: number, lookMinutes: number): number {
  return nowMs + LIMITS.heartbeatMs + Math.max(LIMITS.rareMinutes * MINUTE_MS, rareMs(lookMinutes));
}
