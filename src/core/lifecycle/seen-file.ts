/** A file of the listing as it is kept. */
import { isSameAgain, lastArrivalMs } from '../snapshot/arrivals';
import type { Looks } from '../snapshot/first-looks';
import { firstLook } from '../snapshot/first-looks';
import type { SnapshotFile } from '../snapshot/folder';
import { keptFileName, sameSnapshot } from '../snapshot/snapshot';
import type { EntityState, SeenFile } from '../state/entity';

/**
 * A listed file with the time when its content was first seen.
 *
 * @param looks - with the present look noted
 * @param nowMs - since 1970; taken for what is not remembered
 */
export function seenFile(file: SnapshotFile, looks: Looks, nowMs: number): SeenFile {
  const { id: fileId, md5, bytes, name } = file;
  return { fileId, md5, bytes, name: keptFileName(name), seenMs: firstLook(looks, file, nowMs) };
}

/**
 * A listed file with when it came.
 *
 * @param file - with its first look
 * @param cameMs - since 1970
 */
export function arriving(file: SeenFile, cameMs: number): SeenFile {
  return cameMs === file.seenMs ? file : { ...file, cameMs };
}

/**
 * A file as its entity notes it. Only a run that notes it for the first time can tell whether the time of its look is ours or
 * Drive's: later ones keep what that run told.
 *
 * @param file - with its first look
 * @param cameMs - when it came, in ms since 1970, as this run takes it
 */
export function noted(
  { winner, arrivals }: Pick<EntityState, 'winner' | 'arrivals'>,
  file: SeenFile,
  cameMs: number,
): SeenFile {
  if (winner && sameSnapshot(winner, file)) return arriving(file, Math.max(file.seenMs, winner.cameMs ?? 0));
  if (!isSameAgain(arrivals, file.fileId, file.md5)) return arriving(file, cameMs);
  // It was away for a while, and its arrival is remembered.
  return cameMs > file.seenMs ? arriving(file, Math.max(file.seenMs, lastArrivalMs(arrivals) ?? 0)) : file;
}

/**
 * When a content of an entity's file came, in ms since 1970.
 *
 * @param winner - the entity's newest file as kept, if any
 * @param file - as listed, or as a person restores it
 * @param looks - with the present look noted
 * @param nowMs - taken for what is not remembered
 */
export function cameMs(
  winner: SeenFile | null,
  file: Pick<SnapshotFile, 'id' | 'md5' | 'bytes'>,
  looks: Looks,
  nowMs: number,
): number {
  const { id: fileId, md5 } = file;
  const known = winner && sameSnapshot(winner, { fileId, md5 }) ? winner.cameMs : undefined;
  return Math.max(known ?? 0, firstLook(looks, file, nowMs));
}
