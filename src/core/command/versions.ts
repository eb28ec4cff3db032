/** The earlier versions of an entity: Drive's revisions of the files that stand, or once stood, for it. */
import { readConfigurationOf } from '../book';
import { LIMITS } from '../limits';
import { listInstalled } from '../listing';
import { MANIFEST_TITLE } from '../manifest/insert';
import type { ManifestEntry } from '../manifest/row';
import { fromCells, MANIFEST_FIELDS } from '../manifest/row';
import { toSnapshot } from '../pin';
import type { Revision } from '../ports';
import { ServiceError } from '../ports';
import { withRetry } from '../retry';
import type { Session } from '../session';
import type { ListedFile } from '../snapshot/folder';
import { resolve } from '../snapshot/resolve';
import type { Snapshot } from '../snapshot/snapshot';
import type { Version } from '../snapshot/version';
import type { Installation } from '../state/state';

/** A file of the entity, in the folder or not any more. */
interface KnownFile {
  readonly id: string;
  readonly name: string;
}

/** What an entity's tab could show instead. */
export interface Choice {
  /** Earlier ones that can still be read, newest first. */
  readonly versions: readonly Version[];
  /** The newest file of the folder; null when it holds none. */
  readonly newest: Snapshot | null;
}

/**
 * Lists what the tab could show instead of what it shows.
 *
 * @param session - of the person's request
 * @param installation - where folder and Spreadsheet are
 * @param tab - of the entity
 * @throws ServiceError
 */
export function listVersions(session: Session, installation: Installation, tab: string): Choice {
  const { published } = session.entity(tab);
  const present = presentFiles(session, installation, tab);
  const entries = readEntries(session, installation, tab);
  const former = entries.map(({ fileId: id, fileName: name }) => ({ id, name }));
  const files = distinct([...present, ...former]).slice(0, LIMITS.versionFiles);
  const newest = present[0] ? toSnapshot(present[0]) : null;
  const left = [published, newest];
  const versions = new Map<string, Version>();
  for (const file of files) {
    for (const revision of readRevisions(session, file.id)) {
      const isLeft = left.some((one) => one?.fileId === file.id && one.md5 === revision.md5);
      // Of equal contents of a file the last one stays readable longest.
      if (!isLeft) versions.set(`${file.id} ${revision.md5}`, toVersion(file, revision, entries));
    }
  }
  const inOrder = [...versions.values()].sort((a, b) => b.modifiedMs - a.modifiedMs);
  return { versions: inOrder.slice(0, LIMITS.versionsShown), newest };
}

/** The entity's files in the folder, the newest first. */
function presentFiles(
  session: Session,
  { folderId, spreadsheetId }: Installation,
  tab: string,
): ListedFile[] {
  const { world, budget, state } = session;
  const { files } = listInstalled(session, folderId);
  const { entities } = readConfigurationOf(budget, world.workbook(spreadsheetId));
  const { resolved } = resolve(files, entities, state.looks, world.clock.now());
  const one = resolved.find(({ entity }) => entity.tab === tab);
  return one ? [one.winner, ...one.losers] : [];
}

/** What the manifest tells of the entity, newest first. */
function readEntries(
  { world, budget }: Session,
  { spreadsheetId }: Installation,
  tab: string,
): ManifestEntry[] {
  const region = {
    title: MANIFEST_TITLE,
    rows: LIMITS.manifestRows + 1,
    columns: MANIFEST_FIELDS.length,
  };
  const { texts } = withRetry(budget, () => world.workbook(spreadsheetId).read([region]));
  const entries = (texts[0] ?? []).slice(1).map(fromCells);
  return entries.filter((entry) => entry.tab === tab && entry.fileId !== '');
}

function distinct(files: readonly KnownFile[]): KnownFile[] {
  return files.filter((file, index) => files.findIndex(({ id }) => id === file.id) === index);
}

/** None of a file that was deleted for good, or whose earlier contents this account may not see. */
function readRevisions({ world, budget }: Session, fileId: string): Revision[] {
  try {
    return withRetry(budget, () => world.source.revisionsOf(fileId)).filter(({ md5 }) => md5 !== '');
  } catch (error) {
    const isHidden = error instanceof ServiceError && (error.kind === 'missing' || error.kind === 'denied');
    if (isHidden) return [];
    throw error;
  }
}

function toVersion(file: KnownFile, revision: Revision, entries: readonly ManifestEntry[]): Version {
  const { id, md5, bytes, modifiedMs } = revision;
  const told = entries.filter((entry) => entry.fileId === file.id && entry.md5 === md5);
  const entry = told.find(({ rows }) => rows > 0) ?? told[0];
  return {
    fileId: file.id,
    name: entry?.fileName ?? file.name,
    md5,
    bytes,
    revision: id,
    modifiedMs,
    rows: entry && entry.rows > 0 ? entry.rows : null,
    outcome: entry?.outcome ?? '',
  };
}
