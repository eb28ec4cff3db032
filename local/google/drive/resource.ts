/** Entries and revisions in REST answers, where 64-bit numbers are texts. */
import { APP_DATA, type AppDataFile } from './app-data';
import { allows, type Permission, type Sharing } from './sharing';
import { type DriveEntry, type DriveRevision, FOLDER, headOf, SPREADSHEET } from './store';

const time = (ms: number): string => new Date(ms).toISOString();

function content(entry: DriveEntry): object {
  const head = headOf(entry);
  if (head === undefined) return {};
  const extension = /\.([^.]+)$/.exec(entry.name)?.[1];
  return {
    size: String(head.size),
    quotaBytesUsed: String(head.size),
    md5Checksum: head.md5,
    headRevisionId: head.id,
    originalFilename: entry.name,
    ...(extension === undefined ? {} : { fileExtension: extension, fullFileExtension: extension }),
  };
}

/** Facts of a file that its entry does not contain. */
interface Told {
  /** MIME type of a shortcut's target; undefined where it is unknown. */
  readonly targetType: string | undefined;
  /** Whether it is in the trash, by itself or with a folder above it. */
  readonly trashed: boolean;
  /** Account that asks; null = its only owner, in a hidden folder. */
  readonly user: string | null;
  /** Permissions; undefined where every file belongs to the account that asks. */
  readonly sharing: Sharing | undefined;
}

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/files */
export function fileResource(entry: DriveEntry, told: Told): Record<string, unknown> {
  const { targetType, sharing } = told;
  const shortcut = {
    targetId: entry.target,
    ...(targetType === undefined ? {} : { targetMimeType: targetType }),
  };
  const { description = '', appProperties, properties } = entry;
  return {
    kind: 'drive#file',
    id: entry.id,
    name: entry.name,
    mimeType: entry.mimeType,
    parents: [...entry.parents],
    trashed: told.trashed,
    explicitlyTrashed: entry.trashed,
    createdTime: time(entry.createdMs),
    modifiedTime: time(entry.modifiedMs),
    version: String(entry.version),
    spaces: ['drive'],
    ownedByMe: sharing === undefined || sharing.owner === told.user,
    ...(description === '' ? {} : { description }),
    ...(appProperties === undefined ? {} : { appProperties: { ...appProperties } }),
    ...(properties === undefined ? {} : { properties: { ...properties } }),
    ...(sharing === undefined ? {} : sharingFacts(entry, sharing, told.user)),
    ...content(entry),
    ...(entry.target === null ? {} : { shortcutDetails: shortcut }),
  };
}

/** Capabilities of the account, and for writers the permissions of the file. */
function sharingFacts(entry: DriveEntry, { owner, role, permissions }: Sharing, user: string | null): object {
  const isWriter = allows(role, 'writer');
  const isOwner = role === 'owner';
  const told = isWriter ? { permissions: permissions.map(permissionResource) } : {};
  return {
    starred: false,
    shared: permissions.length > 1,
    owners: [{ ...userResource(owner), me: owner === user }],
    webViewLink: linkOf(entry),
    writersCanShare: true,
    capabilities: {
      canEdit: isWriter,
      canCopy: true,
      canDownload: true,
      canShare: isWriter,
      canRename: isWriter,
      canTrash: isOwner,
      canDelete: isOwner,
      canAddChildren: isWriter && entry.mimeType === FOLDER,
      canListChildren: entry.mimeType === FOLDER,
    },
    ...told,
  };
}

function linkOf({ id, mimeType }: DriveEntry): string {
  if (mimeType === FOLDER) return `https://drive.google.com/drive/folders/${id}`;
  return mimeType === SPREADSHEET
    ? `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`
    : `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
}

/** @param user - mail address of an account */
export function userResource(user: string): Record<string, unknown> {
  return { kind: 'drive#user', displayName: user.split('@')[0], emailAddress: user };
}

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions */
export function permissionResource(permission: Permission): Record<string, unknown> {
  const { id, type, role, emailAddress } = permission;
  const person = { emailAddress, displayName: emailAddress.split('@')[0], deleted: false };
  return { kind: 'drive#permission', id, type, role, ...(type === 'user' ? person : {}) };
}

/** A file of the script's hidden folder. */
export function appDataResource(file: AppDataFile): Record<string, unknown> {
  const told = { targetType: undefined, trashed: false, user: null, sharing: undefined };
  return { ...fileResource(file, told), spaces: [APP_DATA] };
}

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/revisions */
export function revisionResource(entry: DriveEntry, revision: DriveRevision): Record<string, unknown> {
  return {
    kind: 'drive#revision',
    id: revision.id,
    mimeType: entry.mimeType,
    modifiedTime: time(revision.modifiedMs),
    keepForever: revision.keepForever,
    published: false,
    size: String(revision.size),
    md5Checksum: revision.md5,
    originalFilename: entry.name,
  };
}
