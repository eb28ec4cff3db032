/** One push at a time on this computer; the lock of a killed program is free. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the lock.
 *
 * @param folder - local folder of a fleet
 * @returns a function that releases it; null = another running program has it
 */
export function takeLock(folder: string): (() => void) | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'push.lock');
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch {
      if (existsSync(path) && isAlive(Number(readFileSync(path, 'utf8')))) return null;
      rmSync(path, { force: true });
    }
  }
  return null;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
