/** A listed file as the state stores it. */
import { isSameAgain, lastArrivalMs } from '../../records/snapshot/arrivals';
import type { Looks } from '../../records/snapshot/first-looks';
import { firstLook } from '../../records/snapshot/first-looks';
import type { SnapshotFile } from '../../records/snapshot/folder';
import { keptFileName, sameSnapshot } from '../../records/snapshot/snapshot';
import type { EntityState, SeenFile } from '../state/entity';

/**
 * A listed file with the time of the first look at its content.
 *
 * @param looks - including the present look
 * @param nowMs - since 1970; used if the first look is not remembered
 */
export function seenFile(file: SnapshotFile, looks: Looks, nowMs: number): SeenFile {
  const { id: fileId, md5, bytes, name } = file;
  return { fileId, md5, bytes, name: keptFileName(name), seenMs: firstLook(looks, file, nowMs) };
}

/**
 * A listed file with its arrival time.
 *
 * @param file - with its first look
 * @param cameMs - since 1970
 */
export function arriving(file: SeenFile, cameMs: number): SeenFile {
  return cameMs === file.seenMs ? file : { ...file, cameMs };
}

/**
 * A file as its entity stores it. Only the run that stores it first knows whether its first look is a time of our clock or
 * of Drive's. Later runs keep the arrival time of that run.
 *
 * @param file - with its first look
 * @param cameMs - arrival time as this run knows it, in ms since 1970
 */
export function noted(
  { winner, arrivals }: Pick<EntityState, 'winner' | 'arrivals'>,
  file: SeenFile,
  cameMs: number,
): SeenFile {
  if (winner && sameSnapshot(winner, file)) return arriving(file, Math.max(file.seenMs, winner.cameMs ?? 0));
  if (!isSameAgain(arrivals, file.fileId, file.md5)) return arriving(file, cameMs);
  // It was gone for a while, and its arrival is remembered.
  return cameMs > file.seenMs ? arriving(file, Math.max(file.seenMs, lastArrivalMs(arrivals) ?? 0)) : file;
}

/**
 * When a content of an entity's file arrived, in ms since 1970.
 *
 * @param winner - the entity's newest file as stored; null = none
 * @param file - as listed, or as a person restores it
 * @param looks - including the present look
 * @param nowMs - used if the first look is not remembered
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
