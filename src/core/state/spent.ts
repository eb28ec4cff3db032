/** Accounts for the trigger's daily time without a call of its own. */
import { LIMITS } from '../limits';
import type { Spent } from './state';

const DAY_MS = 24 * 60 * 60_000;

/**
 * The account after a run that writes its state: its own time, and an estimate of the idle polls since the last one.
 *
 * @param spent - as the last run left it
 * @param startedMs - when this run began
 * @param endedMs - now
 * @param byTrigger - whether its time counts: only runs of triggers do
 * @param folders - that each poll asks for
 */
export function spend(
  spent: Spent,
  startedMs: number,
  endedMs: number,
  byTrigger: boolean,
  folders: number,
): Spent {
  const isNewDay = startedMs - spent.sinceMs >= DAY_MS;
  const before = isNewDay ? { sinceMs: startedMs, usedMs: 0, countedMs: startedMs, told: false } : spent;
  const idlePolls = Math.max(0, Math.floor((startedMs - before.countedMs) / LIMITS.pollMs) - 1);
  const pollMs = LIMITS.idlePollMs + Math.max(0, folders - 1) * LIMITS.folderMs;
  const own = byTrigger ? endedMs - Math.max(startedMs, before.countedMs) : 0;
  return {
    ...before,
    usedMs: before.usedMs + idlePolls * pollMs + Math.max(0, own),
    countedMs: endedMs,
  };
}

/**
 * Whether so little of the day's time is left that polls have to become rarer.
 *
 * @param spent - the account
 * @param now - ms since 1970
 */
export function isShort(spent: Spent, now: number): boolean {
  return usedShare(spent, now) >= LIMITS.triggerDayShare;
}

/**
 * Share of the day's time that is used up, from 0 on.
 *
 * @param spent - the account
 * @param now - ms since 1970
 */
export function usedShare(spent: Spent, now: number): number {
  return now - spent.sinceMs < DAY_MS ? spent.usedMs / LIMITS.triggerDayMs : 0;
}

/**
 * Whether this poll is one that works while time is short.
 *
 * @param now - ms since 1970
 */
export function isTurn(now: number): boolean {
  return Math.floor(now / LIMITS.pollMs) % LIMITS.rarePolls === 0;
}
