/** Looks through a folder: one question a folder, and one for each thing that a listing should tell and does not. */
import { ServiceError } from '../ports/service-error';
import type { FileEntry, SnapshotSource } from '../ports/source';

const FOLDER_TYPE = 'application/vnd.google-apps.folder';

/**
 * Folders that are followed, the installed one included: each is a question at every poll, of some 0.3 seconds, and all
 * polls of a day share 90 minutes. https://developers.google.com/apps-script/guides/services/quotas
 */
export const FOLDERS_MAX = 50;

/** What a walk asks of Drive. */
export type Drive = Pick<SnapshotSource, 'list' | 'entry'>;

/** One walk. It asks nothing twice. */
export class Walk {
  /** All that lies in the folders that were listed, and what was asked for besides. */
  readonly entries = new Map<string, FileEntry>();
  /** IDs of the folders that were listed. */
  readonly followed = new Set<string>();
  /** IDs of files that are not under the folder any more, as Drive says of each. */
  readonly gone = new Set<string>();
  /** IDs of what is no folder under this one. */
  private readonly outside = new Set<string>(['']);

  /**
   * @param rootId - ID of the folder
   * @param knownIds - folders that come first where there are too many, so that the same ones are followed each time
   */
  constructor(
    private readonly drive: Drive,
    private readonly rootId: string,
    private readonly knownIds: ReadonlySet<string>,
  ) {}

  /**
   * Lists the folder and those under it.
   *
   * @param isExpected - whether something must be there, as far as anybody knows: Drive answers with nothing for a
   *   folder in the trash as well, for one that was deleted, and for one that the account may not see
   * @throws ServiceError of kind `missing` when the folder is not to be seen
   */
  begin(isExpected: boolean): void {
    this.follow(this.rootId);
    if (!isExpected || this.entries.size > 0 || this.drive.entry(this.rootId)) return;
    throw new ServiceError('drive.files.get', 'missing', 404, 'refused', 'The folder is not to be seen.');
  }

  /**
   * Follows a folder that no listing told, if it lies under this one; so do those between that no listing told.
   *
   * @returns whether it is followed
   */
  followLost(id: string): boolean {
    const above: FileEntry[] = [];
    for (let at = id; !this.followed.has(at); at = above[0]?.parentId ?? '') {
      const isOut = this.outside.has(at) || above.some((known) => known.id === at);
      const folder = isOut ? null : (this.entries.get(at) ?? this.drive.entry(at));
      if (!folder || !isFolder(folder)) {
        for (const one of [at, ...above.map((known) => known.id)]) this.outside.add(one);
        return false;
      }
      above.unshift(folder);
    }
    for (const folder of above) {
      this.entries.set(folder.id, folder);
      this.follow(folder.id);
    }
    return this.followed.has(id);
  }

  /** Takes in a file that no listing told, if it lies under the folder. */
  takeLost(id: string): void {
    if (this.entries.has(id)) return;
    const file = this.drive.entry(id);
    if (file && this.followLost(file.parentId)) this.entries.set(id, file);
    else this.gone.add(id);
  }

  private follow(folderId: string): void {
    const known: string[] = [];
    const others: string[] = [];
    for (let id: string | undefined = folderId; id !== undefined; id = known.shift() ?? others.shift()) {
      if (this.followed.has(id) || this.followed.size >= FOLDERS_MAX) continue;
      this.followed.add(id);
      for (const child of this.childrenOf(id)) {
        this.entries.set(child.id, child);
        if (isFolder(child)) (this.knownIds.has(child.id) ? known : others).push(child.id);
      }
    }
  }

  /** Nothing of a subfolder that went away since it was told. */
  private childrenOf(folderId: string): FileEntry[] {
    try {
      return this.drive.list(folderId);
    } catch (error) {
      const isHidden = error instanceof ServiceError && (error.kind === 'missing' || error.kind === 'denied');
      if (isHidden && folderId !== this.rootId) return [];
      throw error;
    }
  }
}

/** Whether an entry is a folder. */
export function isFolder(entry: FileEntry): boolean {
  return entry.mimeType === FOLDER_TYPE;
}
