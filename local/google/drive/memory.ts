/** A Drive in memory, which tests and the simulation change at will. */
import { createHash } from 'node:crypto';
import { fileIdOf, revisionIdOf } from './identifier';
import { mimeTypeOf } from './mime';
import type { FileFacts } from './sharing';
import { type DriveEntry, type DriveRevision, type DriveStore, FOLDER, SHORTCUT } from './store';

/** Revisions that stay readable. Drive keeps them for 30 days; a week of simulation makes fewer than this matter. */
const REVISIONS_KEPT = 8;

interface MemoryEntry extends DriveEntry {
  readonly contents: readonly Uint8Array[];
}

/** The fields of an entry that can be changed. */
type Described = Omit<DriveEntry, 'id' | 'version' | 'revisions' | 'target'>;

/** The saved form; contents are saved separately, by their MD5. */
export interface SavedDrive {
  readonly made: number;
  readonly entries: readonly DriveEntry[];
}

/** Folder and type of a new entry. */
export interface Placement {
  /** ID of the folder; the root when left out. */
  readonly parentId?: string;
  readonly mimeType?: string;
}

export class MemoryDrive implements DriveStore {
  readonly rootId: string;
  private readonly byId = new Map<string, MemoryEntry>();
  private made = 0;
  private now: () => number = () => 0;

  /** @param seed - makes this Drive's IDs differ from those of other Drives */
  constructor(private readonly seed: string | number = 0) {
    this.rootId = this.add('Mi unidad', FOLDER, [], null);
  }

  useClock(now: () => number): void {
    this.now = now;
  }

  refresh(): void {}

  entries(): Iterable<DriveEntry> {
    return this.byId.values();
  }

  entry(id: string): DriveEntry | undefined {
    return this.byId.get(id);
  }

  read(id: string, revisionId: string, start: number, end: number): Uint8Array | undefined {
    const entry = this.byId.get(id);
    if (entry === undefined) return undefined;
    const place = entry.revisions.findIndex((revision) => revision.id === revisionId);
    return entry.contents[place]?.subarray(start, end);
  }

  /**
   * Makes an entry of any kind without contents, and returns its ID.
   * @param facts - name, type, folder and, where given, ID and target
   */
  make(facts: Pick<DriveEntry, 'name' | 'mimeType' | 'parents'> & Pick<FileFacts, 'id' | 'target'>): string {
    const { name, mimeType, parents, target = null, id } = facts;
    return this.add(name, mimeType, parents, target, id);
  }

  /** Changes fields of an entry; its contents stay. */
  describe(id: string, facts: Partial<Described>): void {
    this.change(id, () => facts);
  }

  /** All entries in the saved form. */
  save(): SavedDrive {
    const entries = [...this.byId.values()].map(({ contents: _, ...entry }) => entry);
    return { made: this.made, entries };
  }

  /**
   * Replaces all entries by saved ones.
   * @param contentOf - the bytes of a revision
   */
  load(saved: SavedDrive, contentOf: (revision: DriveRevision) => Uint8Array): void {
    this.made = saved.made;
    this.byId.clear();
    for (const entry of saved.entries)
      this.byId.set(entry.id, { ...entry, contents: entry.revisions.map(contentOf) });
  }

  /** Makes a folder and returns its ID. */
  mkdir(name: string, parentId: string = this.rootId): string {
    return this.add(name, FOLDER, [parentId], null);
  }

  /**
   * Makes a new file, also where one of that name is, and returns its ID.
   * @param content - bytes, or a text that is written as UTF-8
   * @param placement - folder and MIME type
   */
  put(name: string, content: Uint8Array | string, placement: Placement = {}): string {
    const { parentId = this.rootId, mimeType = mimeTypeOf(name) } = placement;
    const id = this.add(name, mimeType, [parentId], null);
    this.overwrite(id, content);
    return id;
  }

  /** Makes a Google document (which has neither bytes nor md5) and returns its ID. */
  putDocument(name: string, placement: Placement = {}): string {
    const { parentId = this.rootId, mimeType = 'application/vnd.google-apps.spreadsheet' } = placement;
    return this.add(name, mimeType, [parentId], null);
  }

  /** Makes a shortcut to a file and returns its ID. */
  putShortcut(name: string, targetId: string, parentId: string = this.rootId): string {
    return this.add(name, SHORTCUT, [parentId], targetId);
  }

  /**
   * Writes a file in place: the same ID, a new revision.
   * @param content - bytes, or a text that is written as UTF-8
   */
  overwrite(id: string, content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content.slice();
    const md5 = createHash('md5').update(bytes).digest('hex');
    this.change(id, (entry) => {
      const revision: DriveRevision = {
        id: revisionIdOf(`${this.seed} ${id} ${entry.version}`),
        md5,
        size: bytes.length,
        modifiedMs: this.now(),
        keepForever: false,
      };
      return {
        revisions: [...entry.revisions, revision].slice(-REVISIONS_KEPT),
        contents: [...entry.contents, bytes].slice(-REVISIONS_KEPT),
        modifiedMs: this.now(),
      };
    });
  }

  /** Pins a revision, as the owner of the file may in Drive; a reader cannot. */
  keepForever(id: string, revisionId: string, keepForever = true): void {
    this.change(id, ({ revisions }) => ({
      revisions: revisions.map((one) => (one.id === revisionId ? { ...one, keepForever } : one)),
    }));
  }

  rename(id: string, name: string): void {
    this.change(id, () => ({ name }));
  }

  move(id: string, parentId: string): void {
    this.change(id, () => ({ parents: [parentId] }));
  }

  /** Puts an entry into the trash, or takes it out. */
  trash(id: string, trashed = true): void {
    this.change(id, () => ({ trashed }));
  }

  /** Deletes an entry for good. */
  remove(id: string): void {
    this.byId.delete(id);
  }

  private add(
    name: string,
    mimeType: string,
    parents: readonly string[],
    target: string | null,
    given?: string,
  ): string {
    this.made += 1;
    const id = given ?? fileIdOf(`${this.seed} ${this.made}`);
    const at = this.now();
    const plain = {
      id,
      name,
      mimeType,
      parents,
      target,
      trashed: false,
      createdMs: at,
      modifiedMs: at,
      version: 1,
    };
    this.byId.set(id, { ...plain, revisions: [], contents: [] });
    return id;
  }

  private change(id: string, make: (entry: MemoryEntry) => Partial<MemoryEntry>): void {
    const entry = this.byId.get(id);
    if (entry === undefined) throw new Error(`there is no entry ${id}`);
    this.byId.set(id, { ...entry, ...make(entry), version: entry.version + 1 });
  }
}
