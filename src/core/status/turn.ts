/** When the state of an entity changes though nothing happens: a file becomes late, or is missing for too long. */
import { LIMITS } from '../limits';

/** What the passing of time changes. */
export interface Timing {
  /** When the next file counts as late, in ms; 0 = never. */
  readonly dueMs: number;
  /** Since when the folder holds no file, in ms; 0 = it holds one. */
  readonly absentSinceMs: number;
  /** Since when loads come to nothing because the file is written meanwhile, in ms; 0 = they do not. */
  readonly unsettledMs: number;
}

/**
 * The next such moment, in ms since 1970; 0 = there is none.
 *
 * @param timings - of all entities
 * @param nowMs - since 1970
 */
export function nextTurnMs(timings: readonly Timing[], nowMs: number): number {
  const moments = timings.flatMap(({ dueMs, absentSinceMs, unsettledMs }) => [
    dueMs,
    ...(unsettledMs > 0 ? [unsettledMs + LIMITS.overtakenMs] : []),
    ...(absentSinceMs > 0 ? [absentSinceMs + LIMITS.absentMs, absentSinceMs + LIMITS.absentMailMs] : []),
  ]);
  const ahead = moments.filter((moment) => moment > nowMs);
  return ahead.length === 0 ? 0 : Math.min(...ahead);
}
