/** Who owns each file, and whom it is shared with. */
import { permissionIdOf } from '../google/drive/identifier';
import type { MemoryDrive } from '../google/drive/memory';
import { allows, type Permission, type Role } from '../google/drive/sharing';

export class Grants {
  readonly byFile = new Map<string, readonly Permission[]>();

  /** @param store - the files, which inherit from their folders */
  constructor(private readonly store: MemoryDrive) {}

  /** Gives a new file to an account. */
  own(id: string, user: string): void {
    const permission: Permission = {
      id: permissionIdOf('user', user),
      type: 'user',
      role: 'owner',
      emailAddress: user,
    };
    this.byFile.set(id, [permission]);
  }

  ownerOf(id: string): string | undefined {
    return this.byFile.get(id)?.find(({ role }) => role === 'owner')?.emailAddress;
  }

  /** What an account may do with a file, by its own permissions and those of the folders above it. */
  roleOf(user: string, id: string): Role | null {
    const own = (this.byFile.get(id) ?? []).filter(
      ({ type, emailAddress }) => type === 'anyone' || emailAddress === user,
    );
    const above = this.store.entry(id)?.parents.map((parent) => this.roleOf(user, parent)) ?? [];
    return [...own.map(({ role }) => role), ...above].reduce<Role | null>(
      (best, role) => (role !== null && !allows(best, role) ? role : best),
      null,
    );
  }
}
