/** Accounts for the trigger's daily time without an extra request. */
import { LIMITS } from '../../ground/limits';
import { knownFiring } from './firing';
import type { Watch } from './pace';
import { lookMinutes, watchDayMs } from './pace';
import type { Spent } from './state';
import { DAY_MS } from './time-left';

/** One run up to now. It is counted as a whole, no matter how often it stores its state. */
export interface Stretch {
  /** Start of the run, without start-up, and now; ms since 1970. */
  readonly startedMs: number;
  readonly endedMs: number;
  /** Whether its time counts: only the runs of triggers count. */
  readonly byTrigger: boolean;
}

/**
 * The account after a run that stores its state. It adds the measured time of the run, its assumed start-up, and an estimate
 * of the firings that wrote nothing: those since the last run that stored its state, and those that ended at once because
 * this run was working.
 *
 * @param watch - account and measurements, as the last run stored them
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
