/** A digest of a whole listing. Equal digests mean equal work. */

import { hash } from '../../ground/hash';
import type { ListedFile } from './folder';

/**
 * Digests everything that decides the work of a run: the files, their folders, their names and their bytes. Times are left
 * out, because Drive Desktop copies them from the client's disk.
 *
 * @param files - the listing, in any order
 */
export function digestListing(files: readonly ListedFile[]): string {
  const lines = files.map((file) =>
    [file.id, file.md5 ?? '', file.bytes, file.name, file.folderPath].join('\t'),
  );
  const text = lines.sort().join('\n');
  return `${hash(text)}-${hash(text, 1)}-${files.length}`;
}
