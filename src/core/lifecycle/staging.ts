/** Of which snapshot something is half staged. */
import type { Identity } from '../snapshot/snapshot';
import type { Checkpoint } from '../state/state';

/**
 * Whether a checkpoint is of this very content of this very file, for this very entity.
 *
 * @param checkpoint - where a run stopped; null = nowhere
 * @param snapshot - file and content
 */
export function isStagingOf(
  checkpoint: Checkpoint | null,
  tab: string,
  { fileId, md5 }: Identity,
): checkpoint is Checkpoint {
  if (checkpoint === null) return false;
  return checkpoint.fileId === fileId && checkpoint.md5 === md5 && checkpoint.tab === tab;
}
