/** The folder of snapshots, as the core reads it. */

/** One entry of a folder, as Drive lists it. */
export interface FileEntry {
  readonly id: string;
  readonly name: string;
  readonly parentId: string;
  readonly mimeType: string;
  /** MD5 in hex; null for what has no bytes of its own (folders, shortcuts, Google Docs). */
  readonly md5: string | null;
  readonly bytes: number;
  /** ID of the revision that the file holds; null = Drive tells none. */
  readonly revision: string | null;
  readonly modifiedMs: number;
}

/** One version of a file's bytes that Drive still keeps; the last one is what the file holds. */
export interface Revision {
  /** Null = Drive tells none. */
  readonly id: string | null;
  /** MD5 in hex; null for what has no bytes of its own. */
  readonly md5: string | null;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Whether the file's owner marked it to be kept for ever: of such ones Google promises to give the content. */
  readonly marked: boolean;
}

/** A content that Drive keeps for the client. */
export type DriveContent =
  /** What a file holds at this moment, in the folder or in the trash. */
  | { readonly kind: 'file'; readonly fileId: string }
  /** What a file held, where Google still gives it: nobody reads a revision whose ID is null. */
  | { readonly kind: 'revision'; readonly fileId: string; readonly revision: string | null };

/** What a tab showed, where the product keeps it itself. */
export interface KeptContent {
  readonly kind: 'kept';
  readonly tab: string;
  readonly fileId: string;
  readonly md5: string;
}

/** Where the bytes of a content are read. */
export type ContentSource = DriveContent | KeptContent;

/** Some bytes of a content. */
export interface Part {
  /** A binary string, one character a byte; fewer than were asked for where the content ends before. */
  readonly bytes: string;
  /** Bytes of the whole content, as the answer tells; null when it does not. */
  readonly size: number | null;
}

/** The folder that Drive Desktop fills, and what can be read of its files. Only ever read. */
export interface SnapshotSource<Content = ContentSource> {
  /**
   * Lists what lies directly in a folder and is not in the trash; all pages. Google may leave out a part of it for
   * minutes, and says nothing of that.
   *
   * @param folderId - ID of the folder
   * @throws ServiceError of kind `missing` when it was deleted for good
   */
  list(folderId: string): FileEntry[];
  /**
   * A file or folder by its ID, as it is now; null when it lies in the trash, or when this account cannot see it.
   *
   * @throws ServiceError
   */
  entry(id: string): FileEntry | null;
  /**
   * Lists what lay directly in a folder and is in the trash; all pages.
   *
   * @param folderId - ID of the folder
   * @throws ServiceError
   */
  listTrash(folderId: string): FileEntry[];
  /**
   * The folder of this ID, or to which the shortcut of this ID leads; null when there is none that this account can
   * see.
   *
   * @throws ServiceError
   */
  folder(folderId: string): { readonly id: string; readonly name: string; readonly isFolder: boolean } | null;
  /**
   * Bytes of a content. Two readings of a file may be of two versions of it.
   *
   * @param start - first byte
   * @param end - first byte that is not read any more
   * @throws ServiceError
   */
  read(content: Content, start: number, end: number): Part;
  /**
   * Versions of a file that Drive keeps, the oldest first, in the trash or not; all pages. Of which of them it gives the
   * content is another matter.
   *
   * @throws ServiceError of kind `missing` when it was deleted for good, `denied` when this account may not edit it
   */
  revisionsOf(fileId: string): Revision[];
}
