/** Makes folders, writes whole files, and removes the partial files of programs that were killed. */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isAlive } from './process-identity';

/** Name of a file that is not whole yet, with the number of the process that writes it. */
const PARTIAL = /\.(\d+)\.tmp$/;

/** Start of the name of a file that is written as a test. */
const TRIAL = '.prueba';

/** Milliseconds after which a partial file is abandoned, even if its process seems to run: our choice. */
const ABANDONED_MS = 60 * 60_000;

/**
 * Makes a folder and those above it that are missing, one after the other: Node's own `recursive` never ends where the
 * system says of a folder that cannot be made that the one above it is missing, as Linux does in /proc.
 *
 * @param path - absolute
 * @throws the system's error when it cannot be made, or a file has its name
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!isFolder(path)) throw error;
  }
}

/**
 * Whether files can be written into a folder, which is made if it is missing. Writes a file to find out, because
 * permissions alone do not decide.
 *
 * @param path - absolute
 */
export function canWriteInto(path: string): boolean {
  try {
    makeFolder(path);
    const trial = partialOf(join(path, TRIAL));
    writeFileSync(trial, '');
    rmSync(trial);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes a file or a folder whole or not at all: under another name first, then renames it over the former one.
 *
 * @param path - absolute
 * @param write - writes to the path that it is given
 * @throws the system's error, and the errors of `write`; then no partial file is left
 */
export function writeWhole(path: string, write: (partial: string) => void): void {
  const partial = partialOf(path);
  try {
    write(partial);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true, recursive: true });
    throw error;
  }
}

/**
 * Replaces a file by a text, whole or not at all.
 *
 * @param path - absolute
 * @throws the system's error
 */
export function replaceFile(path: string, text: string): void {
  writeWhole(path, (partial) => writeFileSync(partial, text));
}

/**
 * Removes what killed programs left of files that they were writing into a folder. For a program that begins: nothing of
 * its own is under way.
 *
 * @param folder - absolute
 * @param isOurs - whether a file of this name may have been written by us
 */
export function sweepPartial(folder: string, isOurs: (name: string) => boolean): void {
  for (const entry of namesIn(folder)) {
    const pid = Number(PARTIAL.exec(entry)?.[1]);
    const name = entry.replace(PARTIAL, '');
    if (name === entry || !(name === TRIAL || isOurs(name))) continue;
    if (pid === process.pid || !isAlive({ pid, began: null }) || isAbandoned(join(folder, entry))) {
      rmSync(join(folder, entry), { force: true, recursive: true });
    }
  }
}

function partialOf(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

function isAbandoned(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > ABANDONED_MS;
}

function namesIn(folder: string): string[] {
  return isFolder(folder) ? readdirSync(folder) : [];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
