/** Permissions of files. https://developers.google.com/workspace/drive/api/guides/ref-roles */

/** From the weakest to the strongest. */
export const ROLES = ['reader', 'commenter', 'writer', 'owner'] as const;

export type Role = (typeof ROLES)[number];

export interface Permission {
  readonly id: string;
  readonly type: 'user' | 'anyone';
  readonly role: Role;
  /** Of the account; blank for `anyone`, also in saved worlds. */
  readonly emailAddress: string;
}

/** A file as one account sees it. */
export interface Sharing {
  readonly owner: string;
  /** Role of this account; null when the file is not visible to it. */
  readonly role: Role | null;
  /** Of the file itself, without those that it inherits from folders. */
  readonly permissions: readonly Permission[];
}

/** Facts of a file in a request. */
export interface FileFacts {
  /** A generated ID for a new file; left out where Drive chooses it. */
  readonly id?: string;
  /** ID of a shortcut's target; left out for other files. */
  readonly target?: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly description: string;
  readonly appProperties: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly trashed: boolean;
  /** Ms since 1970; null = by the world's clock. */
  readonly modifiedMs: number | null;
  readonly createdMs: number | null;
}

/** Facts of a new file for which a request names only name, type and folder. */
export const NEW_FACTS: Omit<FileFacts, 'name' | 'mimeType' | 'parents'> = {
  description: '',
  appProperties: {},
  properties: {},
  trashed: false,
  modifiedMs: null,
  createdMs: null,
};

/** A change of a file. */
export interface Change {
  readonly fileId: string;
  readonly removed: boolean;
  readonly atMs: number;
}

/**
 * Whether a role allows what another one does.
 * @param role - of the account; null when it has none
 * @param needed - the weakest role that suffices
 */
export function allows(role: Role | null, needed: Role): boolean {
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
