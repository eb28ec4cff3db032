/** Waits for files that are still being written, but not forever. */

import { hash } from '../../ground/hash';
import { LIMITS } from '../../ground/limits';
import { restsUntilMs } from '../../judge/lifecycle/rest';
import type { State } from '../../judge/state/state';
import { isDone, isSettled } from '../../records/snapshot/first-looks';
import type { ListedFile, SnapshotFile } from '../../records/snapshot/folder';
import { hasBytes } from '../../records/snapshot/folder';
import type { Resolved } from '../../records/snapshot/resolve';
import type { Session } from '../session/session';

/** Maximum files whose constant changes are tracked, at 30 bytes each. No dealership has so many. */
const RESTLESS_MOST = 500;

/** A moment that is never reached. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Files that no run has handled yet, by the reason why they wait. */
export interface Waiting {
  /** They have not looked the same for long enough. */
  readonly unsettled: readonly SnapshotFile[];
  /** A try has just failed, or their bytes were not the listed ones; they are due again later. */
  readonly resting: readonly SnapshotFile[];
  /** A run can handle them now. */
  readonly ready: readonly SnapshotFile[];
}

/**
 * Sorts the files that no run has handled.
 *
 * @param session - of this run, with its present look noted
 */
export function sortWaiting(session: Session, files: readonly ListedFile[]): Waiting {
  const { state } = session;
  const { looks, entities } = state;
  const now = session.world.clock.now();
  const undone = files.filter(hasBytes).filter((file) => !isDone(looks, file));
  const unsettled = undone.filter((file) => !isSettled(state, file, now));
  const isResting = ({ id: fileId, md5 }: SnapshotFile) =>
    Object.values(entities).some((entity) => restsUntilMs(entity, { fileId, md5 }, now) !== null);
  const resting = undone.filter(isResting);
  const ready = undone.filter((file) => !unsettled.includes(file) && !resting.includes(file));
  return { unsettled, resting, ready };
}

/** Since when each unsettled file has changed at every look, and whether one of them needs a second look in this run. */
export interface Restlessness {
  /** Milliseconds since 1970, by the name's hash. */
  readonly sinceMs: State['restless'];
  readonly isLong: boolean;
}

/**
 * Reviews which files never settle. A run should look twice if a file has changed for so long that it would otherwise never be
 * read, because it is replaced every few minutes. A file that has just replaced its own half-staged version gets a second look at
 * once, so that there is enough time to load it whole.
 *
 * @param unsettled - files that have not settled
 * @param now - ms since 1970
 */
export function reviewRestless(state: State, unsettled: readonly ListedFile[], now: number): Restlessness {
  const before = state.restless;
  const since = unsettled.slice(0, RESTLESS_MOST).map((file): [string, number] => {
    const name = nameOf(file);
    return [name, before[name] ?? now];
  });
  const isOvertaken = unsettled.some((file) => isNewerThanStaged(state, file) && !(nameOf(file) in before));
  const isLong = isOvertaken || since.some(([, firstMs]) => now - firstMs >= LIMITS.restlessMs);
  // The second look costs a minute, so the wait for the next one starts again.
  const noted = since.map(([name, firstMs]): [string, number] => [
    name,
    isLong && firstMs < now ? now : firstMs,
  ]);
  return { sinceMs: Object.fromEntries(noted), isLong };
}

/** Whether a file was written again, in place or under another ID, while it was staged. */
function isNewerThanStaged({ checkpoint }: State, { id, md5, name }: ListedFile): boolean {
  return (
    checkpoint !== null && (id === checkpoint.fileId ? md5 !== checkpoint.md5 : name === checkpoint.name)
  );
}

/**
 * Stops second looks at files without an entity, such as a log that the exporter writes all the time.
 *
 * @param resolved - files of entities
 * @param now - ms since 1970
 */
export function calmStrangers(session: Session, resolved: readonly Resolved[], now: number): void {
  const own = new Set(resolved.flatMap(({ winner, losers }) => [winner, ...losers].map(nameOf)));
  const calmed = Object.entries(session.state.restless).map(([name, firstMs]): [string, number] => [
    name,
    own.has(name) ? Math.min(firstMs, now) : NEVER,
  ]);
  session.update({ restless: Object.fromEntries(calmed) });
}

/** Hash of folder and name, which identify the file: its ID may be new each time. */
function nameOf({ folderPath, name }: ListedFile): string {
  return hash(`${folderPath}/${name}`);
}
