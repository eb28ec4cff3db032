/** A load that came to nothing because its file was written meanwhile: when it is read again, and since when that goes on. */
import { LIMITS } from '../limits';
import type { Identity } from '../snapshot/snapshot';
import { sameSnapshot } from '../snapshot/snapshot';
import type { Unsettled } from '../state/entity';

/** Most polls between two tries: an hour. */
const POLLS_BETWEEN = 12;

/**
 * What was read is not what was listed. It is read again, later and later; a person who asks again and again does not make
 * it wait longer.
 *
 * @param before - what was known; null = nothing
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
 * What was half staged has given way to a newer file. Nothing waits for it; somebody is told when that goes on.
 *
 * @param before - what was known; null = nothing
 * @param atMs - since 1970
 */
export function overtaken(before: Unsettled | null, { fileId, md5 }: Identity, atMs: number): Unsettled {
  return { fileId, md5, sinceMs: before?.sinceMs ?? atMs, tries: 0, dueMs: null };
}
