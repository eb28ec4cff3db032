/** Who may do what with a file. https://developers.google.com/workspace/drive/api/guides/ref-roles */

/** From the least to the most. */
export const ROLES = ['reader', 'commenter', 'writer', 'owner'] as const;

export type Role = (typeof ROLES)[number];

export interface Permission {
  readonly id: string;
  readonly type: 'user' | 'anyone';
  readonly role: Role;
  /** Of the account; '' for anyone. */
  readonly emailAddress: string;
}

/** A file as one account sees it. */
export interface Sharing {
  readonly owner: string;
  /** What this account may do; null when the file is not there for it. */
  readonly role: Role | null;
  /** Its own, without what it inherits from folders. */
  readonly permissions: readonly Permission[];
}

/** What a request says of a file. */
export interface FileFacts {
  /** An ID that was given out before, of a file that is to be made; left out where Drive gives it. */
  readonly id?: string;
  /** What a shortcut leads to; left out for everything else. */
  readonly target?: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly description: string;
  readonly appProperties: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly trashed: boolean;
  /** When it was changed, if the client says so; ms since 1970. */
  readonly modifiedMs: number;
  readonly createdMs: number;
}

/** What a file is of which nothing but name, type and place is said; NaN = the times that the clock gives. */
export const NEW_FACTS: Omit<FileFacts, 'name' | 'mimeType' | 'parents'> = {
  description: '',
  appProperties: {},
  properties: {},
  trashed: false,
  modifiedMs: Number.NaN,
  createdMs: Number.NaN,
};

/** That something happened to a file. */
export interface Change {
  readonly fileId: string;
  readonly removed: boolean;
  readonly atMs: number;
}

/**
 * Whether a role allows what another one does.
 * @param role - of the account; null when it has none
 * @param needed - the least that is asked
 */
export function allows(role: Role | null, needed: Role): boolean {
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
