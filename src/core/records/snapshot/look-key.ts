/** The short key by which a content of a file is remembered. The first characters identify the file. */

import { hash } from '../../ground/hash';
import type { SnapshotFile } from './folder';

/** One content of one file. */
export type Content = Pick<SnapshotFile, 'id' | 'md5' | 'bytes'>;

/** Base-36 characters for the file: among 4,000 files, two have the same ones with a chance of 1 in 300,000. */
const FILE_CHARACTERS = 8;

/** Base-36 characters for the content: of 1,000 contents of a file, two have the same with a chance of 1 in 4,000. */
const CONTENT_CHARACTERS = 6;

/**
 * The key of a content of a file.
 *
 * @param content - as listed, or as in the manifest
 */
export function lookKey({ id, md5, bytes }: Content): string {
  return fileKey(id) + lastOf(hash(`${md5} ${bytes}`), CONTENT_CHARACTERS);
}

/** The common start of the keys of all contents of a file. */
export function fileKey(id: string): string {
  return lastOf(hash(id), FILE_CHARACTERS);
}

/**
 * The part of a key that identifies the file.
 *
 * @param key - see `lookKey`
 */
export function filePart(key: string): string {
  return key.slice(0, FILE_CHARACTERS);
}

function lastOf(text: string, characters: number): string {
  return text.slice(-characters).padStart(characters, '0');
}
