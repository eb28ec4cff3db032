/** The folder in Drive: one listing per folder and poll, and byte ranges of contents as binary strings. */
import { ServiceError } from '../core/ground/ports/service-error';
import type { DriveContent, FileEntry, Part, Revision, SnapshotSource } from '../core/ground/ports/source';
import { asking, failure, notEnabled } from './failure';
import { pagesOf } from './pages';

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;

const ENTRY_FIELDS = 'id,name,mimeType,parents,md5Checksum,size,headRevisionId,modifiedTime';
const REVISION_FIELDS = 'nextPageToken,revisions(id,md5Checksum,size,modifiedTime,keepForever)';
const FOLDER_TYPE = 'application/vnd.google-apps.folder';
const SHORTCUT_TYPE = 'application/vnd.google-apps.shortcut';
const FOLDER_FIELDS = 'id,name,mimeType,trashed,shortcutDetails(targetId)';

/** Largest page. https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list */
const PAGE_SIZE = 1000;

/** Drive through its advanced service (v3) and, for the bytes, its REST interface. */
export class DriveSource implements SnapshotSource<DriveContent> {
  list(folderId: string): FileEntry[] {
    return listIn(folderId, 'trashed = false');
  }

  listTrash(folderId: string): FileEntry[] {
    return listIn(folderId, 'trashed = true');
  }

  entry(id: string): FileEntry | null {
    try {
      const file = fileOf(id, `${ENTRY_FIELDS},trashed`);
      return file.trashed ? null : toEntry(file);
    } catch (error) {
      if (error instanceof ServiceError && (error.kind === 'missing' || error.kind === 'denied')) return null;
      throw error;
    }
  }

  folder(folderId: string): { id: string; name: string; isFolder: boolean } | null {
    try {
      const file = fileOf(folderId, FOLDER_FIELDS);
      // The target of a shortcut is never another shortcut.
      const target =
        file.mimeType === SHORTCUT_TYPE ? fileOf(file.shortcutDetails?.targetId ?? '', FOLDER_FIELDS) : file;
      if (file.trashed || target.trashed) return null;
      return { id: target.id ?? '', name: target.name ?? '', isFolder: target.mimeType === FOLDER_TYPE };
    } catch (error) {
      if (error instanceof ServiceError && error.kind === 'missing') return null;
      throw error;
    }
  }

  read(content: DriveContent, start: number, end: number): Part {
    const response = fetchRange(content, start, end);
    const status = response.getResponseCode();
    if (status === 200) return cutOut(bytesOf(response), start, end);
    const range = rangeOf(response);
    // The range begins after the end of the content.
    if (status === 416 && range.size !== null) return { bytes: '', size: range.size };
    if (status === 206) return whole(bytesOf(response), range, end - start);
    throw failure('urlfetch', status, response.getContentText());
  }

  revisionsOf(fileId: string): Revision[] {
    const service = typeof Drive === 'undefined' ? undefined : Drive.Revisions;
    if (!service) throw notEnabled('drive.revisions');
    const pages = pagesOf('drive.revisions.list', (place) =>
      service.list(fileId, { fields: REVISION_FIELDS, pageSize: PAGE_SIZE, ...place }),
    );
    return pages.flatMap(({ revisions = [] }) => revisions.map(toRevision));
  }
}

/** One folder per query: for several folders Google may omit files. https://github.com/rclone/rclone/issues/9810 */
function listIn(folderId: string, condition: string): FileEntry[] {
  const pages = pagesOf('drive.files.list', (place) =>
    service().list({
      q: `'${folderId}' in parents and ${condition}`,
      fields: `nextPageToken,files(${ENTRY_FIELDS})`,
      pageSize: PAGE_SIZE,
      spaces: 'drive',
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
      ...place,
    }),
  );
  return pages.flatMap(({ files = [] }) => files.map(toEntry));
}

/**
 * Requests a byte range of a content. Does not check the status of the answer.
 *
 * @param start - first byte
 * @param end - first byte after the range
 * @throws ServiceError when no answer came, or none can come
 */
export function fetchRange(content: DriveContent, start: number, end: number): Response {
  const url = `https://www.googleapis.com/drive/v3/files/${pathOf(content)}`;
  const headers = {
    Authorization: `Bearer ${ScriptApp.getOAuthToken()}`,
    Range: `bytes=${start}-${end - 1}`,
  };
  return asking('urlfetch', () => UrlFetchApp.fetch(url, { headers, muteHttpExceptions: true }));
}

/** The files of the advanced service. @throws ServiceError when the project has not enabled it */
export function service(): GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection {
  const files = typeof Drive === 'undefined' ? undefined : Drive.Files;
  if (!files) throw notEnabled('drive.files');
  return files;
}

function fileOf(id: string, fields: string): DriveFile {
  const options = { fields, supportsAllDrives: true };
  return asking('drive.files.get', () => service().get(id, options));
}

/** Google finds files in shared drives only with `supportsAllDrives`. */
function pathOf(content: DriveContent): string {
  const { fileId } = content;
  if (content.kind === 'file') return `${fileId}?alt=media&supportsAllDrives=true`;
  // A state written by an earlier version may contain a blank revision.
  if (!content.revision)
    throw failure('drive.revisions', 403, 'The account may not see revisions of the file.');
  return `${fileId}/revisions/${content.revision}?alt=media`;
}

/** ISO-8859-1 maps every byte to the character of the same number. */
function bytesOf(response: Response): string {
  return response.getContentText('ISO-8859-1');
}

/** An answer that is not partial (status 200) contains the whole content. */
function cutOut(body: string, start: number, end: number): Part {
  return { bytes: body.slice(start, end), size: body.length };
}

/** Bytes in the answer and size of the whole content, as stated in `Content-Range`; null = not stated. */
function rangeOf(response: Response): { readonly length: number | null; readonly size: number | null } {
  const headers = Object.entries(response.getHeaders());
  const told = headers.find(([name]) => name.toLowerCase() === 'content-range')?.[1];
  const [, first, last, size] = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+)$/.exec(String(told)) ?? [];
  return {
    length: first && last ? Number(last) - Number(first) + 1 : null,
    size: size ? Number(size) : null,
  };
}

/** Checks that the body has the stated length. A truncated body is a transient failure, so it is requested again. */
function whole(bytes: string, told: ReturnType<typeof rangeOf>, asked: number): Part {
  const length = told.length ?? asked;
  if (bytes.length === length) return { bytes, size: told.size };
  throw failure('urlfetch', null, `connection: ${bytes.length} of ${length} bytes came`);
}

function toRevision(revision: GoogleAppsScript.Drive_v3.Drive.V3.Schema.Revision): Revision {
  return {
    id: revision.id ?? null,
    md5: revision.md5Checksum ?? null,
    bytes: Number(revision.size ?? 0),
    modifiedMs: Date.parse(revision.modifiedTime ?? '') || 0,
    marked: revision.keepForever ?? false,
  };
}

function toEntry(file: DriveFile): FileEntry {
  return {
    id: file.id ?? '',
    name: file.name ?? '',
    parentId: file.parents?.[0] ?? '',
    mimeType: file.mimeType ?? '',
    md5: file.md5Checksum ?? null,
    bytes: Number(file.size ?? 0),
    revision: file.headRevisionId ?? null,
    modifiedMs: Date.parse(file.modifiedTime ?? '') || 0,
  };
}
