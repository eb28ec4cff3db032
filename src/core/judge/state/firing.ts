/** Duration of one firing of the trigger on this account, measured by runs that store their state anyway. */
import { LIMITS } from '../../ground/limits';

/** The last firing whose run stored its state, and mean durations. */
export interface Firing {
  /** When its run began, in ms since 1970. */
  readonly atMs: number;
  /** Minutes between two firings. */
  readonly everyMinutes: number;
  /** Mean milliseconds of a firing that ends at once, without start-up. */
  readonly leaveMs: number;
  /** Mean milliseconds of a firing that looks at the folder and finds nothing new, without start-up. */
  readonly lookMs: number;
}

/** Assumed until a run has measured. The trigger may still be that of an earlier version. */
const ASSUMED: Firing = {
  atMs: 0,
  everyMinutes: LIMITS.formerTriggerMinutes,
  leaveMs: LIMITS.leaveMs,
  lookMs: LIMITS.lookMs,
};

/** Weight of one measurement in a mean, and weight of one that is far below the mean. */
const WEIGHT = 1 / 4;
const FALLEN_WEIGHT = 3 / 4;

/** A measurement counts with at most twice the mean plus these milliseconds, so that a mean of 0 can grow. */
const LEAST_MS = 100;

/**
 * The measurements, or the assumed ones.
 *
 * @param firing - as stored; null = not measured yet
 */
export function knownFiring(firing: Firing | null): Firing {
  return firing ?? ASSUMED;
}

/**
 * Adds one measurement to the means. A single slow answer of Google moves a mean only a little. A single fast answer moves
 * it a lot, to undo the effect of slow ones, because rare looks measure rarely.
 *
 * @param before - as stored; null = this is the first
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
 * Whether a look was so much slower or faster than the account of time assumes that it must be stored at once.
 *
 * @param lookMs - of this look
 */
export function isUnusual(firing: Firing | null, lookMs: number): boolean {
  const { lookMs: usual } = knownFiring(firing);
  return lookMs > mostUsual(usual) || lookMs < leastUsual(usual);
}
