/** An older copy that is alone in the folder for a moment, while the exporter deletes its file and writes it again. */
import { LIMITS } from '../../ground/limits';
import { sameSnapshot } from '../../records/snapshot/snapshot';
import type { SeenFile } from '../state/entity';
import type { Entity } from './entity';
import { isStagingOf } from './staging';

/**
 * Whether the newest file in the folder is only an older copy of what the tab shows. Then no run loads it yet: the
 * published file has been missing for less time than the delay after which a missing file is reported.
 *
 * @param entity - as stored before this look at the folder
 * @param file - the newest file of the entity
 * @param ids - of all files of the entity
 * @param nowMs - since 1970
 */
export function isOlderCopy(entity: Entity, file: SeenFile, ids: readonly string[], nowMs: number): boolean {
  const { published, handled, absentSinceMs, staging } = entity;
  if (!published || ids.includes(published.fileId)) return false;
  // It is half staged: an earlier run has already waited for the published file.
  if (staging && isStagingOf(staging, staging.tab, file)) return false;
  // It was tried before, or the tab shows it.
  if (handled && sameSnapshot(handled, file)) return false;
  // The publication of a killed run is known from the manifest, which has times in whole seconds.
  const isOlder = seconds(file.seenMs) <= seconds(published.seenMs ?? published.atMs);
  return isOlder && (absentSinceMs === null || nowMs - absentSinceMs < LIMITS.absentMs);
}

function seconds(ms: number): number {
  return Math.floor(ms / 1_000);
}
