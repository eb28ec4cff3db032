/** Accounts for the trigger's daily time without a call of its own. */
import { LIMITS } from '../limits';
import { knownFiring } from './firing';
import type { Watch } from './pace';
import { lookMinutes, watchDayMs } from './pace';
import type { Spent } from './state';
import { DAY_MS } from './time-left';

/** One run, as far as it has come: counted whole, however often it keeps its state. */
export interface Stretch {
  /** When it began, its start-up left out, and now; ms since 1970. */
  readonly startedMs: number;
  readonly endedMs: number;
  /** Whether its time counts: only runs of triggers do. */
  readonly byTrigger: boolean;
}

/**
 * The account after a run that keeps its state: its own time as measured, its start-up as assumed, and an estimate of the
 * firings since the last run that kept its own, and of those that left at once because this one was under way: they wrote
 * nothing.
 *
 * @param watch - account and measurements, as the last run left them
 */
export function spend(watch: Watch, run: Stretch): Spent {
  const { spent, firing } = watch;
  const { startedMs, endedMs, byTrigger } = run;
  const isNewDay = startedMs - spent.sinceMs >= DAY_MS;
  const before = isNewDay ? { sinceMs: startedMs, usedMs: 0, countedMs: startedMs, told: false } : spent;
  const { everyMinutes, leaveMs } = knownFiring(firing);
  const everyMs = everyMinutes * 60_000;
  const gapMs = Math.max(0, startedMs - before.countedMs - (byTrigger ? everyMs : 0));
  const watchedMs = (gapMs * watchDayMs(firing, lookMinutes(watch, before.countedMs))) / DAY_MS;
  const ranMs = endedMs - startedMs;
  const leftMs = (ranMs * (LIMITS.startUpMs + leaveMs)) / everyMs;
  const ownMs = byTrigger ? LIMITS.startUpMs + ranMs : 0;
  return {
    ...before,
    usedMs: before.usedMs + Math.round(watchedMs + leftMs + ownMs),
    countedMs: endedMs,
  };
}
