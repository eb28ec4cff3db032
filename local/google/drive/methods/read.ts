/** The methods that only read: files.list, files.get, revisions and about. */
import { checkSpaces } from '../../api-scopes';
import { refusal } from '../../refusal';
import type { RestCall } from '../../rest-call';
import { APP_DATA } from '../app-data';
import { orderOf } from '../order';
import { pageOf } from '../page';
import { parseQuery } from '../query';
import { revisionResource, userResource } from '../resource';
import { type DriveEntry, isTrashed } from '../store';
import { usedBytes } from './app-data';
import { driveEntry, fileFor, tellFile, type Visit } from './find';

/** Page sizes when none is asked for, from Google's discovery document. */
const FILES_A_PAGE = 100;
const REVISIONS_A_PAGE = 200;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What a listing goes over: the files of the named spaces. */
function entriesOf({ house, caller }: Visit, spaces: readonly string[]): DriveEntry[] {
  const drive = spaces.includes('drive') ? toldOf({ house, caller }) : [];
  const hidden = spaces.includes(APP_DATA) ? house.appData.filesOf(caller.user) : [];
  return [...drive, ...hidden];
}

/** What Drive's listings tell at present: no word says what they leave out. */
function toldOf({ house, caller }: Visit): DriveEntry[] {
  const seen = house.seenBy(caller);
  return [...seen.entries()].filter((entry) => entry.id !== seen.rootId && !house.unlisted?.(entry));
}

/** `files.list`; https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list */
export function listFiles(visit: Visit, { params }: RestCall): unknown {
  const { house, caller } = visit;
  const spaces = checkSpaces(caller, textOf(params.spaces) ?? 'drive');
  const query = parseQuery(textOf(params.q) ?? '', house.seenBy(caller).rootId);
  // Drive answers so, without the ID, when a query names a folder that is not there.
  const isThere = (id: string) =>
    house.drive.entry(id) !== undefined || id === house.appData.folderIdOf(caller.user);
  if (!query.parentIds.every(isThere)) throw refusal(404, 'File not found: .');
  const all = entriesOf(visit, spaces).filter((entry) =>
    query.matches({ ...entry, trashed: isTrashed(house.drive, entry) }),
  );
  // Of two full folders one file was told.
  const found = query.parentIds.length > 1 ? all.slice(0, 1) : all;
  found.sort(orderOf(textOf(params.orderBy)));
  const size = Math.min(Number(params.pageSize ?? FILES_A_PAGE), house.pageCap);
  const { items, nextPageToken } = pageOf(found, textOf(params.pageToken), size);
  return {
    kind: 'drive#fileList',
    incompleteSearch: false,
    files: items.map((entry) => tellFile(visit, entry)),
    ...(nextPageToken ? { nextPageToken } : {}),
  };
}

/** `files.get` */
export function getFile(visit: Visit, { params }: RestCall): unknown {
  return tellFile(visit, fileFor(visit, params.fileId));
}

/** `revisions.list` */
export function listRevisions(visit: Visit, { params }: RestCall): unknown {
  const entry = driveEntry(visit, params.fileId);
  const size = Number(params.pageSize ?? REVISIONS_A_PAGE);
  const { items, nextPageToken } = pageOf(entry.revisions, textOf(params.pageToken), size);
  const revisions = items.map((revision) => revisionResource(entry, revision));
  return { kind: 'drive#revisionList', revisions, ...(nextPageToken ? { nextPageToken } : {}) };
}

/** `revisions.get` */
export function getRevision(visit: Visit, { params }: RestCall): unknown {
  const entry = driveEntry(visit, params.fileId);
  const revision = entry.revisions.find(({ id }) => id === params.revisionId);
  if (revision === undefined) throw refusal(404, `Revision not found: ${String(params.revisionId)}.`);
  return revisionResource(entry, revision);
}

/** `about.get` */
export function about({ house, caller }: Visit): unknown {
  const { user } = caller;
  return {
    kind: 'drive#about',
    storageQuota: { limit: String(house.storageBytes), usage: String(usedBytes(house, user)) },
    user: { ...userResource(user), me: true },
  };
}
