/** The advanced service `Drive`, reading methods. */
import { COST } from '../cost';
import { checkCall } from '../discovery/check';
import { selectFields } from '../discovery/fields';
import { orderOf } from '../drive/order';
import { pageOf } from '../drive/page';
import { parseQuery } from '../drive/query';
import { fileResource, revisionResource } from '../drive/resource';
import type { DriveEntry } from '../drive/store';
import { refusal } from '../refusal';
import type { Handlers, World } from '../world';
import { advancedMethod } from './advanced';
import { checkApiScopes } from './scopes';

type Params = Readonly<Record<string, unknown>>;

/** Without `fields`, Drive tells only these. https://developers.google.com/workspace/drive/api/guides/fields-parameter */
const USUAL_FIELDS: Readonly<Record<string, string>> = {
  'drive.files.list': 'kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)',
  'drive.files.get': 'kind,id,name,mimeType',
  'drive.revisions.list': 'kind,nextPageToken,revisions(kind,id,mimeType,modifiedTime)',
  'drive.revisions.get': 'kind,id,mimeType,modifiedTime',
};

/** Page sizes when none is asked for, from Google's discovery document. */
const FILES_A_PAGE = 100;
const REVISIONS_A_PAGE = 200;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * @param world - whose Drive it is
 * @param id - of a file, in the trash or not
 * @throws ApiError 404 in Drive's words
 */
export function driveEntry(world: World, id: unknown): DriveEntry {
  const entry = world.drive.entry(String(id));
  if (entry === undefined) throw refusal(404, `File not found: ${String(id)}.`);
  return entry;
}

function tell(world: World, entry: DriveEntry): Record<string, unknown> {
  const target = entry.target === null ? undefined : world.drive.entry(entry.target);
  return fileResource(entry, target?.mimeType);
}

function listFiles(world: World, params: Params): unknown {
  const query = parseQuery(textOf(params.q) ?? '');
  // Drive answers so, without the ID, when a query names a folder that is not there.
  if (query.parentIds.some((id) => world.drive.entry(id) === undefined))
    throw refusal(404, 'File not found: .');
  const found = [...world.drive.entries()].filter(
    (entry) => entry.id !== world.drive.rootId && query.matches(entry),
  );
  found.sort(orderOf(textOf(params.orderBy)));
  const size = Math.min(Number(params.pageSize ?? FILES_A_PAGE), world.pageCap);
  const { items, nextPageToken } = pageOf(found, textOf(params.pageToken), size);
  const files = items.map((entry) => tell(world, entry));
  return {
    kind: 'drive#fileList',
    incompleteSearch: false,
    files,
    ...(nextPageToken ? { nextPageToken } : {}),
  };
}

function listRevisions(world: World, params: Params): unknown {
  const entry = driveEntry(world, params.fileId);
  const size = Number(params.pageSize ?? REVISIONS_A_PAGE);
  const { items, nextPageToken } = pageOf(entry.revisions, textOf(params.pageToken), size);
  const revisions = items.map((revision) => revisionResource(entry, revision));
  return { kind: 'drive#revisionList', revisions, ...(nextPageToken ? { nextPageToken } : {}) };
}

function getRevision(world: World, params: Params): unknown {
  const entry = driveEntry(world, params.fileId);
  const revision = entry.revisions.find(({ id }) => id === params.revisionId);
  if (revision === undefined) throw refusal(404, `Revision not found: ${String(params.revisionId)}.`);
  return revisionResource(entry, revision);
}

const METHODS: Readonly<Record<string, (world: World, params: Params, user: string) => unknown>> = {
  'drive.files.list': listFiles,
  'drive.files.get': (world, params) => tell(world, driveEntry(world, params.fileId)),
  'drive.revisions.list': listRevisions,
  'drive.revisions.get': getRevision,
  'drive.about.get': (_world, _params, user) => ({
    kind: 'drive#about',
    user: { kind: 'drive#user', displayName: user.split('@')[0], emailAddress: user, me: true },
  }),
};

/** @param world - whose Drive it is */
export function driveHandlers(world: World): Handlers {
  const handlers = Object.entries(METHODS).map(([api, read]) => [
    api,
    advancedMethod(world, api, (live, { params, body }) => {
      checkCall('drive', api, params, body);
      checkApiScopes(world, live, api);
      if (params.alt === 'media') throw refusal(400, 'Advanced services give no media; fetch it.');
      world.drive.refresh();
      const answer = read(world, params, live.start.user);
      return { value: selectFields(answer, params.fields ?? USUAL_FIELDS[api]), ms: COST.restMs };
    }),
  ]);
  return Object.fromEntries(handlers);
}
