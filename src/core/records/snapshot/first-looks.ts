/** The time of the first look at each snapshot, by our own clock: times in Drive come from the client's disk. */
import { LIMITS } from '../../ground/limits';
import type { ListedFile, SnapshotFile } from './folder';
import { hasBytes } from './folder';
import type { Content } from './look-key';
import { fileKey, filePart, lookKey } from './look-key';
import { snapshotKey } from './snapshot';

/** First looks in ms since 1970, by file and content. */
export interface Looks {
  /** Looks at snapshots with work left. */
  readonly pending: Readonly<Record<string, number>>;
  /** Looks at snapshots that were handled. */
  readonly done: Readonly<Record<string, number>>;
}

export const NO_LOOKS: Looks = { pending: {}, done: {} };

interface FirstLook {
  readonly ms: number;
  readonly isDone: boolean;
}

type KeyedLook = FirstLook & { readonly key: string };

export interface Looked {
  readonly looks: Looks;
  /** Whether the looks to remember differ from those of the last run. */
  readonly changed: boolean;
}

/**
 * Notes the looks at the listed files. A new snapshot gets the present time. So does a content that a file had before and
 * has again, because the file was written again. Files that are not listed stay remembered while there is room: they may
 * come back from the trash, or the listing left them out.
 *
 * Looks may be forgotten, because the folder has more files than the memory, or because the state was lost and the manifest
 * does not contain all files. Then Drive's time decides about an unknown file: if the file was modified before the oldest
 * look (or before `forgottenMs`), it counts as seen and handled. But a new content of a remembered file is always new.
 *
 * @param looks - as stored by the last run
 * @param now - ms since 1970
 * @param forgottenMs - looks before this moment, in ms since 1970, may be lost; null = none is lost
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
 * Time of the oldest look, in ms since 1970; `now` if there is none.
 *
 * @param now - ms since 1970
 */
export function beginning(looks: Looks, now: number): number {
  return listOf(looks).reduce((least, { ms }) => Math.min(least, ms), now);
}

/** The latest looks at files that are not listed. They never fill the memory: only listed files can do that. */
function away(looks: readonly KeyedLook[], listed: readonly SnapshotFile[]): KeyedLook[] {
  const files = new Set(listed.map(({ id }) => fileKey(id)));
  const former = new Set(listed.map(keyOf));
  const room = Math.max(0, LIMITS.filesRemembered - 1 - listed.length);
  return looks
    .filter(({ key }) => !files.has(filePart(key)) && !former.has(key))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, room);
}

/** The latest looks, as many as the state has room for. */
export function remembered(looks: Looks): Looks {
  const all = listOf(looks);
  if (all.length <= LIMITS.filesRemembered) return looks;
  return looksOf(all.sort((a, b) => b.ms - a.ms).slice(0, LIMITS.filesRemembered));
}

/**
 * Marks the listed snapshots as handled, except those with work left.
 *
 * @param looks - including the present look
 * @param pending - IDs of files with work left
 */
export function markDone(looks: Looks, files: readonly ListedFile[], pending: ReadonlySet<string>): Looks {
  const isDone = new Map(files.filter(hasBytes).map((file) => [lookKey(file), !pending.has(file.id)]));
  return looksOf(listOf(looks).map((one) => ({ ...one, isDone: isDone.get(one.key) ?? one.isDone })));
}

/** The remembered looks, and the start of this memory. */
export interface Memory {
  /** Including the present look. */
  readonly looks: Looks;
  /** Start of the memory, in ms; null = lost looks were not yet recovered from the manifest. */
  readonly rememberedSinceMs: number | null;
}

/**
 * Whether a snapshot has looked the same for so long that no program is still writing it. A snapshot that counts as seen
 * only because of Drive's time has to look the same once more.
 *
 * @param now - ms since 1970
 */
export function isSettled(memory: Memory, file: SnapshotFile, now: number): boolean {
  return now - knownSince(memory, file, now) >= LIMITS.settleMs;
}

/**
 * Since when a content is known, in ms. A content that counts as seen only because of Drive's time is known since the start
 * of the memory, because the client's clock may be wrong by years.
 *
 * @param now - ms since 1970
 */
export function knownSince({ looks, rememberedSinceMs }: Memory, file: SnapshotFile, now: number): number {
  const first = noted(looks, file);
  if (first === null) return now;
  return first.isDone ? Math.max(first.ms, rememberedSinceMs ?? first.ms) : first.ms;
}

/**
 * Whether a snapshot was handled.
 *
 * @param looks - including the present look
 */
export function isDone(looks: Looks, file: SnapshotFile): boolean {
  return noted(looks, file)?.isDone ?? false;
}

/**
 * Whether a content is remembered. Of a listed file, only the present content is.
 *
 * @param content - as listed, or as in the manifest
 */
export function isRemembered(looks: Looks, content: Content): boolean {
  return noted(looks, content) !== null;
}

/**
 * The time of the first look at the content of a file, in ms.
 *
 * @param looks - including the present look
 * @param file - as listed, or as in the manifest
 * @param now - returned if the look is not remembered
 */
export function firstLook(looks: Looks, file: Content, now: number): number {
  return noted(looks, file)?.ms ?? now;
}

/** A first look according to the manifest. */
export interface ToldLook extends Content {
  readonly seenMs: number;
}

/**
 * Adds looks at files without any remembered look.
 *
 * @param told - one for each file
 */
export function withForgotten(looks: Looks, told: readonly ToldLook[]): Looks {
  const files = new Set(listOf(looks).map(({ key }) => filePart(key)));
  const forgotten = told.filter((one) => !files.has(fileKey(one.id)) && noted(looks, one) === null);
  const pending = Object.fromEntries(forgotten.map((one) => [lookKey(one), one.seenMs]));
  return { ...looks, pending: { ...looks.pending, ...pending } };
}

/** The snapshot key of a listed file. */
export function keyOf({ id, md5, bytes }: Content): string {
  return snapshotKey({ fileId: id, md5, bytes });
}

/** The remembered look at a content. An earlier version stored looks by a key that does not identify the file. */
function noted({ pending, done }: Looks, content: Content): FirstLook | null {
  for (const key of [lookKey(content), keyOf(content)]) {
    const [waiting, dealt] = [pending[key], done[key]];
    if (waiting !== undefined) return { ms: waiting, isDone: false };
    if (dealt !== undefined) return { ms: dealt, isDone: true };
  }
  return null;
}
