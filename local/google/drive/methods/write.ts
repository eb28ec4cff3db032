/** The methods that change files: create, update, copy, delete, and the revisions' marks. */
import { refusal } from '../../refusal';
import type { RestCall } from '../../rest-call';
import { lacking } from '../../service-error';
import type { DriveOffice } from '../house';
import { mimeTypeOf } from '../mime';
import { revisionResource } from '../resource';
import { allows, type FileFacts, NEW_FACTS, type Role } from '../sharing';
import { type DriveEntry, FOLDER, GOOGLE_TYPE, SHORTCUT } from '../store';
import { checkStorage, createAppData, deleteAppData, isAppData, updateAppData } from './app-data';
import { driveEntry, notThere, tellFile, type Visit } from './find';

const textsOf = (value: unknown): string[] =>
  String(value ?? '')
    .split(',')
    .filter((text) => text !== '');

/** `files.create`; https://developers.google.com/workspace/drive/api/reference/rest/v3/files/create */
export function createFile(visit: Visit, call: RestCall): unknown {
  if (isAppData(visit, call)) return createAppData(visit, call);
  const office = officeFor(visit, 'Making files');
  const { media, body } = call;
  const facts = factsOf(visit, body);
  const name = facts.name ?? 'Untitled';
  if (facts.id !== undefined && visit.house.drive.entry(facts.id) !== undefined)
    throw refusal(409, 'A file already exists with the provided ID.', 'fileIdInUse');
  const mimeType = facts.mimeType ?? (media === null ? 'application/octet-stream' : mimeTypeOf(name));
  const bytes = bytesOf(visit, media);
  const isDocument = mimeType.startsWith(GOOGLE_TYPE);
  if ((mimeType === SHORTCUT) !== (facts.target !== undefined))
    throw refusal(400, 'A shortcut needs the ID of its target, and nothing else has one.', 'invalid');
  if (isDocument && bytes !== null) throw lacking(`Converting a file into ${mimeType}`);
  const parents = facts.parents ?? [visit.house.seenBy(visit.caller).rootId];
  checkParents(visit, parents);
  const all = { ...NEW_FACTS, ...facts, name, mimeType, parents };
  const entry = office.create(visit.caller, all, isDocument ? null : (bytes ?? new Uint8Array()));
  return tellFile(visit, entry);
}

/** `files.update`; https://developers.google.com/workspace/drive/api/reference/rest/v3/files/update */
export function updateFile(visit: Visit, call: RestCall): unknown {
  if (isAppData(visit, call)) return updateAppData(visit, call);
  const { params, body, media } = call;
  const office = officeFor(visit, 'Changing files', params.fileId);
  const entry = entryFor(visit, params.fileId, 'writer');
  const { parents, id: _id, target: _target, ...facts } = factsOf(visit, body);
  // https://developers.google.com/workspace/drive/api/guides/folder#move-files
  if (parents !== undefined) {
    throw refusal(
      403,
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  }
  if (facts.trashed !== undefined && facts.trashed !== entry.trashed) entryFor(visit, entry.id, 'owner');
  const bytes = bytesOf(visit, media);
  if (bytes !== null && entry.mimeType.startsWith(GOOGLE_TYPE))
    throw lacking(`Uploading into ${entry.mimeType}`);
  const added = textsOf(params.addParents);
  const removed = textsOf(params.removeParents);
  checkParents(visit, added);
  const kept = entry.parents.filter((id) => !removed.includes(id) && added.length === 0);
  const moved = added.length + removed.length > 0 ? { parents: [...kept, ...added] } : {};
  const merged = {
    ...(facts.appProperties ? { appProperties: { ...entry.appProperties, ...facts.appProperties } } : {}),
    ...(facts.properties ? { properties: { ...entry.properties, ...facts.properties } } : {}),
  };
  return tellFile(visit, office.update(visit.caller, entry, { ...facts, ...merged, ...moved }, bytes));
}

/** `files.copy`; https://developers.google.com/workspace/drive/api/reference/rest/v3/files/copy */
export function copyFile(visit: Visit, { params, body }: RestCall): unknown {
  const office = officeFor(visit, 'Copying files', params.fileId);
  const entry = entryFor(visit, params.fileId, 'reader');
  if (entry.mimeType === FOLDER) throw refusal(403, 'This file cannot be copied by the user.');
  const facts = factsOf(visit, body);
  checkParents(visit, facts.parents ?? []);
  return tellFile(visit, office.copy(visit.caller, entry, facts));
}

/** `files.delete`: for good, past the trash. */
export function deleteFile(visit: Visit, call: RestCall): unknown {
  if (isAppData(visit, call)) return deleteAppData(visit, call);
  const { fileId } = call.params;
  const office = officeFor(visit, 'Deleting files', fileId);
  office.remove(entryFor(visit, fileId, 'owner'));
  return undefined;
}

/** `files.emptyTrash`: what the account itself owns. */
export function emptyTrash(visit: Visit): unknown {
  const office = officeFor(visit, 'Emptying the trash');
  const { house, caller } = visit;
  const mine = [...house.seenBy(caller).entries()].filter(
    ({ id, trashed }) => trashed && (house.ownerOf?.(id) ?? caller.user) === caller.user,
  );
  for (const entry of mine) if (house.drive.entry(entry.id) !== undefined) office.remove(entry);
  return undefined;
}

/** `revisions.update`: only the mark *Keep Forever*. */
export function updateRevision(visit: Visit, { params, body }: RestCall): unknown {
  const office = officeFor(visit, 'Marking revisions', params.fileId);
  const entry = entryFor(visit, params.fileId, 'writer');
  const find = (one: DriveEntry) => one.revisions.find(({ id }) => id === params.revisionId);
  if (find(entry) === undefined) throw refusal(404, `Revision not found: ${String(params.revisionId)}.`);
  office.keep(entry, String(params.revisionId), Object(body).keepForever === true);
  const changed = driveEntry(visit, params.fileId);
  const revision = find(changed);
  return revision && revisionResource(changed, revision);
}

/**
 * A file with which an account may do something.
 * @param role - the least that it takes
 * @throws ApiError 404 when it is not there for the account, 403 when its role does not reach
 */
export function entryFor(visit: Visit, id: unknown, role: Role): DriveEntry {
  const entry = driveEntry(visit, id);
  const { house, caller } = visit;
  const sharing = house.sharingOf?.(caller, entry.id);
  if (sharing !== undefined && !allows(sharing.role, role)) {
    throw refusal(
      403,
      'The user does not have sufficient permissions for this file.',
      'insufficientFilePermissions',
    );
  }
  return entry;
}

/**
 * Who changes files here. Where nobody does, whoever may write to all of Drive reaches what this runtime does not have.
 * @param what - is asked, for the message
 * @param id - of the file that it is about
 */
export function officeFor({ house, caller }: Visit, what: string, id?: unknown): DriveOffice {
  const mayWrite = caller.holds(['drive', 'drive.file']);
  if (mayWrite && house.office !== null) return house.office;
  if (mayWrite) throw lacking(`${what} outside of appDataFolder`);
  if (id !== undefined && house.drive.entry(String(id)) === undefined) throw notThere(id);
  throw refusal(403, 'Request had insufficient authentication scopes.');
}

function checkParents(visit: Visit, parents: readonly string[]): void {
  if (parents.length > 1) {
    // https://developers.google.com/workspace/drive/api/guides/ref-single-parent
    throw refusal(403, 'A file cannot be in multiple folders.', 'multipleParentsNotAllowed');
  }
  for (const id of parents) {
    const folder = entryFor(visit, id, 'writer');
    if (folder.mimeType !== FOLDER)
      throw refusal(403, 'The specified parent is not a folder.', 'parentNotAFolder');
  }
}

function bytesOf({ house, caller }: Visit, media: string | null): Uint8Array | null {
  if (media === null) return null;
  checkStorage(house, caller.user, media.length);
  return Buffer.from(media, 'latin1');
}

/** What a request says of a file; what Google alone decides is passed over, as it does. */
function factsOf({ house, caller }: Visit, body: unknown): Partial<FileFacts> {
  const { id, name, mimeType, parents, description, appProperties, properties, trashed, ...more } =
    Object(body);
  const { modifiedTime, createdTime, shortcutDetails } = more;
  const root = house.seenBy(caller).rootId;
  const given = Object.entries({
    id,
    target: shortcutDetails?.targetId,
    name,
    mimeType,
    description,
    appProperties,
    properties,
    trashed,
    parents: parents?.map((id: string) => (id === 'root' ? root : id)),
    modifiedMs: modifiedTime && timeOf(modifiedTime),
    createdMs: createdTime && timeOf(createdTime),
  });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== null));
}

function timeOf(text: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw refusal(400, 'Invalid Value');
  return ms;
}
