/**
 * One program at a time on one state folder: two would overwrite each other's Spreadsheet. Each puts an empty file into
 * the folder whose name says who it is, then looks for others: of two that come at once, the later sees the earlier. A
 * file is only ever removed when the process in its name is gone, so that nobody takes away what another has just made.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, ownIdentity } from '../process-identity';

/** A lock that was taken, or the file of whoever has it. */
export type StateLock =
  | { readonly ok: true; readonly unlock: () => void }
  | { readonly ok: false; readonly file: string };

/** Times that a program tries that met another one, which may have met it. */
const TRIES = 6;

/** Milliseconds of the longest pause between two tries; drawn, so that two do not meet again. */
const PAUSE_MS = 30;

const NAME = /^lock\.(\d+)\.(\d+)$/;

/** Files that this process has made and not given back. */
const held = new Set<string>();

/**
 * Takes the folder for a process, unless another that is alive has it.
 *
 * @param folder - the state folder, which exists
 * @param isRunning - whether a process is alive
 * @throws the system's error when the folder cannot be written to
 */
export function lockState(folder: string, identity = ownIdentity(), isRunning = isAlive): StateLock {
  const { pid, began } = identity;
  const own = join(folder, `lock.${pid}.${began}`);
  if (held.has(own)) return { ok: false, file: own };
  let other = '';
  for (let tries = 1; tries <= TRIES; tries += 1) {
    writeFileSync(own, '');
    other = otherIn(folder, own, isRunning);
    if (other === '') return take(own);
    rmSync(own, { force: true });
    if (tries < TRIES) sleep(Math.random() * PAUSE_MS * tries);
  }
  return { ok: false, file: other };
}

function take(own: string): StateLock {
  held.add(own);
  const unlock = () => {
    held.delete(own);
    rmSync(own, { force: true });
  };
  return { ok: true, unlock };
}

/** The file of another program that is alive, '' when there is none; what dead ones left is removed. */
function otherIn(folder: string, own: string, isRunning: typeof isAlive): string {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [, pid, began = '0'] = NAME.exec(entry.name) ?? [];
    const path = join(folder, entry.name);
    if (pid === undefined || path === own || !entry.isFile()) continue;
    if (isRunning({ pid: Number(pid), began })) return path;
    rmSync(path, { force: true });
  }
  return '';
}

/** Nothing else is to be done meanwhile. */
function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
