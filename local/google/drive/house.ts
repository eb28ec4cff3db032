/** What the methods of Drive work on, whoever asks: a script's service or a request over HTTP. */
import type { Caller } from '../caller';
import type { AppDataFolders } from './app-data';
import type { ListingLag } from './listing-lag';
import type { Change, FileFacts, Permission, Sharing } from './sharing';
import type { DriveEntry, DriveStore } from './store';

/** Changes files; there is none where the files are those of a real folder, which is only read. */
export interface DriveOffice {
  /** What was changed so far, the oldest first. */
  readonly changes: readonly Change[];
  create(caller: Caller, facts: FileFacts, bytes: Uint8Array | null): DriveEntry;
  /** Changes what is said of a file, and its contents unless they are null. */
  update(caller: Caller, entry: DriveEntry, facts: Partial<FileFacts>, bytes: Uint8Array | null): DriveEntry;
  copy(caller: Caller, entry: DriveEntry, facts: Partial<FileFacts>): DriveEntry;
  /** Deletes for good, with all that lies in it. */
  remove(entry: DriveEntry): void;
  share(entry: DriveEntry, permissions: readonly Permission[]): void;
  keep(entry: DriveEntry, revisionId: string, keepForever: boolean): void;
}

/** Who sees which files and changes them. */
export interface DriveSharing {
  /** What an account sees of it, by the program that asks. */
  seenBy(caller: Caller): DriveStore;
  /** Who may do what with a file; undefined where all belongs to whoever asks. */
  sharingOf?(caller: Caller, id: string): Sharing | undefined;
  /** Whose a file is; undefined where all belongs to whoever asks. */
  ownerOf?(id: string): string | undefined;
  readonly office: DriveOffice | null;
}

export interface DriveHouse extends DriveSharing {
  /** Everything that there is. */
  readonly drive: DriveStore;
  /** What listings do not know yet. */
  readonly listings: ListingLag;
  /** Files that a program keeps for itself in the Drives of its users. */
  readonly appData: AppDataFolders;
  /** Bytes that an account's storage holds. */
  readonly storageBytes: number;
  /** Most files of one page of a listing; Drive "may return fewer" than asked for. */
  readonly pageCap: number;
  /** Which entries listings leave out for the moment, though they are there; null = none. */
  readonly unlisted: ((entry: DriveEntry) => boolean) | null;
}
