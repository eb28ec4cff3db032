/** A digest of a whole listing: the same digest, the same work to do. */
import type { ListedFile } from './folder';
import { hash } from './hash';

/**
 * Digests all that decides what a run does: which files there are, where, under which name, with which bytes.
 * Times are left out, since Drive Desktop copies them from the client's disk.
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
