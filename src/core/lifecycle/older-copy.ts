/** An older copy that is alone in the folder for a moment, since the exporter deletes its file and writes it anew. */
import { LIMITS } from '../limits';
import { sameSnapshot } from '../snapshot/snapshot';
import type { SeenFile } from '../state/entity';
import type { Entity } from './entity';
import { isStagingOf } from './staging';

/**
 * Whether the newest file that the folder holds is only an older copy of what the tab shows, which nobody takes yet: the
 * published file has gone, and not for as long as an entity without any file may be before that is told.
 *
 * @param entity - as kept before this look at the folder
 * @param file - the newest one
 * @param ids - of all its files
 * @param nowMs - since 1970
 */
export function isOlderCopy(entity: Entity, file: SeenFile, ids: readonly string[], nowMs: number): boolean {
  const { published, handled, absentSinceMs, staging } = entity;
  if (!published || ids.includes(published.fileId)) return false;
  // It is half staged: it was waited for before.
  if (staging && isStagingOf(staging, staging.tab, file)) return false;
  // It was tried before, or it is what the tab shows.
  if (handled && sameSnapshot(handled, file)) return false;
  // What a killed run published is known from the manifest, which tells times in whole seconds.
  const isOlder = seconds(file.seenMs) <= seconds(published.seenMs ?? published.atMs);
  return isOlder && (absentSinceMs === null || nowMs - absentSinceMs < LIMITS.absentMs);
}

function seconds(ms: number): number {
  return Math.floor(ms / 1_000);
}
