/** What the core asks of the world. Adapters translate; they decide nothing. */
import type { Edit } from './publish/edit';

/** One entry of a folder, as Drive lists it. */
export interface FileEntry {
  readonly id: string;
  readonly name: string;
  readonly parentId: string;
  readonly mimeType: string;
  /** MD5 in hex; '' for what has no bytes of its own (folders, shortcuts, Google Docs). */
  readonly md5: string;
  readonly bytes: number;
  readonly revision: string;
  readonly modifiedMs: number;
}

/** One version of a file's bytes that Drive still keeps; the last one is what the file holds. */
export interface Revision {
  readonly id: string;
  /** MD5 in hex; '' for what has no bytes of its own. */
  readonly md5: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Whether the file's owner marked it to be kept for ever: of such ones Google promises to give the content. */
  readonly marked: boolean;
}

/** A content that Drive keeps for the client. */
export type DriveContent =
  /** What a file holds at this moment, in the folder or in the trash. */
  | { readonly kind: 'file'; readonly fileId: string }
  /** What a file held, where Google still gives it. */
  | { readonly kind: 'revision'; readonly fileId: string; readonly revision: string };

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
   * @param id - of the file or folder
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
   * @param content - what is read
   * @param start - first byte
   * @param end - first byte that is not read any more
   * @throws ServiceError
   */
  read(content: Content, start: number, end: number): Part;
  /**
   * Versions of a file that Drive keeps, the oldest first, in the trash or not; all pages. Of which of them it gives the
   * content is another matter.
   *
   * @param fileId - the file
   * @throws ServiceError of kind `missing` when it was deleted for good, `denied` when this account may not edit it
   */
  revisionsOf(fileId: string): Revision[];
}

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
  /** ID of the revision that held it; '' when nobody knew. */
  readonly revision: string;
  /** When the tab was given this content last, in ms. */
  readonly publishedMs: number;
  /** First byte of the piece, and first byte after it. */
  readonly start: number;
  readonly end: number;
  /** How far the MD5 of the content is after this piece; '' after the last one. */
  readonly chain: string;
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
   * @param spreadsheetId - whose version it is
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

/** A protection that only warns whoever edits by hand. */
export interface Protection {
  readonly id: number;
  /** What it says to people. */
  readonly text: string;
}

/** A tab's place and allocated grid. */
export interface Tab {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  /** False for a chart's tab, and for one that shows another data source: nobody writes their cells. */
  readonly isGrid: boolean;
  readonly rows: number;
  readonly columns: number;
  /** Somebody protected it, or a part of it that was asked for, against the account that runs. */
  readonly locked: boolean;
  /** IDs of the tables that people made of its cells, as far as they lie in what was asked for. */
  readonly tables: readonly string[];
  /** Those that only warn, of the whole tab or of the part that was asked for. */
  readonly protections: readonly Protection[];
}

/** A rectangle of a tab, from its first row and column on; counted from 0. */
export interface Region {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
}

/** Some rows of one column; rows and columns are counted from 0. */
export interface ColumnPiece {
  readonly title: string;
  readonly column: number;
  readonly firstRow: number;
  readonly rows: number;
}

/** The one Spreadsheet. */
export interface Workbook {
  /** Every tab. One read. @throws ServiceError */
  tabs(): Tab[];
  /**
   * Text of the given regions and the tabs that hold them, in one read.
   *
   * @throws ServiceError of kind `missing` when one of the tabs does not exist
   */
  read(regions: readonly Region[]): { readonly tabs: Tab[]; readonly texts: string[][][] };
  /**
   * Text of parts of columns, in one read.
   *
   * @param pieces - tab, column and first row, counted from 0, and how many rows
   * @returns texts by piece; shorter than asked for where the last rows are blank
   * @throws ServiceError of kind `missing` when one of the tabs does not exist
   */
  columns(pieces: readonly ColumnPiece[]): string[][];
  /**
   * Applies all edits in order, or none of them: one `batchUpdate`.
   *
   * @returns the protections that it made
   * @throws ServiceError
   */
  apply(edits: readonly Edit[]): Protection[];
  /**
   * Writes text at a fixed place of a tab, uninterpreted; writing it twice does no harm.
   *
   * @param title - the tab
   * @param firstRow - counted from 0
   * @param rows - text by row
   * @throws ServiceError
   */
  write(title: string, firstRow: number, rows: readonly (readonly string[])[]): void;
}

/** Small texts kept between runs, by key. */
export interface StateStore {
  /** Everything, in one call. */
  load(): Record<string, string>;
  /** Writes these entries and leaves others as they are, in one call. */
  save(entries: Record<string, string>): void;
}

export interface RunLock {
  /**
   * Takes the lock unless somebody holds it. Released when the run ends, however it ends.
   *
   * @param waitMs - how long to wait for it
   */
  tryLock(waitMs?: number): boolean;
  release(): void;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** A time as people read it: ISO 8601 in the script's time zone, with its offset. */
  local(ms: number): string;
  sleep(ms: number): void;
  /** A number in [0, 1), for jitter. */
  random(): number;
}

/** Lines for whoever looks into the execution log: counts, positions and IDs, never a cell's text. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
}

/** The trigger that starts runs. */
export interface Schedule {
  /** Leaves exactly one trigger of this account. Returns its ID. */
  ensure(): string;
  /** Whether this account has the trigger; null where Google does not tell. */
  exists(): boolean | null;
  /** Removes this account's triggers. Returns how many there were. */
  remove(): number;
}

/** Mail from the account that runs the script. */
export interface Mailer {
  /** Recipients that may still be written to today. @throws ServiceError */
  remaining(): number;
  /**
   * Sends plain text.
   *
   * @param addresses - recipients
   * @param subject - one line
   * @param body - plain text
   * @throws ServiceError
   */
  send(addresses: readonly string[], subject: string, body: string): void;
}

/** Dialogs with the person who chose a menu item. */
export interface Dialogue {
  tell(title: string, text: string): void;
  /** The answer, or null when the person cancelled. */
  ask(title: string, text: string): string | null;
  /** Whether the person said yes. */
  confirm(title: string, text: string): boolean;
  /** Title of the tab that the person looks at, the row of the selected cell (from 1). */
  selection(): { readonly title: string; readonly row: number };
}

/**
 * What can go wrong with a request to Google, by what can be done about it; `disabled`: the API is not turned on in the
 * script's own Cloud project.
 */
export type FailureKind = 'transient' | 'quota' | 'disabled' | 'denied' | 'missing' | 'full' | 'invalid';

/** A request to Google that failed. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  /** The pushed script is several files, and each has this class for itself: it is told by its name. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ServiceError';
  }

  /**
   * @param service - what was asked, e.g. `sheets.spreadsheets.batchUpdate`
   * @param kind - what can be done about it
   * @param status - HTTP status; 0 when there was no answer
   * @param fate - whether a write may have been applied all the same; `in-doubt` when that could not be looked up, or
   *   when something else was written since its run has looked
   * @param detail - Google's own words
   * @param sheetId - tab that a refused edit is about; null when nobody knows
   */
  constructor(
    readonly service: string,
    readonly kind: FailureKind,
    readonly status: number,
    readonly fate: 'refused' | 'unknown' | 'in-doubt',
    readonly detail: string,
    readonly sheetId: number | null = null,
  ) {
    super(`${service} answered ${status || 'nothing'}: ${detail}`);
  }
}
