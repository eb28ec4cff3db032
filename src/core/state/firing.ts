/** What one firing of the trigger takes on this account, as runs measure it that keep their state anyway. */
import { LIMITS } from '../limits';

/** The last firing whose run kept its state. */
export interface Firing {
  /** When its run began, in ms since 1970. */
  readonly atMs: number;
  /** Minutes between two firings. */
  readonly everyMinutes: number;
  /** Milliseconds of a firing that leaves at once, its start left out: a mean. */
  readonly leaveMs: number;
  /** Milliseconds of a firing that looks into the folder and finds nothing new, its start left out: a mean. */
  readonly lookMs: number;
}

/** What is assumed until a run has measured. The trigger may still be the one of a former version. */
const ASSUMED: Firing = {
  atMs: 0,
  everyMinutes: LIMITS.formerTriggerMinutes,
  leaveMs: LIMITS.leaveMs,
  lookMs: LIMITS.lookMs,
};

/** Share by which one measurement moves a mean, and by which one does that is far less. */
const WEIGHT = 1 / 4;
const FALLEN_WEIGHT = 3 / 4;

/** Milliseconds by which one measurement may move a mean of nothing, four times over. */
const LEAST_MS = 100;

/**
 * What firings take as far as it is known.
 *
 * @param firing - as kept; null = none was measured yet
 */
export function knownFiring(firing: Firing | null): Firing {
  return firing ?? ASSUMED;
}

/**
 * Takes one measurement in. A single slow answer of Google moves the mean by little; one that is fast again ends what slow
 * ones have done, since rare looks measure rarely.
 *
 * @param before - as kept; null = this is the first
 * @param measured - of this firing; times in ms
 */
export function measure(before: Firing | null, measured: Firing): Firing {
  if (before === null) return measured;
  return {
    ...measured,
    leaveMs: moved(before.leaveMs, measured.leaveMs),
    lookMs: moved(before.lookMs, measured.lookMs),
  };
}

function moved(mean: number, measured: number): number {
  const weight = measured < leastUsual(mean) ? FALLEN_WEIGHT : WEIGHT;
  return Math.round(mean + (Math.min(measured, 2 * mean + LEAST_MS) - mean) * weight);
}

function leastUsual(mean: number): number {
  return mean / 2 - LIMITS.lookSlackMs;
}

function mostUsual(mean: number): number {
  return 2 * mean + LIMITS.lookSlackMs;
}

/**
 * Whether a look took so much more, or less, than what the account of time assumes that it has to be noted at once.
 *
 * @param lookMs - of this look
 */
export function isUnusual(firing: Firing | null, lookMs: number): boolean {
  const { lookMs: usual } = knownFiring(firing);
  return lookMs > mostUsual(usual) || lookMs < leastUsual(usual);
}
