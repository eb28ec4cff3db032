/** Which snapshot is half staged. */
import type { Identity } from '../../records/snapshot/snapshot';
import type { Checkpoint } from '../state/state';

/**
 * Whether a checkpoint belongs to this content of this file, and to this entity.
 *
 * @param checkpoint - where a run stopped; null = nothing is staged
 */
export function isStagingOf(
  checkpoint: Checkpoint | null,
  tab: string,
  { fileId, md5 }: Identity,
): checkpoint is Checkpoint {
  if (checkpoint === null) return false;
  return checkpoint.fileId === fileId && checkpoint.md5 === md5 && checkpoint.tab === tab;
}
