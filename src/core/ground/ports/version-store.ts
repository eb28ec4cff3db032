/** The store in which the product itself keeps earlier versions. */

/** Facts of one piece: the version it belongs to and its byte range. */
export interface PieceFacts {
  /** Tab that showed it. */
  readonly tab: string;
  readonly fileId: string;
  /** Of the whole content, in hex. */
  readonly md5: string;
  /** Of the whole content. */
  readonly bytes: number;
  /** Name of the file. */
  readonly name: string;
  /** ID of the revision with this content; null = unknown. */
  readonly revision: string | null;
  /** Last publication of this content in the tab, in ms since 1970. */
  readonly publishedMs: number;
  /** First byte of the piece, and first byte after it. */
  readonly start: number;
  readonly end: number;
  /** MD5 state of the content after this piece; null = last piece. */
  readonly chain: string | null;
}

/** A stored piece. */
export interface KeptPiece extends PieceFacts {
  /** ID of the piece in the store. */
  readonly id: string;
  /** Bytes that it takes in the store. */
  readonly storedBytes: number;
}

/** Stores versions in the Drive of the running account, where no other account sees them. */
export interface VersionStore {
  /** Whether this account has granted the permission; null = unknown. */
  isAllowed(): boolean | null;
  /** All pieces of a Spreadsheet. @throws ServiceError of kind `denied` without the permission */
  list(spreadsheetId: string): KeptPiece[];
  /**
   * Stores a piece. A second call stores it a second time.
   *
   * @param bytes - binary string, one character per byte
   * @throws ServiceError of kind `full` when the account has no room left
   */
  put(spreadsheetId: string, facts: PieceFacts, bytes: string): KeptPiece;
  /** The bytes of a piece as a binary string. @throws ServiceError of kind `missing` when it does not exist */
  read(id: string): string;
  /** Updates the time of the last publication, in ms since 1970. @throws ServiceError */
  renew(id: string, publishedMs: number): void;
  /** Permanently deletes a piece. Does nothing if it does not exist. @throws ServiceError */
  remove(id: string): void;
}
