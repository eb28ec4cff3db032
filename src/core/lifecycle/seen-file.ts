/** A file of the listing as it is kept. */
import type { ListedFile } from '../snapshot/folder';
import type { Looks } from '../snapshot/looks';
import { firstLook } from '../snapshot/looks';
import { keptFileName, sameSnapshot } from '../snapshot/snapshot';
import type { SeenFile } from '../state/entity';

/**
 * A listed file with the time when its content was first seen.
 *
 * @param file - as listed
 * @param looks - with the present look noted
 * @param nowMs - since 1970; taken for what is not remembered
 */
export function seenFile(file: ListedFile, looks: Looks, nowMs: number): SeenFile {
  const { id: fileId, md5, bytes, name } = file;
  return { fileId, md5, bytes, name: keptFileName(name), seenMs: firstLook(looks, file, nowMs) };
}

/**
 * A file as it is noted first. Only then is it known whether its look is one of ours.
 *
 * @param file - with the time of its look
 * @param cameMs - since 1970
 */
export function arriving(file: SeenFile, cameMs: number): SeenFile {
  return cameMs === file.seenMs ? file : { ...file, cameMs };
}

/**
 * A file that was noted before: it came when it did then.
 *
 * @param former - the newest file as noted; null = none was there for a while
 * @param file - as it is now
 */
export function asNoted(former: SeenFile | null, file: SeenFile): SeenFile {
  return former && sameSnapshot(former, file) ? arriving(file, former.cameMs ?? file.seenMs) : file;
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
  file: Pick<ListedFile, 'id' | 'md5' | 'bytes'>,
  looks: Looks,
  nowMs: number,
): number {
  const { id: fileId, md5 } = file;
  const known = winner && sameSnapshot(winner, { fileId, md5 }) ? winner.cameMs : undefined;
  return known ?? firstLook(looks, file, nowMs);
}
