/** The Drives of all accounts: one set of files, each with an owner and with those whom it is shared with. */
import type { Caller } from '../caller';
import type { DriveOffice, DriveSharing } from '../drive/house';
import { MemoryDrive, type SavedDrive } from '../drive/memory';
import {
  allows,
  type Change,
  type FileFacts,
  type Permission,
  type Role,
  type Sharing,
} from '../drive/sharing';
import {
  type DriveEntry,
  type DriveRevision,
  type DriveStore,
  FOLDER,
  GOOGLE_TYPE,
  headOf,
} from '../drive/store';
import { Grants } from './grants';
import { seenDrive } from './seen-drive';

/** Google's documents, whose insides Drive does not know. */
export interface Documents {
  /** Makes the inside of a document. */
  create(entry: DriveEntry): void;
  /** Copies the inside of one into another. */
  copy(from: DriveEntry, to: DriveEntry, user: string): void;
  rename(id: string, title: string): void;
  remove(id: string): void;
}

/** Scopes that open all files of an account; others open what the program made itself. */
const WHOLE = ['drive', 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly'];

/** What a state keeps. */
export interface SavedSharedDrive {
  readonly files: SavedDrive;
  readonly roots: readonly (readonly [string, string])[];
  readonly permissions: readonly (readonly [string, readonly Permission[]])[];
  readonly makers: readonly (readonly [string, string])[];
  readonly changes: readonly Change[];
}

export class SharedDrive implements DriveSharing, DriveOffice {
  readonly store: MemoryDrive;
  readonly changes: Change[] = [];
  readonly office = this;
  private readonly roots = new Map<string, string>();
  private readonly grants: Grants;
  /** Which program made a file. */
  private readonly makers = new Map<string, string>();

  /**
   * @param now - the world's time, in ms since 1970
   * @param seed - tells the IDs of this world from those of another
   * @param documents - what Google's documents are inside
   */
  constructor(
    private readonly now: () => number,
    seed: string,
    private readonly documents: Documents,
  ) {
    this.store = new MemoryDrive(seed);
    this.grants = new Grants(this.store);
    this.store.useClock(now);
    this.store.remove(this.store.rootId);
  }

  /** ID of the folder under which an account's files lie; made when it is not there. */
  rootOf(user: string): string {
    const known = this.roots.get(user);
    if (known !== undefined) return known;
    const id = this.store.make({ name: 'Mi unidad', mimeType: FOLDER, parents: [] });
    this.roots.set(user, id);
    this.grants.own(id, user);
    return id;
  }

  seenBy(caller: Caller): DriveStore {
    const rootId = this.rootOf(caller.user);
    const roots = new Set(this.roots.values());
    return seenDrive(this.store, rootId, roots, (id) => this.isSeen(caller, id));
  }

  sharingOf(caller: Caller, id: string): Sharing {
    return {
      owner: this.ownerOf(id) ?? caller.user,
      role: this.roleOf(caller.user, id),
      permissions: this.grants.byFile.get(id) ?? [],
    };
  }

  ownerOf(id: string): string | undefined {
    return this.grants.ownerOf(id);
  }

  /**
   * What an account may do with a file; null when nothing.
   * @param user - the account
   * @param id - of the file
   */
  roleOf(user: string, id: string): Role | null {
    return this.grants.roleOf(user, id);
  }

  /** Whether a file is there for an account, by the program that asks. */
  isSeen(caller: Caller, id: string): boolean {
    if (this.roleOf(caller.user, id) === null) return false;
    return caller.holds(WHOLE) || this.makers.get(id) === caller.program;
  }

  create(caller: Caller, facts: FileFacts, bytes: Uint8Array | null): DriveEntry {
    const id = this.store.make(facts);
    this.grants.own(id, caller.user);
    this.makers.set(id, caller.program);
    if (bytes !== null) this.store.overwrite(id, bytes);
    this.store.describe(id, described(facts));
    const entry = this.noted(id);
    if (entry.mimeType.startsWith(GOOGLE_TYPE)) this.documents.create(entry);
    return entry;
  }

  update(
    _caller: Caller,
    { id, mimeType }: DriveEntry,
    facts: Partial<FileFacts>,
    bytes: Uint8Array | null,
  ): DriveEntry {
    if (bytes !== null) this.store.overwrite(id, bytes);
    this.store.describe(id, described(facts));
    if (facts.name !== undefined && mimeType.startsWith(GOOGLE_TYPE)) this.documents.rename(id, facts.name);
    return this.noted(id);
  }

  copy(caller: Caller, entry: DriveEntry, facts: Partial<FileFacts>): DriveEntry {
    const head = headOf(entry);
    const bytes = head ? (this.store.read(entry.id, head.id, 0, head.size) ?? null) : null;
    const id = this.store.make({
      // https://developers.google.com/workspace/drive/api/reference/rest/v3/files/copy does not say; seen in Drive.
      name: facts.name ?? `Copia de ${entry.name}`,
      mimeType: entry.mimeType,
      parents: facts.parents ?? this.parentsFor(caller, entry),
    });
    this.grants.own(id, caller.user);
    this.makers.set(id, caller.program);
    if (bytes !== null) this.store.overwrite(id, bytes);
    this.store.describe(id, described(facts));
    const made = this.noted(id);
    if (entry.mimeType.startsWith(GOOGLE_TYPE)) this.documents.copy(entry, made, caller.user);
    return made;
  }

  remove({ id, mimeType }: DriveEntry): void {
    for (const child of [...this.store.entries()]) if (child.parents.includes(id)) this.remove(child);
    this.store.remove(id);
    this.grants.byFile.delete(id);
    this.makers.delete(id);
    this.changes.push({ fileId: id, removed: true, atMs: this.now() });
    if (mimeType.startsWith(GOOGLE_TYPE)) this.documents.remove(id);
  }

  share({ id }: DriveEntry, permissions: readonly Permission[]): void {
    this.grants.byFile.set(id, permissions);
    this.noted(id);
  }

  keep({ id }: DriveEntry, revisionId: string, keepForever: boolean): void {
    this.store.keepForever(id, revisionId, keepForever);
    this.noted(id);
  }

  /** Notes that the inside of a document was changed. */
  touch(id: string, name: string): void {
    this.store.describe(id, { name, modifiedMs: this.now() });
    this.noted(id);
  }

  save(): SavedSharedDrive {
    return {
      files: this.store.save(),
      roots: [...this.roots],
      permissions: [...this.grants.byFile],
      makers: [...this.makers],
      changes: this.changes,
    };
  }

  load(saved: SavedSharedDrive, contentOf: (revision: DriveRevision) => Uint8Array): void {
    this.store.load(saved.files, contentOf);
    for (const [user, id] of saved.roots) this.roots.set(user, id);
    for (const [id, permissions] of saved.permissions) this.grants.byFile.set(id, permissions);
    for (const [id, program] of saved.makers) this.makers.set(id, program);
    this.changes.push(...saved.changes);
  }

  /** Whoever copies puts the copy beside the original, if they may write there. */
  private parentsFor({ user }: Caller, { parents }: DriveEntry): readonly string[] {
    const beside = parents.filter((id) => allows(this.roleOf(user, id), 'writer'));
    return beside.length > 0 ? beside : [this.rootOf(user)];
  }

  private noted(id: string): DriveEntry {
    this.changes.push({ fileId: id, removed: false, atMs: this.now() });
    const entry = this.store.entry(id);
    if (entry === undefined) throw new Error(`there is no entry ${id}`);
    return entry;
  }
}

/** What a file is from now on; times that nobody gave stay as they are. */
function described(facts: Partial<FileFacts>): Partial<DriveEntry> {
  const { id: _, target: _target, ...others } = facts;
  return Object.fromEntries(Object.entries(others).filter(([, value]) => !Number.isNaN(value)));
}
