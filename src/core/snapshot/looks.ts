/** When we first saw each snapshot, by our own clock: times in Drive come from the client's disk. */
import { LIMITS } from '../limits';
import type { ListedFile } from './folder';
import { snapshotKey } from './snapshot';

/** First look in ms by snapshot key; negative once the snapshot has been dealt with. */
export type Looks = Readonly<Record<string, number>>;

export interface Looked {
  readonly looks: Looks;
  /** Whether there is something to remember that the last run had not seen, or something has gone. */
  readonly changed: boolean;
}

/**
 * Notes what is looked at now: new snapshots get the present time, those that are gone are forgotten. Where the folder
 * holds more than can be remembered, Drive's time decides: what it says was modified before the oldest look that is
 * remembered is no new one, but one that was forgotten.
 *
 * @param looks - as after the last run
 * @param files - the listing
 * @param now - ms since 1970
 */
export function look(looks: Looks, files: readonly ListedFile[], now: number): Looked {
  const isFull = Object.keys(looks).length >= LIMITS.filesRemembered;
  const oldestMs = isFull
    ? Object.values(looks).reduce((least, ms) => Math.min(least, Math.abs(ms)), now)
    : 0;
  const firstOf = ({ modifiedMs }: ListedFile) => (modifiedMs < oldestMs ? -Math.max(1, modifiedMs) : now);
  const noted = files
    .filter((file) => file.md5 !== '')
    .map((file) => ({ file, key: keyOf(file), first: looks[keyOf(file)] ?? firstOf(file) }))
    .sort((a, b) => Math.abs(b.first) - Math.abs(a.first) || b.file.modifiedMs - a.file.modifiedMs);
  const next = Object.fromEntries(noted.map(({ key, first }) => [key, first]));
  const kept = Object.keys(remembered(next));
  const changed = kept.length !== Object.keys(looks).length || kept.some((key) => !(key in looks));
  return { looks: next, changed };
}

/**
 * As many looks as the state has room for, the last ones.
 *
 * @param looks - as noted, those of the newest snapshots first
 */
export function remembered(looks: Looks): Looks {
  const all = Object.entries(looks);
  return all.length > LIMITS.filesRemembered
    ? Object.fromEntries(all.slice(0, LIMITS.filesRemembered))
    : looks;
}

/**
 * Marks snapshots as dealt with, and all others as not.
 *
 * @param looks - with the present look noted
 * @param files - the listing
 * @param pending - IDs of files that something is left to do for
 */
export function settleAccounts(
  looks: Looks,
  files: readonly ListedFile[],
  pending: ReadonlySet<string>,
): Looks {
  const next = { ...looks };
  for (const file of files) {
    const first = next[keyOf(file)];
    if (first !== undefined) next[keyOf(file)] = pending.has(file.id) ? Math.abs(first) : -Math.abs(first);
  }
  return next;
}

/**
 * Whether a snapshot has looked the same for long enough that nobody is still writing it.
 *
 * @param looks - with the present look noted
 * @param file - as listed
 * @param now - ms since 1970
 */
export function isSettled(looks: Looks, file: ListedFile, now: number): boolean {
  return now - firstLook(looks, file, now) >= LIMITS.settleMs;
}

/**
 * Whether a snapshot has been dealt with.
 *
 * @param looks - with the present look noted
 * @param file - as listed
 */
export function isDone(looks: Looks, file: ListedFile): boolean {
  return (looks[keyOf(file)] ?? 0) < 0;
}

/**
 * When we first saw the content of a file, in ms.
 *
 * @param looks - with the present look noted
 * @param file - as listed
 * @param now - taken for what is not remembered
 */
export function firstLook(looks: Looks, file: ListedFile, now: number): number {
  return Math.abs(looks[keyOf(file)] ?? now);
}

/** Key of the snapshot that a listed file is. */
export function keyOf(file: ListedFile): string {
  return snapshotKey({ fileId: file.id, md5: file.md5, bytes: file.bytes });
}
