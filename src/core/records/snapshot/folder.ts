/** Walks the folder and its subfolders, and finds the path of every file. */

import type { FileEntry } from '../../ground/ports/source';
import { fold } from '../../reading/text/fold';
import type { Drive } from './walk';
import { FOLDERS_MAX, isFolder, Walk } from './walk';

export interface ListedFile extends FileEntry {
  /** Folded names of the folders between the installed one and the file, joined by `/`; empty at the top. */
  readonly folderPath: string;
}

/** A file with bytes. Only such a file holds a snapshot. */
export interface SnapshotFile extends ListedFile {
  readonly md5: string;
}

export interface Listing {
  readonly files: readonly ListedFile[];
  /** IDs of the installed folder and of the listed folders under it. */
  readonly folderIds: readonly string[];
  /** Number of folders that were found but not listed. */
  readonly foldersLeft: number;
  /** IDs of expected files that are no longer under the folder; each was confirmed by a request to Drive. */
  readonly gone: ReadonlySet<string>;
}

/** Folders and files that a listing must contain unless they are gone. */
export interface Expected {
  /** Folders of the last listing. */
  readonly folderIds: readonly string[];
  /** IDs of files. */
  readonly files: readonly string[];
}

/** For a folder that was never listed. */
export const NOTHING_EXPECTED: Expected = { folderIds: [], files: [] };

/**
 * Lists every file under a folder. Sometimes Google leaves out a part of a listing for minutes, without an error. So an
 * expected entry that the listing does not contain is requested by its ID. This costs a request only while it is missing.
 *
 * @param rootId - ID of the installed folder
 * @throws ServiceError of kind `missing` when the folder cannot be seen
 */
export function listFolder(drive: Drive, rootId: string, expected: Expected): Listing {
  const walk = new Walk(drive, rootId, new Set(expected.folderIds));
  walk.begin(expected.files.length > 0);
  for (const id of expected.folderIds) walk.followLost(id);
  for (const id of expected.files) walk.takeLost(id);
  const entries = [...walk.entries.values()];
  const { followed, gone } = walk;
  const left = entries.filter((entry) => isFolder(entry) && !followed.has(entry.id));
  return { ...place(rootId, entries, followed), foldersLeft: left.length, gone };
}

/** Whether a file has bytes; Google's own documents have none. */
export function hasBytes(file: ListedFile): file is SnapshotFile {
  return file.md5 !== null;
}

/** Keeps the files that can be reached from the root: a folder may be moved away during the walk. */
function place(
  rootId: string,
  entries: readonly FileEntry[],
  followed: ReadonlySet<string>,
): Pick<Listing, 'files' | 'folderIds'> {
  const folders = new Map(entries.filter(isFolder).map((entry) => [entry.id, entry]));
  const paths = new Map<string, string>([[rootId, '']]);
  const pathOf = (folderId: string, depth: number): string | null => {
    const known = paths.get(folderId);
    if (known !== undefined) return known;
    const folder = folders.get(folderId);
    const above = folder && depth < FOLDERS_MAX ? pathOf(folder.parentId, depth + 1) : null;
    if (!folder || above === null) return null;
    const path = above === '' ? fold(folder.name) : `${above}/${fold(folder.name)}`;
    paths.set(folderId, path);
    return path;
  };
  const files: ListedFile[] = [];
  for (const entry of entries) {
    const folderPath = pathOf(isFolder(entry) ? entry.id : entry.parentId, 0);
    if (folderPath !== null && !isFolder(entry)) files.push({ ...entry, folderPath });
  }
  return { files, folderIds: [...paths.keys()].filter((id) => followed.has(id)) };
}
