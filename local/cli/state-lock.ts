/** One program at a time on one state folder: two would overwrite each other's Spreadsheet. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from './system-error';

/**
 * Takes the folder for this process, unless another that is alive has it.
 *
 * @param folder - the state folder, which exists
 * @returns how to give it back, or null when it is taken
 */
export function lockState(folder: string): (() => void) | null {
  const path = join(folder, 'lock');
  if (!claim(path)) {
    if (isAlive(ownerOf(path))) return null;
    // Left by a process that was killed.
    rmSync(path, { force: true });
    if (!claim(path)) return null;
  }
  return () => rmSync(path, { force: true });
}

function claim(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function ownerOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    // Signal 0 asks whether the process is there.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
