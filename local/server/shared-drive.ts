/** The Drives of all accounts: one set of files, and their changes. Owners are in `ownership.ts`. */
import type { Caller } from '../google/caller';
import type { DriveOffice, DriveSharing } from '../google/drive/house';
import { MemoryDrive, type SavedDrive } from '../google/drive/memory';
import {
  allows,
  type Change,
  type FileFacts,
  type Permission,
  type Role,
  type Sharing,
} from '../google/drive/sharing';
import {
  type DriveEntry,
  type DriveRevision,
  type DriveStore,
  GOOGLE_TYPE,
  headOf,
} from '../google/drive/store';
import { Ownership, type SavedOwnership } from './ownership';

/** The contents of Google's documents, which Drive does not store. */
export interface Documents {
  /** Makes the content of a document. */
  create(entry: DriveEntry): void;
  /** Copies the content of one document into another. */
  copy(from: DriveEntry, to: DriveEntry, user: string): void;
  rename(id: string, title: string): void;
  remove(id: string): void;
}

/** The saved form. */
export interface SavedSharedDrive extends SavedOwnership {
  readonly files: SavedDrive;
  readonly changes: readonly Change[];
}

export class SharedDrive implements DriveSharing, DriveOffice {
  readonly store: MemoryDrive;
  readonly changes: Change[] = [];
  readonly office = this;
  private readonly ownership: Ownership;

  /**
   * @param now - the world's time, in ms since 1970
   * @param seed - makes the IDs of this world differ from those of other worlds
   */
  constructor(
    private readonly now: () => number,
    seed: string,
    private readonly documents: Documents,
  ) {
    this.store = new MemoryDrive(seed);
    this.ownership = new Ownership(this.store);
    this.store.useClock(now);
    this.store.remove(this.store.rootId);
  }

  /** ID of an account's root folder, which is made when missing. */
  rootOf(user: string): string {
    return this.ownership.rootOf(user);
  }

  seenBy(caller: Caller): DriveStore {
    return this.ownership.seenBy(caller);
  }

  sharingOf(caller: Caller, id: string): Sharing {
    return this.ownership.sharingOf(caller, id);
  }

  ownerOf(id: string): string | undefined {
    return this.ownership.ownerOf(id);
  }

  /** Role of an account for a file; null = none. */
  roleOf(user: string, id: string): Role | null {
    return this.ownership.roleOf(user, id);
  }

  /** Whether a file is visible to an account through the calling program. */
  isSeen(caller: Caller, id: string): boolean {
    return this.ownership.isSeen(caller, id);
  }

  create(caller: Caller, facts: FileFacts, bytes: Uint8Array | null): DriveEntry {
    const id = this.store.make(facts);
    this.ownership.own(id, caller);
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
    this.ownership.own(id, caller);
    if (bytes !== null) this.store.overwrite(id, bytes);
    this.store.describe(id, described(facts));
    const made = this.noted(id);
    if (entry.mimeType.startsWith(GOOGLE_TYPE)) this.documents.copy(entry, made, caller.user);
    return made;
  }

  remove({ id, mimeType }: DriveEntry): void {
    for (const child of [...this.store.entries()]) if (child.parents.includes(id)) this.remove(child);
    this.store.remove(id);
    this.ownership.forget(id);
    this.changes.push({ fileId: id, removed: true, atMs: this.now() });
    if (mimeType.startsWith(GOOGLE_TYPE)) this.documents.remove(id);
  }

  share({ id }: DriveEntry, permissions: readonly Permission[]): void {
    this.ownership.share(id, permissions);
    this.noted(id);
  }

  keep({ id }: DriveEntry, revisionId: string, keepForever: boolean): void {
    this.store.keepForever(id, revisionId, keepForever);
    this.noted(id);
  }

  /** Records that the content of a document was changed. */
  touch(id: string, name: string): void {
    this.store.describe(id, { name, modifiedMs: this.now() });
    this.noted(id);
  }

  save(): SavedSharedDrive {
    return { files: this.store.save(), ...this.ownership.save(), changes: this.changes };
  }

  load(saved: SavedSharedDrive, contentOf: (revision: DriveRevision) => Uint8Array): void {
    this.store.load(saved.files, contentOf);
    this.ownership.load(saved);
    this.changes.push(...saved.changes);
  }

  /** A copy goes into the folder of the original, if the account may write there, else into its root. */
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

/** The facts to store; times that are null stay as they are. */
function described(facts: Partial<FileFacts>): Partial<DriveEntry> {
  const { id: _, target: _target, ...others } = facts;
  return Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null));
}
