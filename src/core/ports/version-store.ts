/** Where the product keeps earlier versions itself. */

/** Some bytes of a version that the product keeps itself, and of which version they are. */
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
  /** ID of the revision that held it; null = nobody knew. */
  readonly revision: string | null;
  /** When the tab was given this content last, in ms. */
  readonly publishedMs: number;
  /** First byte of the piece, and first byte after it. */
  readonly start: number;
  readonly end: number;
  /** How far the MD5 of the content is after this piece; null after the last one. */
  readonly chain: string | null;
}

/** A piece that is kept. */
export interface KeptPiece extends PieceFacts {
  /** Of the piece, in the store. */
  readonly id: string;
  /** Bytes that it takes there. */
  readonly storedBytes: number;
}

/** Where the product keeps versions: in the Drive of the account that runs it, which no other account sees. */
export interface VersionStore {
  /** Whether this account lets it keep anything; null where Google does not tell. */
  isAllowed(): boolean | null;
  /** All pieces of a Spreadsheet. @throws ServiceError of kind `denied` without the permission */
  list(spreadsheetId: string): KeptPiece[];
  /**
   * Keeps a piece. Asked twice, it keeps it twice.
   *
   * @param facts - of which version, and which part of it
   * @param bytes - binary string, one character a byte
   * @throws ServiceError of kind `full` when the account has no room left
   */
  put(spreadsheetId: string, facts: PieceFacts, bytes: string): KeptPiece;
  /** The bytes of a piece as a binary string. @throws ServiceError of kind `missing` when it is gone */
  read(id: string): string;
  /** Notes when the tab was given this content last, in ms. @throws ServiceError */
  renew(id: string, publishedMs: number): void;
  /** Deletes a piece for good; one that is gone already does no harm. @throws ServiceError */
  remove(id: string): void;
}
