/** Waits for files that are still being written, and not for ever. */
import { restsUntilMs } from '../lifecycle/rest';
import { LIMITS } from '../limits';
import type { Session } from '../session/session';
import { isDone, isSettled } from '../snapshot/first-looks';
import type { ListedFile, SnapshotFile } from '../snapshot/folder';
import { hasBytes } from '../snapshot/folder';
import { hash } from '../snapshot/hash';
import type { Resolved } from '../snapshot/resolve';

/** Files that are watched for never looking the same twice: no dealership has so many, and each takes 30 bytes. */
const RESTLESS_MOST = 500;

/** A moment that does not come. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Files that are not dealt with yet, by what they wait for. */
export interface Waiting {
  /** They have not looked the same for long enough. */
  readonly unsettled: readonly SnapshotFile[];
  /** Google failed on them a moment ago, or they were not what was listed; they are due again later. */
  readonly resting: readonly SnapshotFile[];
  /** Nothing keeps a run from dealing with them. */
  readonly ready: readonly SnapshotFile[];
}

/**
 * Sorts the files that no run has dealt with.
 *
 * @param session - of this run, its present look noted
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

/**
 * Notes since when each unsettled file has been changing at every look. True when one has for so long that this
 * run should look twice: a file that is replaced every few minutes would otherwise never be read. One that has just
 * overtaken its own half-staged version is looked at twice at once, so that there is time for all of it.
 *
 * @param unsettled - files that have not settled
 */
export function noteRestless(session: Session, unsettled: readonly ListedFile[]): boolean {
  const now = session.world.clock.now();
  const before = session.state.restless;
  const since = unsettled.slice(0, RESTLESS_MOST).map((file): [string, number] => {
    const name = nameOf(file);
    return [name, before[name] ?? now];
  });
  const isOvertaken = unsettled.some((file) => isNewerThanStaged(session, file) && !(nameOf(file) in before));
  const isLong = isOvertaken || since.some(([, firstMs]) => now - firstMs >= LIMITS.restlessMs);
  // The second look costs a minute, so the next one is as far away again.
  const noted = since.map(([name, firstMs]): [string, number] => [
    name,
    isLong && firstMs < now ? now : firstMs,
  ]);
  session.update({ restless: Object.fromEntries(noted) });
  return isLong;
}

/** Whether a file has been written anew, in place or under another ID, while it was being staged. */
function isNewerThanStaged({ state: { checkpoint } }: Session, { id, md5, name }: ListedFile): boolean {
  return (
    checkpoint !== null && (id === checkpoint.fileId ? md5 !== checkpoint.md5 : name === checkpoint.name)
  );
}

/**
 * Lets no file keep runs waiting that stands for no entity, such as a log that the exporter writes all the time.
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

/** Known by its name and folder, since it may be a new file each time. */
function nameOf({ folderPath, name }: ListedFile): string {
  return hash(`${folderPath}/${name}`);
}
