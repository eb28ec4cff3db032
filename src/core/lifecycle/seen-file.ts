/** A file of the listing as it is kept. */
import type { ListedFile } from '../snapshot/folder';
import type { Looks } from '../snapshot/looks';
import { firstLook } from '../snapshot/looks';
import { keptFileName } from '../snapshot/snapshot';
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
