/** When we first saw each snapshot, by our own clock: times in Drive come from the client's disk. */
import { LIMITS } from '../limits';
import type { ListedFile, SnapshotFile } from './folder';
import { hasBytes } from './folder';
import type { Content } from './look-key';
import { fileKey, filePart, lookKey } from './look-key';
import { snapshotKey } from './snapshot';

/** First looks in ms since 1970, by file and content. */
export interface Looks {
  /** At snapshots that something is left to do for. */
  readonly pending: Readonly<Record<string, number>>;
  /** At snapshots that have been dealt with. */
  readonly done: Readonly<Record<string, number>>;
}

export const NO_LOOKS: Looks = { pending: {}, done: {} };

/** One of them. */
interface FirstLook {
  readonly ms: number;
  readonly isDone: boolean;
}

type KeyedLook = FirstLook & { readonly key: string };

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
 * @param now - ms since 1970
 * @param forgottenMs - before which moment files were seen that nothing names any more; null = there are none
 */
export function look(
  looks: Looks,
  files: readonly ListedFile[],
  now: number,
  forgottenMs: number | null = null,
): Looked {
  const before = listOf(looks);
  const isFull = before.length >= LIMITS.filesRemembered;
  const oldestMs = isFull ? beginning(looks, now) : forgottenMs;
  const known = new Set(before.map(({ key }) => filePart(key)));
  const firstOf = ({ id, modifiedMs }: ListedFile): FirstLook =>
    oldestMs !== null && modifiedMs < oldestMs && !known.has(fileKey(id))
      ? { ms: modifiedMs, isDone: true }
      : { ms: now, isDone: false };
  const listed = files
    .filter(hasBytes)
    .map((file) => ({ file, key: lookKey(file), ...(noted(looks, file) ?? firstOf(file)) }))
    .sort((a, b) => b.ms - a.ms || b.file.modifiedMs - a.file.modifiedMs);
  const absent = away(
    before,
    listed.map(({ file }) => file),
  );
  const next = looksOf([...listed, ...absent]);
  const keys = new Set(before.map(({ key }) => key));
  const kept = listOf(remembered(next));
  return { looks: next, changed: kept.length !== keys.size || kept.some(({ key }) => !keys.has(key)) };
}

function listOf({ pending, done }: Looks): KeyedLook[] {
  const those = (looks: Looks['done'], isDone: boolean) =>
    Object.entries(looks).map(([key, ms]) => ({ key, ms, isDone }));
  return [...those(pending, false), ...those(done, true)];
}

function looksOf(list: readonly KeyedLook[]): Looks {
  const those = (isDone: boolean) =>
    Object.fromEntries(list.filter((one) => one.isDone === isDone).map(({ key, ms }) => [key, ms]));
  return { pending: those(false), done: those(true) };
}

/**
 * When a memory of looks began: with the first of them; now, where it holds none.
 *
 * @param now - ms since 1970
 */
export function beginning(looks: Looks, now: number): number {
  return listOf(looks).reduce((least, { ms }) => Math.min(least, ms), now);
}

/** Looks at files that are not listed, the last ones. They never fill the memory: full it is when the folder is. */
function away(looks: readonly KeyedLook[], listed: readonly SnapshotFile[]): KeyedLook[] {
  const files = new Set(listed.map(({ id }) => fileKey(id)));
  const former = new Set(listed.map(keyOf));
  const room = Math.max(0, LIMITS.filesRemembered - 1 - listed.length);
  return looks
    .filter(({ key }) => !files.has(filePart(key)) && !former.has(key))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, room);
}

/**
 * As many looks as the state has room for, the last ones.
 *
 * @param looks - as noted
 */
export function remembered(looks: Looks): Looks {
  const all = listOf(looks);
  if (all.length <= LIMITS.filesRemembered) return looks;
  return looksOf(all.sort((a, b) => b.ms - a.ms).slice(0, LIMITS.filesRemembered));
}

/**
 * Marks snapshots as dealt with, and all others as not.
 *
 * @param looks - with the present look noted
 * @param pending - IDs of files that something is left to do for
 */
export function markDone(looks: Looks, files: readonly ListedFile[], pending: ReadonlySet<string>): Looks {
  const isDone = new Map(files.filter(hasBytes).map((file) => [lookKey(file), !pending.has(file.id)]));
  return looksOf(listOf(looks).map((one) => ({ ...one, isDone: isDone.get(one.key) ?? one.isDone })));
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
 * @param now - ms since 1970
 */
export function isSettled(memory: Memory, file: SnapshotFile, now: number): boolean {
  return now - knownSince(memory, file, now) >= LIMITS.settleMs;
}

/**
 * Since when a content is known, in ms: what only Drive's time takes for seen before, since the memory began. The client's
 * clock may stand still in another year.
 *
 * @param now - ms since 1970
 */
export function knownSince({ looks, rememberedSinceMs }: Memory, file: SnapshotFile, now: number): number {
  const first = noted(looks, file);
  if (first === null) return now;
  return first.isDone ? Math.max(first.ms, rememberedSinceMs ?? first.ms) : first.ms;
}

/**
 * Whether a snapshot has been dealt with.
 *
 * @param looks - with the present look noted
 */
export function isDone(looks: Looks, file: SnapshotFile): boolean {
  return noted(looks, file)?.isDone ?? false;
}

/**
 * When we first saw the content of a file, in ms.
 *
 * @param looks - with the present look noted
 * @param file - as listed, or as the manifest tells it
 * @param now - taken for what is not remembered
 */
export function firstLook(looks: Looks, file: Content, now: number): number {
  return noted(looks, file)?.ms ?? now;
}

/** A first look that was told elsewhere, in ms. */
export interface ToldLook extends Content {
  readonly seenMs: number;
}

/**
 * Adds looks at files of which nothing is remembered.
 *
 * @param told - one a file
 */
export function withForgotten(looks: Looks, told: readonly ToldLook[]): Looks {
  const files = new Set(listOf(looks).map(({ key }) => filePart(key)));
  const forgotten = told.filter((one) => !files.has(fileKey(one.id)) && noted(looks, one) === null);
  const pending = Object.fromEntries(forgotten.map((one) => [lookKey(one), one.seenMs]));
  return { ...looks, pending: { ...looks.pending, ...pending } };
}

/** Key of the snapshot that a listed file is. */
export function keyOf({ id, md5, bytes }: Content): string {
  return snapshotKey({ fileId: id, md5, bytes });
}

/** A former version noted looks by a key that does not tell the file. */
function noted({ pending, done }: Looks, content: Content): FirstLook | null {
  for (const key of [lookKey(content), keyOf(content)]) {
    const [waiting, dealt] = [pending[key], done[key]];
    if (waiting !== undefined) return { ms: waiting, isDone: false };
    if (dealt !== undefined) return { ms: dealt, isDone: true };
  }
  return null;
}
