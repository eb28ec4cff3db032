/** What a script may do with files of its hidden folder: make, describe and delete them. */
import { ApiError } from '../../api-error';
import { refusal } from '../../refusal';
import type { RestCall } from '../../rest-call';
import { lacking } from '../../service-error';
import { APP_DATA, type AppDataFacts } from '../app-data';
import type { DriveHouse } from '../house';
import { appDataResource } from '../resource';
import { headOf } from '../store';
import { appDataFile, notThere, type Visit } from './find';

/** Private properties of a file, and bytes of one, its key included. https://developers.google.com/workspace/drive/api/guides/properties */
const PROPERTIES_MAX = 30;
const PROPERTY_BYTES = 124;

/** Bytes of a blob. Tanaike, 26 June 2018. */
const BLOB_BYTES = 50 * 1024 * 1024;

/** Whether a request is about the hidden folder: the file that it names, or the place where it makes one. */
export function isAppData(visit: Visit, { params, body }: RestCall): boolean {
  if (params.fileId !== undefined) return appDataFile(visit, params.fileId) !== undefined;
  const parents: unknown[] = Object(body).parents ?? [];
  return parents.length === 1 && parents[0] === APP_DATA;
}

/** `files.create` in the hidden folder. */
export function createAppData({ house, caller }: Visit, { body, media }: RestCall): unknown {
  const facts = factsOf(body);
  if (!caller.holds(['drive.appdata'])) {
    throw refusal(403, 'The granted scopes do not allow use of the Application Data folder.');
  }
  const bytes = Buffer.from(media ?? '', 'latin1');
  if (bytes.length > BLOB_BYTES) throw refusal(413, 'Request Too Large');
  checkStorage(house, caller.user, bytes.length);
  const usual = {
    name: 'Untitled',
    mimeType: 'application/octet-stream',
    description: '',
    appProperties: {},
  };
  return appDataResource(house.appData.create(caller.user, { ...usual, ...facts }, bytes));
}

/** `files.update` of a file of the hidden folder, without contents. */
export function updateAppData(visit: Visit, { params, body, media }: RestCall): unknown {
  const file = appDataFile(visit, params.fileId);
  if (file === undefined) throw notThere(params.fileId);
  if (media !== null) throw lacking('Uploading into a file that is there');
  if (Object(body).trashed === true)
    throw refusal(403, 'Files within the Application Data folder may not be trashed.');
  const { appProperties = {}, ...others } = factsOf(body);
  const merged = { ...others, appProperties: { ...file.appProperties, ...appProperties } };
  return appDataResource(visit.house.appData.update(visit.caller.user, file, merged));
}

/** `files.delete` of a file of the hidden folder: for good. */
export function deleteAppData({ house, caller }: Visit, { params }: RestCall): unknown {
  house.appData.remove(caller.user, String(params.fileId));
  return undefined;
}

/**
 * Refuses what an account's storage does not hold any more.
 * @throws ApiError 403
 */
export function checkStorage(house: DriveHouse, user: string, bytes: number): void {
  if (usedBytes(house, user) + bytes <= house.storageBytes) return;
  const words = "The user's Drive storage quota has been exceeded.";
  throw new ApiError(403, 'PERMISSION_DENIED', words, [], 'storageQuotaExceeded');
}

/** Bytes that an account's storage holds: what it owns. */
export function usedBytes(house: DriveHouse, user: string): number {
  const { drive, appData } = house;
  const heads = [...drive.entries()].map((entry) =>
    (house.ownerOf?.(entry.id) ?? user) === user ? (headOf(entry)?.size ?? 0) : 0,
  );
  return heads.reduce((sum, size) => sum + size, appData.sizeOf(user));
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
