/** Checks that a folder can be loaded, before the runtime starts. */
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../../host/system-error';

export type FolderProblem = 'missing' | 'file' | 'unreadable' | 'empty';

/** Deepest level of subfolders that is read; an export folder is flat or nearly so. */
const DEPTH_MAX = 8;

const MISSING = new Set(['ENOENT', 'ENOTDIR']);

/**
 * What is wrong with the folder, or null.
 *
 * @param path - absolute path
 */
export function checkFolder(path: string): FolderProblem | null {
  try {
    if (!statSync(path).isDirectory()) return 'file';
    accessSync(path, constants.R_OK | constants.X_OK);
    return fileSizes(path).size === 0 ? 'empty' : null;
  } catch (error) {
    const code = systemCode(error);
    return code !== null && MISSING.has(code) ? 'missing' : 'unreadable';
  }
}

/**
 * Sizes in bytes of the files in a folder and its subfolders, by name. Leaves out hidden entries, as Drive for desktop
 * does.
 *
 * @param path - absolute path
 * @throws the system's error when the folder itself cannot be read
 */
export function fileSizes(path: string): Map<string, number> {
  const sizes = new Map<string, number>();
  const visit = (folder: string, depth: number) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (!entry.isDirectory()) sizes.set(entry.name, (sizes.get(entry.name) ?? 0) + sizeOf(path));
      else if (depth < DEPTH_MAX && canList(path)) visit(path, depth + 1);
    }
  };
  visit(path, 0);
  return sizes;
}

/** Bytes of all files of a folder. */
export function bytesOf(path: string): number {
  return [...fileSizes(path).values()].reduce((total, size) => total + size, 0);
}

/** Bytes of a file; none when it was removed meanwhile. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function canList(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
