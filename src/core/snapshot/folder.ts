/** Walks the folder and its subfolders, and says for every file where it lies. */
import { fold } from '../entity/fold';
import type { FileEntry } from '../ports/source';
import type { Drive } from './walk';
import { FOLDERS_MAX, isFolder, Walk } from './walk';

export interface ListedFile extends FileEntry {
  /** Folded names of the folders above it, below the installed one, joined by `/`; none at the top. */
  readonly folderPath: string;
}

/** One that has bytes: only such a file holds a snapshot. */
export interface SnapshotFile extends ListedFile {
  readonly md5: string;
}

export interface Listing {
  readonly files: readonly ListedFile[];
  /** IDs of the installed folder and of those under it that were followed. */
  readonly folderIds: readonly string[];
  /** Folders that were seen and not followed. */
  readonly foldersLeft: number;
  /** IDs of expected files that are not under the folder any more: Drive was asked for each of them. */
  readonly gone: ReadonlySet<string>;
}

/** What a listing has to tell unless it is gone. */
export interface Expected {
  /** Folders of the last listing. */
  readonly folderIds: readonly string[];
  /** IDs of files. */
  readonly files: readonly string[];
}

/** Of a folder that nobody has looked through yet. */
export const NOTHING_EXPECTED: Expected = { folderIds: [], files: [] };

/**
 * Lists every file under a folder. Google leaves out a part of a listing at times, for minutes, and says nothing of it:
 * what was there and is not told is asked for by its ID, which costs a question only while it is missing.
 *
 * @param rootId - ID of the installed folder
 * @throws ServiceError of kind `missing` when the folder is not to be seen
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

/** Whether a file has bytes, as Google's own documents have not. */
export function hasBytes(file: ListedFile): file is SnapshotFile {
  return file.md5 !== null;
}

/** Keeps what can be reached from the root: a folder may have been moved elsewhere while it was looked through. */
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
