/** Makes folders on this machine's disk. */
import { mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
 * Whether files can be written into a folder, which is made if it is missing. Tries it: what the permissions say is
 * not all that counts.
 *
 * @param path - absolute
 */
export function canWriteInto(path: string): boolean {
  try {
    makeFolder(path);
    rmdirSync(mkdtempSync(join(path, '.prueba-')));
    return true;
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
