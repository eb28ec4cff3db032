/** The folder of snapshots, as the core reads it. */

/** One entry of a folder, as Drive lists it. */
export interface FileEntry {
  readonly id: string;
  readonly name: string;
  readonly parentId: string;
  readonly mimeType: string;
  /** MD5 in hex; null = an entry without bytes of its own (folder, shortcut, Google Doc). */
  readonly md5: string | null;
  readonly bytes: number;
  /** ID of the current revision; null = Drive does not report it. */
  readonly revision: string | null;
  readonly modifiedMs: number;
}

/** One version of a file's bytes that Drive still keeps. The last one is the current content. */
export interface Revision {
  /** Null = Drive does not report it. */
  readonly id: string | null;
  /** MD5 in hex; null = a file without bytes of its own. */
  readonly md5: string | null;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Whether the owner marked it to be kept forever. Google guarantees to deliver the content of such revisions. */
  readonly marked: boolean;
}

/** A content that Drive keeps for the client. */
export type DriveContent =
  /** The current content of a file, in the folder or in the trash. */
  | { readonly kind: 'file'; readonly fileId: string }
  /** An earlier content of a file, if Google still delivers it. A revision whose ID is null cannot be read. */
  | { readonly kind: 'revision'; readonly fileId: string; readonly revision: string | null };

/** A content that a tab showed and that the product keeps itself. */
export interface KeptContent {
  readonly kind: 'kept';
  readonly tab: string;
  readonly fileId: string;
  readonly md5: string;
}

/** A content, by the place where its bytes are read. */
export type ContentSource = DriveContent | KeptContent;

/** Some bytes of a content. */
export interface Part {
  /** A binary string, one character per byte; shorter than requested if the content ends earlier. */
  readonly bytes: string;
  /** Size of the whole content in bytes, as the answer reports it; null = not reported. */
  readonly size: number | null;
}

/** The folder that Drive Desktop fills, and the contents of its files. Read-only. */
export interface SnapshotSource<Content = ContentSource> {
  /**
   * Lists the direct children of a folder that are not in the trash; all pages. Google may omit some of them for minutes
   * without notice.
   *
   * @throws ServiceError of kind `missing` when the folder was permanently deleted
   */
  list(folderId: string): FileEntry[];
  /**
   * The current state of a file or folder, by its ID; null = it is in the trash, or this account cannot see it.
   *
   * @throws ServiceError
   */
  entry(id: string): FileEntry | null;
  /**
   * Lists former direct children of a folder that are in the trash; all pages.
   *
   * @throws ServiceError
   */
  listTrash(folderId: string): FileEntry[];
  /**
   * The folder with this ID, or the target of the shortcut with this ID; null = this account can see none.
   *
   * @throws ServiceError
   */
  folder(folderId: string): { readonly id: string; readonly name: string; readonly isFolder: boolean } | null;
  /**
   * Reads bytes of a content. Two reads of a file may return bytes of two different versions.
   *
   * @param start - first byte
   * @param end - first byte after the range
   * @throws ServiceError
   */
  read(content: Content, start: number, end: number): Part;
  /**
   * Lists the revisions of a file that Drive keeps, oldest first, even if the file is in the trash; all pages. Drive may
   * refuse to deliver the content of some of them.
   *
   * @throws ServiceError of kind `missing` when the file was permanently deleted, `denied` when this account may not edit it
   */
  revisionsOf(fileId: string): Revision[];
}
