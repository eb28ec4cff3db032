/** How much of the trigger's daily time is used up. */
import { LIMITS } from '../../ground/limits';
import type { Spent } from './state';

export const DAY_MS = 24 * 60 * 60_000;

/**
 * The counted use in the present 24 hours, and the part of the 24 hours that is not counted yet, both in ms.
 *
 * @param now - ms since 1970
 */
export function restOfDay(
  { sinceMs, usedMs, countedMs }: Spent,
  now: number,
): { readonly usedMs: number; readonly restMs: number } {
  return now - sinceMs < DAY_MS
    ? { usedMs, restMs: Math.max(0, sinceMs + DAY_MS - countedMs) }
    : { usedMs: 0, restMs: DAY_MS };
}

/**
 * Whether so little of the day's time is left that looks have to become rare.
 *
 * @param now - ms since 1970
 */
export function isShort(spent: Spent, now: number): boolean {
  return usedShare(spent, now) >= LIMITS.triggerDayShare;
}

/**
 * Share of the day's time that is used up, from 0 on.
 *
 * @param now - ms since 1970
 */
export function usedShare(spent: Spent, now: number): number {
  return restOfDay(spent, now).usedMs / LIMITS.triggerDayMs;
}
