/** Files by their ID, as far as whoever asks may know of them. */
import { READ_METADATA } from '../../api-scopes';
import type { Caller } from '../../caller';
import { refusal } from '../../refusal';
import type { AppDataFile } from '../app-data';
import type { DriveHouse } from '../house';
import { appDataResource, fileResource } from '../resource';
import { type DriveEntry, isTrashed } from '../store';

/** An account that a program asks for, and where it looks. */
export interface Visit {
  readonly house: DriveHouse;
  readonly caller: Caller;
}

/** A file of the program's own hidden folder. */
export function appDataFile({ house, caller }: Visit, id: unknown): AppDataFile | undefined {
  return caller.holds(['drive.appdata']) ? house.appData.file(caller.user, String(id)) : undefined;
}

/**
 * A file that may be read, the account's or one of the hidden folder.
 * @param id - of a file, in the trash or not
 * @throws ApiError 404 in Drive's words
 */
export function fileFor(visit: Visit, id: unknown): DriveEntry {
  const hidden = appDataFile(visit, id);
  if (hidden !== undefined) return hidden;
  if (!visit.caller.holds([...READ_METADATA, 'drive.file'])) throw notThere(id);
  return driveEntry(visit, id);
}

/**
 * A file of the account's Drive.
 * @param id - of a file, in the trash or not; `root` is the folder under which all lies
 * @throws ApiError 404 in Drive's words
 */
export function driveEntry({ house, caller }: Visit, id: unknown): DriveEntry {
  const seen = house.seenBy(caller);
  const entry = seen.entry(id === 'root' ? seen.rootId : String(id));
  if (entry === undefined) throw notThere(id);
  return entry;
}

/** What Drive says when there is no file of an ID, or none that the account sees. */
export function notThere(id: unknown): Error {
  return refusal(404, `File not found: ${String(id)}.`);
}

/** What Drive says of a file, which may be of a while ago: whether only listings are late, nobody says. */
export function tellFile(visit: Visit, entry: DriveEntry): Record<string, unknown> {
  const hidden = appDataFile(visit, entry.id);
  if (hidden) return appDataResource(hidden);
  const { house, caller } = visit;
  const target = entry.target === null ? undefined : house.drive.entry(entry.target);
  return fileResource(house.listings.shown(entry), {
    targetType: target?.mimeType,
    trashed: isTrashed(house.drive, entry),
    user: caller.user,
    sharing: house.sharingOf?.(caller, entry.id),
  });
}
