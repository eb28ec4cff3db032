/** The advanced service `Drive`. */
import { COST, uploadCost } from '../cost';
import { checkCall } from '../discovery/check';
import { selectFields } from '../discovery/fields';
import { APP_DATA } from '../drive/app-data';
import { orderOf } from '../drive/order';
import { pageOf } from '../drive/page';
import { parseQuery } from '../drive/query';
import { appDataResource, fileResource, revisionResource } from '../drive/resource';
import { type DriveEntry, isTrashed } from '../drive/store';
import type { LiveExecution } from '../execution';
import { refusal } from '../refusal';
import type { Handlers, World } from '../world';
import type { RestCall } from './advanced';
import { advancedMethod } from './advanced';
import { appDataFile, createAppData, deleteFile, updateAppData, usedBytes } from './app-data';
import { checkApiScopes, checkSpaces, holds, READ_METADATA } from './scopes';

/** Without `fields`, Drive tells only these. https://developers.google.com/workspace/drive/api/guides/fields-parameter */
const FILE_FIELDS = 'kind,id,name,mimeType';
const USUAL_FIELDS: Readonly<Record<string, string>> = {
  'drive.files.list': `kind,incompleteSearch,nextPageToken,files(${FILE_FIELDS})`,
  'drive.files.get': FILE_FIELDS,
  'drive.files.create': FILE_FIELDS,
  'drive.files.update': FILE_FIELDS,
  'drive.revisions.list': 'kind,nextPageToken,revisions(kind,id,mimeType,modifiedTime)',
  'drive.revisions.get': 'kind,id,mimeType,modifiedTime',
};

/** Page sizes when none is asked for, from Google's discovery document. */
const FILES_A_PAGE = 100;
const REVISIONS_A_PAGE = 200;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * A file that this execution may read, of the client's or of the script's own.
 * @param world - whose Drive it is
 * @param live - whose account it is
 * @param id - of a file, in the trash or not
 * @throws ApiError 404 in Drive's words
 */
export function fileFor(world: World, live: LiveExecution, id: unknown): DriveEntry {
  const hidden = appDataFile(world, live, id);
  if (hidden !== undefined) return hidden;
  if (!holds(world, live, READ_METADATA)) throw refusal(404, `File not found: ${String(id)}.`);
  return driveEntry(world, live, id);
}

/**
 * @param world - whose Drive it is
 * @param live - whose account it is
 * @param id - of a file, in the trash or not
 * @throws ApiError 404 in Drive's words
 */
function driveEntry(world: World, live: LiveExecution, id: unknown): DriveEntry {
  const { seesDrive } = world.accounts.of(live.start.user);
  const entry = seesDrive ? world.drive.entry(String(id)) : undefined;
  if (entry === undefined) throw refusal(404, `File not found: ${String(id)}.`);
  return entry;
}

/** What Drive says of a file, which may be of a while ago: whether only listings are late, nobody says. */
function tell(world: World, entry: DriveEntry): Record<string, unknown> {
  const target = entry.target === null ? undefined : world.drive.entry(entry.target);
  return fileResource(world.listings.shown(entry), target?.mimeType, isTrashed(world.drive, entry));
}

/** What a listing goes over: the files of the named spaces. */
function entriesOf(world: World, user: string, spaces: readonly string[]): DriveEntry[] {
  const isSeen = spaces.includes('drive') && world.accounts.of(user).seesDrive;
  const drive = isSeen ? toldOf(world) : [];
  const hidden = spaces.includes(APP_DATA) ? world.appData.filesOf(user) : [];
  return [...drive, ...hidden];
}

/** What Drive's listings tell at present: no word says what they leave out. */
function toldOf({ drive, unlisted }: World): DriveEntry[] {
  return [...drive.entries()].filter((entry) => entry.id !== drive.rootId && !unlisted?.(entry));
}

function listFiles(world: World, { params }: RestCall, live: LiveExecution): unknown {
  const { user } = live.start;
  const spaces = checkSpaces(world, live, textOf(params.spaces) ?? 'drive');
  const query = parseQuery(textOf(params.q) ?? '');
  // Drive answers so, without the ID, when a query names a folder that is not there.
  const isThere = (id: string) =>
    world.drive.entry(id) !== undefined || id === world.appData.folderIdOf(user);
  if (!query.parentIds.every(isThere)) throw refusal(404, 'File not found: .');
  const all = entriesOf(world, user, spaces).filter((entry) =>
    query.matches({ ...entry, trashed: isTrashed(world.drive, entry) }),
  );
  // Of two full folders one file was told.
  const found = query.parentIds.length > 1 ? all.slice(0, 1) : all;
  found.sort(orderOf(textOf(params.orderBy)));
  const size = Math.min(Number(params.pageSize ?? FILES_A_PAGE), world.pageCap);
  const { items, nextPageToken } = pageOf(found, textOf(params.pageToken), size);
  const files = items.map((entry) => tellFile(world, live, entry));
  return {
    kind: 'drive#fileList',
    incompleteSearch: false,
    files,
    ...(nextPageToken ? { nextPageToken } : {}),
  };
}

function listRevisions(world: World, { params }: RestCall, live: LiveExecution): unknown {
  const entry = driveEntry(world, live, params.fileId);
  const size = Number(params.pageSize ?? REVISIONS_A_PAGE);
  const { items, nextPageToken } = pageOf(entry.revisions, textOf(params.pageToken), size);
  const revisions = items.map((revision) => revisionResource(entry, revision));
  return { kind: 'drive#revisionList', revisions, ...(nextPageToken ? { nextPageToken } : {}) };
}

function getRevision(world: World, { params }: RestCall, live: LiveExecution): unknown {
  const entry = driveEntry(world, live, params.fileId);
  const revision = entry.revisions.find(({ id }) => id === params.revisionId);
  if (revision === undefined) throw refusal(404, `Revision not found: ${String(params.revisionId)}.`);
  return revisionResource(entry, revision);
}

function tellFile(world: World, live: LiveExecution, entry: DriveEntry): Record<string, unknown> {
  const hidden = appDataFile(world, live, entry.id);
  return hidden ? appDataResource(hidden) : tell(world, entry);
}

type Method = (world: World, call: RestCall, live: LiveExecution) => unknown;

const METHODS: Readonly<Record<string, Method>> = {
  'drive.files.list': listFiles,
  'drive.files.get': (world, { params }, live) => tellFile(world, live, fileFor(world, live, params.fileId)),
  'drive.files.create': createAppData,
  'drive.files.update': updateAppData,
  'drive.files.delete': deleteFile,
  'drive.revisions.list': listRevisions,
  'drive.revisions.get': getRevision,
  'drive.about.get': (world, _call, { start: { user } }) => ({
    kind: 'drive#about',
    storageQuota: { limit: String(world.storageBytes), usage: String(usedBytes(world, user)) },
    user: { kind: 'drive#user', displayName: user.split('@')[0], emailAddress: user, me: true },
  }),
};

/** @param world - whose Drive it is */
export function driveHandlers(world: World): Handlers {
  const handlers = Object.entries(METHODS).map(([api, apply]) => [
    api,
    advancedMethod(world, api, (live, call) => {
      const { params, body, media } = call;
      checkCall('drive', api, params, body);
      checkApiScopes(world, live, api);
      if (params.alt === 'media') throw refusal(400, 'Advanced services give no media; fetch it.');
      world.drive.refresh();
      const answer = apply(world, call, live);
      const ms = COST.restMs + uploadCost(media?.length ?? 0);
      return { value: selectFields(answer, params.fields ?? USUAL_FIELDS[api]), ms };
    }),
  ]);
  return Object.fromEntries(handlers);
}
