/** A load that failed because its file was written meanwhile: when to read it again, and since when this happens. */
import { LIMITS } from '../../ground/limits';
import type { Identity } from '../../records/snapshot/snapshot';
import { sameSnapshot } from '../../records/snapshot/snapshot';
import type { Unsettled } from '../state/entity';

/** Maximum wait between two tries, as a multiple of `againMs`: an hour. */
const POLLS_BETWEEN = 12;

/**
 * Schedules the next read after the bytes that were read were not the listed ones. Each wait is longer than the one
 * before. Extra tries that a person starts do not make it longer.
 *
 * @param before - as stored; null = nothing
 * @param atMs - since 1970
 */
export function readAgain(before: Unsettled | null, snapshot: Identity, atMs: number): Unsettled {
  const { fileId, md5 } = snapshot;
  const isSame = before !== null && sameSnapshot(before, snapshot);
  const tries = isSame ? before.tries + (atMs >= (before.dueMs ?? 0) ? 1 : 0) : 1;
  const dueMs = atMs + LIMITS.againMs * Math.min(POLLS_BETWEEN, 2 ** (tries - 1)) - LIMITS.againSlackMs;
  return { fileId, md5, sinceMs: before?.sinceMs ?? atMs, tries, dueMs };
}

/**
 * Notes that a newer file replaced a half-staged one. No wait is needed; the start time is kept, so that a long series is
 * reported.
 *
 * @param before - as stored; null = nothing
 * @param atMs - since 1970
 */
export function overtaken(before: Unsettled | null, { fileId, md5 }: Identity, atMs: number): Unsettled {
  return { fileId, md5, sinceMs: before?.sinceMs ?? atMs, tries: 0, dueMs: null };
}
