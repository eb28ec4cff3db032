/**
 * One program at a time on one state folder: two would overwrite each other's Spreadsheet. Each program writes an empty
 * file whose name identifies its process, then looks for files of others: of two that start at once, the later one sees
 * the file of the earlier one. A file is removed only when the process in its name has ended, so that no program removes
 * a file that another one has just written.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, ownIdentity } from './process-identity';

/** A lock that was taken, or the file of the program that has it. */
export type StateLock =
  | { readonly ok: true; readonly unlock: () => void }
  | { readonly ok: false; readonly file: string };

/** Tries of a program that finds another one: both may have found each other. */
const TRIES = 6;

/** Milliseconds of the longest pause between two tries. Pauses are random, so that two programs do not collide again. */
const PAUSE_MS = 30;

/** In the name of a file, `0` means that the start of the process is unknown. */
const NAME = /^lock\.(\d+)\.(?:0|(\d+))$/;

/** Files that this process has written and not removed yet. */
const held = new Set<string>();

/**
 * Takes the folder for a process, unless another process that is alive has it.
 *
 * @param folder - the state folder, which exists
 * @param isRunning - whether a process is alive
 * @throws the system's error when the folder cannot be written to
 */
export function lockState(folder: string, identity = ownIdentity(), isRunning = isAlive): StateLock {
  const { pid, began } = identity;
  const own = join(folder, `lock.${pid}.${began ?? '0'}`);
  if (held.has(own)) return { ok: false, file: own };
  for (let tries = 1; ; tries += 1) {
    writeFileSync(own, '');
    const other = otherIn(folder, own, isRunning);
    if (other === null) return take(own);
    rmSync(own, { force: true });
    if (tries === TRIES) return { ok: false, file: other };
    sleep(Math.random() * PAUSE_MS * tries);
  }
}

function take(own: string): StateLock {
  held.add(own);
  const unlock = () => {
    held.delete(own);
    rmSync(own, { force: true });
  };
  return { ok: true, unlock };
}

/** The file of another program that is alive, or null. Removes the files of processes that have ended. */
function otherIn(folder: string, own: string, isRunning: typeof isAlive): string | null {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [, pid, began = null] = NAME.exec(entry.name) ?? [];
    const path = join(folder, entry.name);
    if (pid === undefined || path === own || !entry.isFile()) continue;
    if (isRunning({ pid: Number(pid), began })) return path;
    rmSync(path, { force: true });
  }
  return null;
}

/** Blocks the thread: the program has nothing else to do. */
function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
