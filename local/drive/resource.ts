/** Entries and revisions as the REST answers tell them; numbers of 64 bits are texts there. */
import { APP_DATA, type AppDataFile } from './app-data';
import { type DriveEntry, type DriveRevision, headOf } from './store';

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

/**
 * https://developers.google.com/workspace/drive/api/reference/rest/v3/files
 * @param entry - what is told
 * @param targetType - MIME type of what a shortcut leads to
 * @param trashed - whether it lies in the trash, put there itself or with a folder above it
 */
export function fileResource(
  entry: DriveEntry,
  targetType: string | undefined,
  trashed: boolean,
): Record<string, unknown> {
  const shortcut = {
    targetId: entry.target,
    ...(targetType === undefined ? {} : { targetMimeType: targetType }),
  };
  return {
    kind: 'drive#file',
    id: entry.id,
    name: entry.name,
    mimeType: entry.mimeType,
    parents: [...entry.parents],
    trashed,
    explicitlyTrashed: entry.trashed,
    createdTime: time(entry.createdMs),
    modifiedTime: time(entry.modifiedMs),
    version: String(entry.version),
    spaces: ['drive'],
    ownedByMe: true,
    ...content(entry),
    ...(entry.target === null ? {} : { shortcutDetails: shortcut }),
  };
}

/**
 * A file of the script's hidden folder.
 * @param file - what is told
 */
export function appDataResource(file: AppDataFile): Record<string, unknown> {
  const { description, appProperties } = file;
  const told = { ...(description === '' ? {} : { description }), appProperties: { ...appProperties } };
  return { ...fileResource(file, undefined, false), ...told, spaces: [APP_DATA] };
}

/**
 * https://developers.google.com/workspace/drive/api/reference/rest/v3/revisions
 * @param entry - whose revision it is
 * @param revision - what is told
 */
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
