/** Walks through a folder: one request per folder, and one for each expected entry that a listing leaves out. */
import { ServiceError } from '../../ground/ports/service-error';
import type { FileEntry, SnapshotSource } from '../../ground/ports/source';

const FOLDER_TYPE = 'application/vnd.google-apps.folder';

/**
 * Maximum folders that are listed, including the installed one. Each costs a request of about 0.3 seconds at every poll,
 * and all polls of a day share 90 minutes. https://developers.google.com/apps-script/guides/services/quotas
 */
export const FOLDERS_MAX = 50;

/** The requests of a walk to Drive. */
export type Drive = Pick<SnapshotSource, 'list' | 'entry'>;

/** One walk. It does not repeat a request. */
export class Walk {
  /** All entries of the listed folders, and the entries that were requested by ID. */
  readonly entries = new Map<string, FileEntry>();
  /** IDs of the folders that were listed. */
  readonly followed = new Set<string>();
  /** IDs of files that are no longer under the folder, according to Drive. */
  readonly gone = new Set<string>();
  /** IDs that are not a folder under this one. */
  private readonly outside = new Set<string>(['']);

  /**
   * @param rootId - ID of the folder
   * @param knownIds - folders that come first if there are too many, so that each walk lists the same ones
   */
  constructor(
    private readonly drive: Drive,
    private readonly rootId: string,
    private readonly knownIds: ReadonlySet<string>,
  ) {}

  /**
   * Lists the folder and those under it.
   *
   * @param isExpected - whether the folder should hold a file. Then an empty answer is not believed: Drive also answers
   *   with nothing for a folder in the trash, for a deleted folder, and for one that the account may not see
   * @throws ServiceError of kind `missing` when the folder cannot be seen
   */
  begin(isExpected: boolean): void {
    this.follow(this.rootId);
    if (!isExpected || this.entries.size > 0 || this.drive.entry(this.rootId)) return;
    throw new ServiceError('drive.files.get', 'missing', 404, 'refused', 'The folder is not to be seen.');
  }

  /**
   * Lists a folder that the listings left out, if it is under this one. Also lists the missing folders between the two.
   *
   * @returns whether it was listed
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

  /** Adds a file that the listings left out, if it is under the folder. Otherwise the file is gone. */
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

  /** The entries of a folder; none for a subfolder that has disappeared after it was listed. */
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
