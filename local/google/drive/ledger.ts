/** What is known of each entry of a real folder, kept in the state folder between runs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../host/disk';
import { seal, unseal } from '../../host/sealed';
import type { DriveEntry } from './store';

/** An entry and how it is recognised on the disk. */
export interface Known extends DriveEntry {
  /** See `Found.identity`. */
  readonly identity: string;
  /** See `Found.stamp`; of the content that the head revision holds. */
  readonly stamp: string;
  readonly path: string;
  /** When it went to the trash, milliseconds since 1970. */
  readonly goneMs: number | null;
}

interface File {
  readonly format: 1;
  readonly birthtimes: boolean;
  readonly made: number;
  readonly entries: readonly Known[];
}

export class Ledger {
  readonly byId = new Map<string, Known>();
  /** Number of IDs that were given out. */
  made = 0;
  /** Whether the disk keeps the instant of a file's creation; decided once, or every file would seem another. */
  readonly birthtimes: boolean;
  private written = '';
  private readonly path: string;

  /**
   * @param folder - state folder
   * @param look - finds out whether the disk keeps instants of creation
   * @throws when what lies there is not a ledger, or was changed
   */
  constructor(folder: string, look: () => boolean) {
    this.path = join(folder, 'drive.json');
    if (!existsSync(this.path)) {
      this.birthtimes = look();
      return;
    }
    this.written = unseal(readFileSync(this.path, 'utf8'));
    const file: File = JSON.parse(this.written);
    this.made = file.made;
    this.birthtimes = file.birthtimes;
    for (const entry of file.entries) this.byId.set(entry.id, entry);
  }

  /** Entries that are on the disk, by their identity. */
  present(): Map<string, Known> {
    const present = new Map<string, Known>();
    for (const entry of this.byId.values()) if (!entry.trashed) present.set(entry.identity, entry);
    return present;
  }

  /** IDs of all revisions whose contents are kept. */
  revisionIds(): Set<string> {
    return new Set([...this.byId.values()].flatMap(({ revisions }) => revisions.map(({ id }) => id)));
  }

  /** Writes the ledger, in one step, if it changed. */
  save(): void {
    const { birthtimes, made } = this;
    const file: File = { format: 1, birthtimes, made, entries: [...this.byId.values()] };
    const text = JSON.stringify(file);
    if (text === this.written) return;
    replaceFile(this.path, seal(text));
    this.written = text;
  }
}
