/** Whose each file is, whom it is shared with, which program made it, and under which folder an account's files lie. */
import type { Caller } from '../google/caller';
import type { MemoryDrive } from '../google/drive/memory';
import type { Permission, Role, Sharing } from '../google/drive/sharing';
import { type DriveStore, FOLDER } from '../google/drive/store';
import { Grants } from './grants';
import { seenDrive } from './seen-drive';

/** Scopes that open all files of an account; others open what the program made itself. */
const WHOLE = ['drive', 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly'];

/** What a state keeps. */
export interface SavedOwnership {
  readonly roots: readonly (readonly [string, string])[];
  readonly permissions: readonly (readonly [string, readonly Permission[]])[];
  readonly makers: readonly (readonly [string, string])[];
}

export class Ownership {
  private readonly roots = new Map<string, string>();
  private readonly grants: Grants;
  /** Which program made a file. */
  private readonly makers = new Map<string, string>();

  /** @param store - the files */
  constructor(private readonly store: MemoryDrive) {
    this.grants = new Grants(store);
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

  /** A new file belongs to whoever made it, by their program. */
  own(id: string, { user, program }: Caller): void {
    this.grants.own(id, user);
    this.makers.set(id, program);
  }

  share(id: string, permissions: readonly Permission[]): void {
    this.grants.byFile.set(id, permissions);
  }

  /** A file is gone for good. */
  forget(id: string): void {
    this.grants.byFile.delete(id);
    this.makers.delete(id);
  }

  ownerOf(id: string): string | undefined {
    return this.grants.ownerOf(id);
  }

  /** What an account may do with a file; null when nothing. */
  roleOf(user: string, id: string): Role | null {
    return this.grants.roleOf(user, id);
  }

  sharingOf({ user }: Caller, id: string): Sharing {
    return {
      owner: this.ownerOf(id) ?? user,
      role: this.roleOf(user, id),
      permissions: this.grants.byFile.get(id) ?? [],
    };
  }

  /** Whether a file is there for an account, by the program that asks. */
  isSeen(caller: Caller, id: string): boolean {
    if (this.roleOf(caller.user, id) === null) return false;
    return caller.holds(WHOLE) || this.makers.get(id) === caller.program;
  }

  /** The Drive as an account sees it. */
  seenBy(caller: Caller): DriveStore {
    const rootId = this.rootOf(caller.user);
    const roots = new Set(this.roots.values());
    return seenDrive(this.store, rootId, roots, (id) => this.isSeen(caller, id));
  }

  save(): SavedOwnership {
    return { roots: [...this.roots], permissions: [...this.grants.byFile], makers: [...this.makers] };
  }

  load({ roots, permissions, makers }: SavedOwnership): void {
    for (const [user, id] of roots) this.roots.set(user, id);
    for (const [id, all] of permissions) this.grants.byFile.set(id, all);
    for (const [id, program] of makers) this.makers.set(id, program);
  }
}
