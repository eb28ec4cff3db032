/** Walks the folder and its subfolders, and says for every file where it lies. */
import { fold } from '../entity/fold';
import type { FileEntry, SnapshotSource } from '../ports';
import { ServiceError } from '../ports';

const FOLDER_TYPE = 'application/vnd.google-apps.folder';

/** Subfolders that are followed; a folder tree beyond this is not an export folder. */
export const FOLDERS_MAX = 200;

export interface ListedFile extends FileEntry {
  /** Folded names of the folders above it, below the installed one, joined by `/`; '' at the top. */
  readonly folderPath: string;
}

export interface Listing {
  readonly files: readonly ListedFile[];
  /** IDs of the installed folder and of those under it that were followed. */
  readonly folderIds: readonly string[];
  /** Folders that were seen and not followed. */
  readonly foldersLeft: number;
}

/**
 * Lists every file under a folder. Asks once for the folders that are known already, and again only when a
 * subfolder has appeared, so that an unchanged tree costs one request whatever its depth. Drive refuses the whole
 * question («File not found: .») when one of the folders has been deleted for good, and was seen to answer with nothing
 * when the account may not see one of them any more (googleapis/google-api-ruby-client#1569): when a folder that was
 * known is not there, it walks from the root.
 *
 * @param source - Drive
 * @param rootId - ID of the installed folder
 * @param knownIds - folders of the last listing
 * @throws ServiceError
 */
export function listFolder(source: SnapshotSource, rootId: string, knownIds: readonly string[]): Listing {
  const others = knownIds.filter((id) => id !== rootId);
  try {
    const listing = walk(source, rootId, others);
    if (others.every((id) => listing.folderIds.includes(id))) return listing;
  } catch (error) {
    if (others.length === 0 || !(error instanceof ServiceError) || error.kind !== 'missing') throw error;
  }
  return walk(source, rootId, []);
}

function walk(source: SnapshotSource, rootId: string, others: readonly string[]): Listing {
  const entries = new Map<string, FileEntry>();
  const asked = new Set<string>();
  let wanted = [rootId, ...others].slice(0, FOLDERS_MAX);
  while (wanted.length > 0) {
    for (const id of wanted) asked.add(id);
    const found = source.list(wanted);
    for (const entry of found) entries.set(entry.id, entry);
    wanted = found.filter((entry) => isFolder(entry) && !asked.has(entry.id)).map((entry) => entry.id);
    wanted = wanted.slice(0, Math.max(0, FOLDERS_MAX - asked.size));
  }
  const left = [...entries.values()].filter((entry) => isFolder(entry) && !asked.has(entry.id));
  return { ...place(rootId, [...entries.values()], asked), foldersLeft: left.length };
}

/** Keeps what can be reached from the root; a known folder may have been moved elsewhere since. */
function place(
  rootId: string,
  entries: readonly FileEntry[],
  asked: ReadonlySet<string>,
): Omit<Listing, 'foldersLeft'> {
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
  return { files, folderIds: [...paths.keys()].filter((id) => asked.has(id)) };
}

function isFolder(entry: FileEntry): boolean {
  return entry.mimeType === FOLDER_TYPE;
}
