/** Lists the installed folder: what was there and is not told any more is not taken for gone by one answer. */
import { LIMITS } from '../limits';
import { withRetry } from '../retry';
import type { Session } from '../session/session';
import { arrivedFile } from '../snapshot/arrivals';
import type { Listing } from '../snapshot/folder';
import { listFolder } from '../snapshot/folder';
import type { State } from '../state/state';

/**
 * Lists the installed folder.
 *
 * @throws ServiceError of kind `missing` or `denied` when the folder is not to be seen
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
 * IDs of the files that the folder should hold. An entity whose files have been missing for as long as it takes to tell
 * that, at a first look and at a last one, has none any more.
 */
function expectedFiles({ entities, lastPollMs }: State): string[] {
  return Object.values(entities).flatMap(({ arrivals, rivals = [], absentSinceMs }) => {
    const isGone = absentSinceMs !== null && (lastPollMs ?? 0) - absentSinceMs >= LIMITS.absentMs;
    const newest = arrivedFile(arrivals);
    return isGone || newest === null ? [] : [newest, ...rivals];
  });
}

/** Whether the folder has lost the newest file of an entity since the last run that dealt with it. */
export function hasLostFile({ entities }: State, { gone }: Listing): boolean {
  return Object.values(entities).some(
    ({ arrivals, absentSinceMs }) => absentSinceMs === null && gone.has(arrivedFile(arrivals) ?? ''),
  );
}

/** Whether every file that should be there is in a listing, or is gone as Drive says. */
export function isComplete(state: State, { files, gone }: Listing): boolean {
  const listed = new Set(files.map(({ id }) => id));
  return expectedFiles(state).every((id) => listed.has(id) || gone.has(id));
}
