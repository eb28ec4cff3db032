/** By which a content of a file is remembered: in few characters, of which some tell the file. */
import type { SnapshotFile } from './folder';
import { hash } from './hash';

/** One content of one file. */
export type Content = Pick<SnapshotFile, 'id' | 'md5' | 'bytes'>;

/** Of base 36: among 4,000 files, two are taken for one with a chance of 1 in 300,000. */
const FILE_CHARACTERS = 8;

/** Among 1,000 contents of one file, two are taken for one with a chance of 1 in 4,000. */
const CONTENT_CHARACTERS = 6;

/**
 * The key of a content of a file.
 *
 * @param content - as listed, or as the manifest tells it
 */
export function lookKey({ id, md5, bytes }: Content): string {
  return fileKey(id) + lastOf(hash(`${md5} ${bytes}`), CONTENT_CHARACTERS);
}

/** What the keys of all contents of a file begin with. */
export function fileKey(id: string): string {
  return lastOf(hash(id), FILE_CHARACTERS);
}

/**
 * The part of a key that tells the file.
 *
 * @param key - see `lookKey`
 */
export function filePart(key: string): string {
  return key.slice(0, FILE_CHARACTERS);
}

function lastOf(text: string, characters: number): string {
  return text.slice(-characters).padStart(characters, '0');
}
