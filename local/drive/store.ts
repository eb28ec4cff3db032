/** What the embedded Drive needs of whoever keeps the files. */

/** One version of a file's content. */
export interface DriveRevision {
  readonly id: string;
  readonly md5: string;
  readonly size: number;
  readonly modifiedMs: number;
  /** Whether the file's owner marked it, so that Drive keeps it and gives its content by its own address. */
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
  /** Grows with every change that a user could see. */
  readonly version: number;
  /** Oldest first, the head last; none for what has no content of its own. */
  readonly revisions: readonly DriveRevision[];
  /** What a shortcut leads to. */
  readonly target: string | null;
  /** What only the script that made the file sees; left out for files of others. */
  readonly appProperties?: Readonly<Record<string, string>>;
  /** What every program sees. */
  readonly properties?: Readonly<Record<string, string>>;
  /** What a person wrote about it; left out or '' where nobody did. */
  readonly description?: string;
}

/** Keeps the files of one account's Drive. */
export interface DriveStore {
  /** ID of the folder under which everything lies. */
  readonly rootId: string;
  /** Takes the clock whose instants the store gives to what it sees. */
  useClock(now: () => number): void;
  /** Looks at the world again; called before each request to Drive. */
  refresh(): void;
  /** All entries, those in the trash included. */
  entries(): Iterable<DriveEntry>;
  entry(id: string): DriveEntry | undefined;
  /**
   * Bytes of one revision; undefined when they are kept no more.
   * @param start - first byte, from 0
   * @param end - byte after the last
   */
  read(id: string, revisionId: string, start: number, end: number): Uint8Array | undefined;
}

/** How the MIME types of Google's own documents begin; these have no bytes. */
export const GOOGLE_TYPE = 'application/vnd.google-apps.';
export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const SCRIPT = 'application/vnd.google-apps.script';
export const SHORTCUT = 'application/vnd.google-apps.shortcut';

/** The revision that is read when none is named. */
export function headOf(entry: DriveEntry): DriveRevision | undefined {
  return entry.revisions[entry.revisions.length - 1];
}

/** Whether an entry lies in the trash: it was put there, or a folder above it was. */
export function isTrashed(drive: DriveStore, entry: DriveEntry): boolean {
  if (entry.trashed) return true;
  return entry.parents.some((id) => {
    const parent = drive.entry(id);
    return parent !== undefined && isTrashed(drive, parent);
  });
}
