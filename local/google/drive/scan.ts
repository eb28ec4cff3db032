/** Looks through a real folder without following links and without touching anything. */
import {
  appendFileSync,
  type BigIntStats,
  lstatSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** A file or folder as the disk has it. */
export interface Found {
  /** Path under the folder, with `/`; empty for the folder itself. */
  readonly path: string;
  readonly folder: boolean;
  /** The same for as long as it is the same file, whatever its name and content. */
  readonly identity: string;
  /** Another one whenever the content may have changed. */
  readonly stamp: string;
  readonly size: number;
  readonly modifiedMs: number;
}

/** Why a file was not taken that somebody is writing. */
export const GROWING = 'growing';

/** What could not be taken. */
export interface Unread {
  readonly path: string;
  /** A link, a file that is being written, or the code of the system's error. */
  readonly reason: string;
}

export interface Scan {
  readonly found: readonly Found[];
  readonly unread: readonly Unread[];
}

/**
 * @param root - folder to look through, subfolders too
 * @param birthtimes - whether the disk keeps the instant of a file's creation
 * @throws the system's error when the folder itself is not there
 */
export function scanFolder(root: string, birthtimes: boolean): Scan {
  const found: Found[] = [describe('', lstatSync(root, { bigint: true }), birthtimes)];
  const unread: Unread[] = [];
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const name of namesIn(root, path, unread)) {
      const inside = path === '' ? name : `${path}/${name}`;
      const seen = look(root, inside, birthtimes, unread);
      if (seen === null) continue;
      found.push(seen);
      if (seen.folder) waiting.push(inside);
    }
  }
  return { found, unread };
}

function namesIn(root: string, path: string, unread: Unread[]): string[] {
  try {
    return readdirSync(join(root, path)).sort();
  } catch (error) {
    unread.push({ path, reason: reasonOf(error) });
    return [];
  }
}

function look(root: string, path: string, birthtimes: boolean, unread: Unread[]): Found | null {
  try {
    const stats = lstatSync(join(root, path), { bigint: true });
    if (stats.isFile() || stats.isDirectory()) return describe(path, stats, birthtimes);
    unread.push({ path, reason: stats.isSymbolicLink() ? 'link' : 'special' });
  } catch (error) {
    // It went away while we looked: then it is not there.
    if (reasonOf(error) !== 'ENOENT') unread.push({ path, reason: reasonOf(error) });
  }
  return null;
}

/** The code of the system's error. */
export function reasonOf(error: unknown): string {
  return String(Object(error).code ?? 'unknown');
}

function describe(path: string, stats: BigIntStats, birthtimes: boolean): Found {
  const born = birthtimes ? `-${stats.birthtimeNs}` : '';
  return {
    path,
    folder: stats.isDirectory(),
    identity: `${stats.dev}-${stats.ino}${born}`,
    stamp: stampOf(stats),
    size: Number(stats.size),
    modifiedMs: Number(stats.mtimeNs / 1_000_000n),
  };
}

/** The change time cannot be set by a program, so that a stamp changes even where times are put back. */
function stampOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${ino}-${size}-${mtimeNs}-${ctimeNs}`;
}

/** The stamp of a file as it is now. */
export function stampNow(path: string): string {
  return stampOf(statSync(path, { bigint: true }));
}

/**
 * Whether the disk keeps the instant of a file's creation apart from that of its last change.
 * @param folder - the folder that is read; if it changed since it was made, its own times tell
 * @param writable - where a file may be written for a moment, if they do not
 */
export function keepsBirthtimes(folder: string, writable: string): boolean {
  const { birthtimeNs, ctimeNs } = statSync(folder, { bigint: true });
  if (birthtimeNs !== ctimeNs) return birthtimeNs > 0n;
  const path = join(writable, `birth.${process.pid}.tmp`);
  try {
    writeFileSync(path, 'a');
    const before = statSync(path, { bigint: true });
    // The clock of a disk may tick as slowly as every ten milliseconds.
    for (let tries = 0; tries < 50_000; tries += 1) {
      appendFileSync(path, 'b');
      const after = statSync(path, { bigint: true });
      if (after.ctimeNs !== before.ctimeNs)
        return before.birthtimeNs > 0n && after.birthtimeNs === before.birthtimeNs;
    }
    return false;
  } finally {
    rmSync(path, { force: true });
  }
}
