/** The hidden folders that a script has in its users' Drives: one an account, which no other account and no page shows. */
import { createHash } from 'node:crypto';
import { fileIdOf, revisionIdOf } from './identifier';
import type { DriveEntry } from './store';

/** The name by which requests speak of the folder. https://developers.google.com/workspace/drive/api/guides/appdata */
export const APP_DATA = 'appDataFolder';

/** A file of such a folder. */
export interface AppDataFile extends DriveEntry {
  readonly description: string;
  /** What only the script sees. */
  readonly appProperties: Readonly<Record<string, string>>;
}

/** What a request says of a file. */
export interface AppDataFacts {
  readonly name: string;
  readonly mimeType: string;
  readonly description: string;
  readonly appProperties: Readonly<Record<string, string>>;
}

/** A file and its bytes, as a state keeps them. */
export interface SavedAppData {
  readonly user: string;
  readonly file: AppDataFile;
}

export class AppDataFolders {
  /** Number of files that were made. */
  made = 0;
  private readonly byUser = new Map<string, Map<string, AppDataFile>>();
  private readonly contents = new Map<string, Uint8Array>();

  /**
   * @param now - the time, in ms since 1970
   * @param seed - tells the IDs of this world from those of another
   */
  constructor(
    private readonly now: () => number,
    private readonly seed: string | number,
  ) {}

  /** ID of an account's folder. */
  folderIdOf(user: string): string {
    return fileIdOf(`app data ${this.seed} ${user}`);
  }

  /** Files of an account. */
  filesOf(user: string): AppDataFile[] {
    return [...(this.byUser.get(user)?.values() ?? [])];
  }

  file(user: string, id: string): AppDataFile | undefined {
    return this.byUser.get(user)?.get(id);
  }

  /** Bytes of a file; undefined when there is none of this ID. */
  bytesOf(id: string): Uint8Array | undefined {
    return this.contents.get(id);
  }

  /** Bytes of all files of an account. */
  sizeOf(user: string): number {
    return this.filesOf(user).reduce((sum, { id }) => sum + (this.contents.get(id)?.length ?? 0), 0);
  }

  /** Makes a file. */
  create(user: string, facts: AppDataFacts, bytes: Uint8Array): AppDataFile {
    this.made += 1;
    const id = fileIdOf(`app data file ${this.seed} ${this.made}`);
    const at = this.now();
    const md5 = createHash('md5').update(bytes).digest('hex');
    const content = { md5, size: bytes.length, modifiedMs: at, keepForever: false };
    const revision = { id: revisionIdOf(`${id} 1`), ...content };
    const file: AppDataFile = {
      ...facts,
      id,
      parents: [this.folderIdOf(user)],
      trashed: false,
      createdMs: at,
      modifiedMs: at,
      version: 1,
      revisions: [revision],
      target: null,
    };
    this.put(user, file, bytes);
    return file;
  }

  /** Changes what is said of a file; its bytes stay. */
  update(user: string, file: AppDataFile, facts: Partial<AppDataFacts>): AppDataFile {
    const changed = { ...file, ...facts, version: file.version + 1, modifiedMs: this.now() };
    this.byUser.get(user)?.set(file.id, changed);
    return changed;
  }

  /** Deletes a file for good; there is no trash here. */
  remove(user: string, id: string): void {
    this.byUser.get(user)?.delete(id);
    this.contents.delete(id);
  }

  /** What happens when a person takes the app off their Drive, or deletes its hidden data. */
  clear(user: string): void {
    for (const { id } of this.filesOf(user)) this.remove(user, id);
  }

  /** Everything, to be kept. */
  save(): SavedAppData[] {
    return [...this.byUser.keys()].flatMap((user) => this.filesOf(user).map((file) => ({ user, file })));
  }

  /** Takes back a file that was kept. */
  put(user: string, file: AppDataFile, bytes: Uint8Array): void {
    const files = this.byUser.get(user) ?? new Map<string, AppDataFile>();
    this.byUser.set(user, files.set(file.id, file));
    this.contents.set(file.id, bytes);
  }
}
