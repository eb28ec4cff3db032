/** When the status of an entity changes by time alone: a file becomes late, or is missing for too long. */
import { LIMITS } from '../../ground/limits';

/** The times that decide it. */
export interface Timing {
  /** When the next file counts as late, in ms; null = never. */
  readonly dueMs: number | null;
  /** Since when the folder holds no file, in ms; null = it holds one. */
  readonly absentSinceMs: number | null;
  /** Since when loads fail because the file is written meanwhile, in ms; null = they do not fail. */
  readonly unsettledMs: number | null;
}

/**
 * The next such moment, in ms since 1970; null = none.
 *
 * @param timings - of all entities
 * @param nowMs - since 1970
 */
export function nextTurnMs(timings: readonly Timing[], nowMs: number): number | null {
  const moments = timings.flatMap(({ dueMs, absentSinceMs, unsettledMs }) => [
    ...(dueMs === null ? [] : [dueMs]),
    ...(unsettledMs === null ? [] : [unsettledMs + LIMITS.overtakenMs]),
    ...(absentSinceMs === null ? [] : [absentSinceMs + LIMITS.absentMs, absentSinceMs + LIMITS.absentMailMs]),
  ]);
  const ahead = moments.filter((moment) => moment > nowMs);
  return ahead.length === 0 ? null : Math.min(...ahead);
}
