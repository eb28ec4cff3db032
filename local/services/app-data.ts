/** What a script may do with files of its hidden folder: make, describe and delete them. */
import { ApiError } from '../api-error';
import { APP_DATA, type AppDataFacts, type AppDataFile } from '../drive/app-data';
import { appDataResource } from '../drive/resource';
import { headOf } from '../drive/store';
import type { LiveExecution } from '../execution';
import { refusal } from '../refusal';
import { lacking } from '../service-error';
import type { World } from '../world';
import type { RestCall } from './advanced';
import { holds } from './scopes';

/** Private properties of a file, and bytes of one, its key included. https://developers.google.com/workspace/drive/api/guides/properties */
const PROPERTIES_MAX = 30;
const PROPERTY_BYTES = 124;

/** Bytes of a blob. Tanaike, 26 June 2018. */
const BLOB_BYTES = 50 * 1024 * 1024;

/**
 * A file of the hidden folder, as far as this execution may know of it.
 * @param world - where it is
 * @param live - whose account it is
 * @param id - of the file
 */
export function appDataFile(world: World, live: LiveExecution, id: unknown): AppDataFile | undefined {
  return holds(world, live, ['drive.appdata']) ? world.appData.file(live.start.user, String(id)) : undefined;
}

/** `files.create`; only in the hidden folder. */
export function createAppData(world: World, { body, media }: RestCall, live: LiveExecution): unknown {
  const facts = factsOf(body);
  const parents: unknown[] = Object(body).parents ?? [];
  if (parents.length !== 1 || parents[0] !== APP_DATA) throw outside(world, live, 'Making files');
  if (!holds(world, live, ['drive.appdata'])) {
    throw refusal(403, 'The granted scopes do not allow use of the Application Data folder.');
  }
  const bytes = Buffer.from(media ?? '', 'latin1');
  if (bytes.length > BLOB_BYTES) throw refusal(413, 'Request Too Large');
  const { user } = live.start;
  if (usedBytes(world, user) + bytes.length > world.storageBytes) {
    const words = "The user's Drive storage quota has been exceeded.";
    throw new ApiError(403, 'PERMISSION_DENIED', words, [], 'storageQuotaExceeded');
  }
  const usual = {
    name: 'Untitled',
    mimeType: 'application/octet-stream',
    description: '',
    appProperties: {},
  };
  return appDataResource(world.appData.create(user, { ...usual, ...facts }, bytes));
}

/** `files.update` without contents. */
export function updateAppData(world: World, { params, body, media }: RestCall, live: LiveExecution): unknown {
  const file = appDataFile(world, live, params.fileId);
  if (file === undefined) throw outside(world, live, 'Changing files', params.fileId);
  if (media !== null) throw lacking('Uploading into a file that is there');
  if (Object(body).trashed === true)
    throw refusal(403, 'Files within the Application Data folder may not be trashed.');
  const { appProperties = {}, ...others } = factsOf(body);
  const merged = { ...others, appProperties: { ...file.appProperties, ...appProperties } };
  return appDataResource(world.appData.update(live.start.user, file, merged));
}

/** `files.delete`: for good, and of the script's own files only. */
export function deleteFile(world: World, { params }: RestCall, live: LiveExecution): unknown {
  const file = appDataFile(world, live, params.fileId);
  if (file === undefined) throw outside(world, live, 'Deleting files', params.fileId);
  world.appData.remove(live.start.user, file.id);
  return undefined;
}

/** Bytes that an account's storage holds. */
export function usedBytes(world: World, user: string): number {
  const heads = [...world.drive.entries()].map((entry) => headOf(entry)?.size ?? 0);
  return heads.reduce((sum, size) => sum + size, world.appData.sizeOf(user));
}

/** Whoever may write to all of Drive reaches what this runtime does not have; nobody else may. */
function outside(world: World, live: LiveExecution, what: string, id?: unknown): Error {
  if (holds(world, live, ['drive', 'drive.file'])) return lacking(`${what} outside of ${APP_DATA}`);
  if (id !== undefined && world.drive.entry(String(id)) === undefined)
    return refusal(404, `File not found: ${String(id)}.`);
  return refusal(403, 'Request had insufficient authentication scopes.');
}

function factsOf(body: unknown): Partial<AppDataFacts> {
  const { name, mimeType, description, appProperties } = Object(body);
  const given = Object.entries({ name, mimeType, description, appProperties });
  const facts: Partial<AppDataFacts> = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  checkProperties(facts.appProperties ?? {});
  return facts;
}

function checkProperties(properties: Readonly<Record<string, string>>): void {
  const entries = Object.entries(properties);
  if (entries.length > PROPERTIES_MAX)
    throw refusal(403, 'The number of properties exceeds the limit of 30 for this app.');
  for (const [key, value] of entries) {
    if (Buffer.byteLength(`${key}${value}`) > PROPERTY_BYTES)
      throw refusal(403, `The property ${key} is longer than ${PROPERTY_BYTES} bytes in UTF-8.`);
  }
}
