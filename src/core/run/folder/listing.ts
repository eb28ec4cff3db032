/** Lists the installed folder. A file that one listing leaves out does not count as gone. */
import { LIMITS } from '../../ground/limits';
import { withRetry } from '../../ground/retry';
import type { State } from '../../judge/state/state';
import { arrivedFile } from '../../records/snapshot/arrivals';
import type { Listing } from '../../records/snapshot/folder';
import { listFolder } from '../../records/snapshot/folder';
import type { Session } from '../session/session';

/**
 * Lists the installed folder.
 *
 * @throws ServiceError of kind `missing` or `denied` when the folder cannot be seen
 */
export function listInstalled({ world, budget, state }: Session, folderId: string): Listing {
  const { source } = world;
  const drive = {
    list: (id: string) => withRetry(budget, () => source.list(id)),
    entry: (id: string) => withRetry(budget, () => source.entry(id)),
  };
  return listFolder(drive, folderId, { folderIds: state.folderIds, files: expectedFiles(state) });
}

/**
 * IDs of the files that the folder should hold. An entity has no expected files once they have been missing, from the first
 * look without them to the last one, for the time after which a missing file is reported.
 */
function expectedFiles({ entities, lastPollMs }: State): string[] {
  return Object.values(entities).flatMap(({ arrivals, rivals = [], absentSinceMs }) => {
    const isGone = absentSinceMs !== null && (lastPollMs ?? 0) - absentSinceMs >= LIMITS.absentMs;
    const newest = arrivedFile(arrivals);
    return isGone || newest === null ? [] : [newest, ...rivals];
  });
}

/** Whether the folder has lost the newest file of an entity since the last run that handled the entity. */
export function hasLostFile({ entities }: State, { gone }: Listing): boolean {
  return Object.values(entities).some(
    ({ arrivals, absentSinceMs }) => absentSinceMs === null && gone.has(arrivedFile(arrivals) ?? ''),
  );
}

/** Whether every expected file is in the listing, or is gone according to Drive. */
export function isComplete(state: State, { files, gone }: Listing): boolean {
  const listed = new Set(files.map(({ id }) => id));
  return expectedFiles(state).every((id) => listed.has(id) || gone.has(id));
}
