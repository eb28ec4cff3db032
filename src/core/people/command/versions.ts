/**
 * The earlier versions of an entity: versions that the product keeps, the entity's other files in the folder and the trash,
 * and the revisions that Drive keeps of each file.
 */

import { LIMITS } from '../../ground/limits';
import { withRetry } from '../../ground/retry';
import { toSnapshot } from '../../judge/lifecycle/pin';
import type { Installation } from '../../judge/state/state';
import type { EntityDefinition } from '../../records/entity/definition';
import type { ManifestEntry } from '../../records/manifest/row';
import type { ListedFile, SnapshotFile } from '../../records/snapshot/folder';
import { resolve } from '../../records/snapshot/resolve';
import type { Identity } from '../../records/snapshot/snapshot';
import { sameSnapshot } from '../../records/snapshot/snapshot';
import type { ReadableSnapshot, Version } from '../../records/snapshot/version';
import { listInstalled } from '../../run/folder/listing';
import type { Session } from '../../run/session/session';
import { configurationNow, readManifest } from '../../run/workbook/read-tab';
import type { KnownFile } from './contents';
import { contentsOf } from './contents';
import type { KeptObstacle } from './kept-versions';
import { keptOf } from './kept-versions';

/** The versions that an entity's tab could show instead. */
export interface Choice {
  /** Readable earlier versions, newest first. */
  readonly versions: readonly Version[];
  /** Number of other versions that Drive keeps but does not deliver. */
  readonly withheld: number;
  /** Why there may be more versions; null = there are no more. */
  readonly obstacle: KeptObstacle | null;
  /** Times of publications that can no longer be read, in ms since 1970, latest first. */
  readonly lost: readonly number[];
  /** The entity's newest file in the folder; null = there is none. */
  readonly newest: ReadableSnapshot | null;
}

/**
 * Lists the versions that the tab could show instead of its current content.
 *
 * @throws ServiceError
 */
export function listVersions(session: Session, installation: Installation, tab: string): Choice {
  const { published } = session.entity(tab);
  const { present, trashed } = filesOf(session, installation, tab);
  const entries = readEntries(session, installation, tab);
  const former = entries.map(({ fileId: id, fileName: name }): KnownFile => ({ id, name, held: null }));
  const listed = [...present, ...trashed].map((file): KnownFile => ({ ...file, held: toSnapshot(file) }));
  const files = distinct([...listed, ...former]).slice(0, LIMITS.versionFiles);
  const newest = present[0] ? toSnapshot(present[0]) : null;
  const left = [published, newest].flatMap((one) => one ?? []);
  const { readable: all, obstacle } = keptOf(session, tab);
  const kept = all.filter((one) => !isAmong(left, one));
  const found = files.map((file) => contentsOf(session, file, (one) => isAmong([...left, ...kept], one)));
  const readable = [...kept, ...found.flatMap((offer) => offer.readable)];
  return {
    versions: readable.map((one) => toVersion(one, entries)).sort((a, b) => b.modifiedMs - a.modifiedMs),
    withheld: found.reduce((sum, { withheld }) => sum + withheld, 0),
    obstacle,
    lost: obstacle ? [] : lostOf(entries, [...left, ...readable]),
    newest,
  };
}

function isAmong(others: readonly Identity[], one: Identity): boolean {
  return others.some((other) => sameSnapshot(other, one));
}

/** Publications without a readable version: the file changed before it could be kept, or the retention time is over. */
function lostOf(entries: readonly ManifestEntry[], readable: readonly Identity[]): number[] {
  const told = entries.filter(({ outcome }) => outcome === 'published');
  const lost = told.filter((entry) => !isAmong(readable, entry));
  const last = lost.filter((entry, at) => lost.findIndex((other) => sameSnapshot(other, entry)) === at);
  return last.flatMap(({ time }) => Date.parse(time) || []).sort((a, b) => b - a);
}

/** The entity's files in the folder, the newest first, and in the trash. */
function filesOf(
  session: Session,
  { folderId, spreadsheetId }: Installation,
  tab: string,
): { readonly present: SnapshotFile[]; readonly trashed: SnapshotFile[] } {
  const { world, budget } = session;
  const { files } = listInstalled(session, folderId);
  const entities = configurationNow(budget, world.workbook(spreadsheetId)).entities;
  const own = (found: readonly ListedFile[]) => ofEntity(session, found, entities, tab);
  const present = own(files);
  // The folders in which the entity's files are now, and the top folder.
  const places = new Map([
    [folderId, ''],
    ...present.map((file) => [file.parentId, file.folderPath] as const),
  ]);
  const gone = [...places].flatMap(([id, folderPath]) =>
    withRetry(budget, () => world.source.listTrash(id)).map((file) => ({ ...file, folderPath })),
  );
  return { present, trashed: own(gone) };
}

/** The files of an entity by name and folder, resolved as for publication; best first. */
function ofEntity(
  { state, world }: Session,
  files: readonly ListedFile[],
  entities: readonly EntityDefinition[],
  tab: string,
): SnapshotFile[] {
  const { resolved } = resolve(files, entities, state.looks, world.clock.now());
  const one = resolved.find(({ entity }) => entity.tab === tab);
  return one ? [one.winner, ...one.losers] : [];
}

/** The entity's entries in the manifest, newest first. */
function readEntries(
  { world, budget }: Session,
  { spreadsheetId }: Installation,
  tab: string,
): ManifestEntry[] {
  const entries = readManifest(budget, world.workbook(spreadsheetId));
  return entries.filter((entry) => entry.tab === tab && entry.fileId !== '');
}

function distinct(files: readonly KnownFile[]): KnownFile[] {
  return files.filter((file, index) => files.findIndex(({ id }) => id === file.id) === index);
}

function toVersion(snapshot: ReadableSnapshot, entries: readonly ManifestEntry[]): Version {
  const told = entries.filter(({ fileId, md5 }) => fileId === snapshot.fileId && md5 === snapshot.md5);
  const entry = told.find(({ rows }) => rows > 0) ?? told[0];
  return {
    ...snapshot,
    name: entry?.fileName ?? snapshot.name,
    rows: entry && entry.rows > 0 ? entry.rows : null,
    columns: entry && entry.columns > 0 ? entry.columns : null,
    outcome: entry?.outcome ?? null,
  };
}
