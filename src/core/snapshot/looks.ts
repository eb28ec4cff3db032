/** When we first saw each snapshot, by our own clock: times in Drive come from the client's disk. */
import { LIMITS } from '../limits';
import type { ListedFile, SnapshotFile } from './folder';
import { hasBytes } from './folder';
import type { Content } from './lookkey';
import { fileKey, filePart, lookKey } from './lookkey';
import { snapshotKey } from './snapshot';

/** First look in ms by file and content; negative once the snapshot has been dealt with. */
export type Looks = Readonly<Record<string, number>>;

export interface Looked {
  readonly looks: Looks;
  /** Whether there is something to remember that the last run had not seen. */
  readonly changed: boolean;
}

/**
 * Notes what is looked at now. New snapshots get the present time; so does a content that a file had before it had
 * another one, since it was written anew. What is not listed is remembered, as far as there is room: it may come back
 * from the trash, or the listing left it out. Where the folder holds more than can be remembered, or more than the manifest
 * told before the state was lost, Drive's time decides about a file of which nothing is known: if it says that the file was
 * modified before then, the file was seen and forgotten. A file that is remembered with another content was written anew.
 *
 * @param looks - as after the last run
 * @param files - the listing
 * @param now - ms since 1970
 * @param forgottenMs - before which moment files were seen that nothing names any more; null = there are none
 */
export function look(
  looks: Looks,
  files: readonly ListedFile[],
  now: number,
  forgottenMs: number | null = null,
): Looked {
  const isFull = Object.keys(looks).length >= LIMITS.filesRemembered;
  const oldestMs = isFull ? beginning(looks, now) : forgottenMs;
  const known = new Set(Object.keys(looks).map(filePart));
  const firstOf = ({ id, modifiedMs }: ListedFile) =>
    oldestMs !== null && modifiedMs < oldestMs && !known.has(fileKey(id)) ? -Math.max(1, modifiedMs) : now;
  const listed = files
    .filter(hasBytes)
    .map((file) => ({ file, key: lookKey(file), first: noted(looks, file) ?? firstOf(file) }))
    .sort((a, b) => Math.abs(b.first) - Math.abs(a.first) || b.file.modifiedMs - a.file.modifiedMs);
  const next = Object.fromEntries([
    ...listed.map(({ key, first }): [string, number] => [key, first]),
    ...away(
      looks,
      listed.map(({ file }) => file),
    ),
  ]);
  const kept = Object.keys(remembered(next));
  const changed = kept.length !== Object.keys(looks).length || kept.some((key) => !(key in looks));
  return { looks: next, changed };
}

/**
 * When a memory of looks began: with the first of them; now, where it holds none.
 *
 * @param looks - as kept
 * @param now - ms since 1970
 */
export function beginning(looks: Looks, now: number): number {
  return Object.values(looks).reduce((least, ms) => Math.min(least, Math.abs(ms)), now);
}

/** Looks at files that are not listed, the last ones. They never fill the memory: full it is when the folder is. */
function away(looks: Looks, listed: readonly SnapshotFile[]): [string, number][] {
  const files = new Set(listed.map(({ id }) => fileKey(id)));
  const former = new Set(listed.map(keyOf));
  const room = Math.max(0, LIMITS.filesRemembered - 1 - listed.length);
  return Object.entries(looks)
    .filter(([key]) => !files.has(filePart(key)) && !former.has(key))
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, room);
}

/**
 * As many looks as the state has room for, the last ones.
 *
 * @param looks - as noted: what is listed first, the newest first of all
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
  for (const file of files.filter(hasBytes)) {
    const key = lookKey(file);
    const first = next[key];
    if (first !== undefined) next[key] = pending.has(file.id) ? Math.abs(first) : -Math.abs(first);
  }
  return next;
}

/** What is remembered of looks, and since when. */
export interface Memory {
  /** With the present look noted. */
  readonly looks: Looks;
  /** When the memory began, in ms; null = nobody has asked the manifest yet whether it was lost. */
  readonly rememberedSinceMs: number | null;
}

/**
 * Whether a snapshot has looked the same for long enough that nobody is still writing it. One that only Drive's time takes
 * for seen before has to look the same once more.
 *
 * @param memory - of this installation
 * @param file - as listed
 * @param now - ms since 1970
 */
export function isSettled(memory: Memory, file: SnapshotFile, now: number): boolean {
  return now - knownSince(memory, file, now) >= LIMITS.settleMs;
}

/**
 * Since when a content is known, in ms: what only Drive's time takes for seen before, since the memory began. The client's
 * clock may stand still in another year.
 *
 * @param memory - of this installation
 * @param file - as listed
 * @param now - ms since 1970
 */
export function knownSince({ looks, rememberedSinceMs }: Memory, file: SnapshotFile, now: number): number {
  const first = noted(looks, file) ?? now;
  return first < 0 ? Math.max(-first, rememberedSinceMs ?? 0) : first;
}

/**
 * Whether a snapshot has been dealt with.
 *
 * @param looks - with the present look noted
 * @param file - as listed
 */
export function isDone(looks: Looks, file: SnapshotFile): boolean {
  return (noted(looks, file) ?? 0) < 0;
}

/**
 * When we first saw the content of a file, in ms.
 *
 * @param looks - with the present look noted
 * @param file - as listed, or as the manifest tells it
 * @param now - taken for what is not remembered
 */
export function firstLook(looks: Looks, file: Content, now: number): number {
  return Math.abs(noted(looks, file) ?? now);
}

/** A first look that was told elsewhere, in ms. */
export interface ToldLook extends Content {
  readonly seenMs: number;
}

/**
 * Adds looks at files of which nothing is remembered.
 *
 * @param looks - as kept
 * @param told - one a file
 */
export function withForgotten(looks: Looks, told: readonly ToldLook[]): Looks {
  const files = new Set(Object.keys(looks).map(filePart));
  const forgotten = told.filter((one) => !files.has(fileKey(one.id)) && !(keyOf(one) in looks));
  return { ...looks, ...Object.fromEntries(forgotten.map((one) => [lookKey(one), one.seenMs])) };
}

/** Key of the snapshot that a listed file is. */
export function keyOf({ id, md5, bytes }: Content): string {
  return snapshotKey({ fileId: id, md5, bytes });
}

/** A former version noted looks by a key that does not tell the file. */
function noted(looks: Looks, content: Content): number | undefined {
  return looks[lookKey(content)] ?? looks[keyOf(content)];
}
