/** The interface between the embedded Drive and a store of its files. */

/** One version of a file's content. */
export interface DriveRevision {
  readonly id: string;
  readonly md5: string;
  readonly size: number;
  readonly modifiedMs: number;
  /** Whether the owner pinned it: Drive keeps it and serves its content at its own address. */
  readonly keepForever: boolean;
}

/** A file, folder, shortcut or Google document. */
export interface DriveEntry {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly trashed: boolean;
  readonly createdMs: number;
  readonly modifiedMs: number;
  /** Increases with every change that a user could see. */
  readonly version: number;
  /** Oldest first, the head last; empty for entries without content. */
  readonly revisions: readonly DriveRevision[];
  /** ID of a shortcut's target; null for other entries. */
  readonly target: string | null;
  /** Properties that only the program which made the file sees; left out where there are none. */
  readonly appProperties?: Readonly<Record<string, string>>;
  /** Properties that every program sees. */
  readonly properties?: Readonly<Record<string, string>>;
  /** As in Drive's API: a blank one counts as left out. */
  readonly description?: string;
}

/** The files of one account's Drive. */
export interface DriveStore {
  /** ID of the root folder. */
  readonly rootId: string;
  /** Sets the clock for the times that the store records. */
  useClock(now: () => number): void;
  /** Reads the source of the files again; called before each request to Drive. */
  refresh(): void;
  /** All entries, also those in the trash. */
  entries(): Iterable<DriveEntry>;
  entry(id: string): DriveEntry | undefined;
  /**
   * Bytes of one revision; undefined when they are no longer kept.
   * @param start - first byte, from 0
   * @param end - byte after the last
   */
  read(id: string, revisionId: string, start: number, end: number): Uint8Array | undefined;
}

/** Start of the MIME types of Google's own documents, which have no bytes. */
export const GOOGLE_TYPE = 'application/vnd.google-apps.';
export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const SCRIPT = 'application/vnd.google-apps.script';
export const SHORTCUT = 'application/vnd.google-apps.shortcut';

/** The latest revision. */
export function headOf(entry: DriveEntry): DriveRevision | undefined {
  return entry.revisions[entry.revisions.length - 1];
}

/** Whether an entry is in the trash, by itself or with a folder above it. */
export function isTrashed(drive: DriveStore, entry: DriveEntry): boolean {
  if (entry.trashed) return true;
  return entry.parents.some((id) => {
    const parent = drive.entry(id);
    return parent !== undefined && isTrashed(drive, parent);
  });
}
