/** A built script on the disk, as clasp pushes it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { ScriptFile } from './script-project';

const TYPES: Readonly<Record<string, ScriptFile['type']>> = {
  '.js': 'SERVER_JS',
  '.html': 'HTML',
  '.json': 'JSON',
};

/**
 * A built script as clasp would push it.
 * @param folder - such as dist/
 */
export function readBundle(folder: string): ScriptFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => {
    const type = TYPES[extname(file)];
    const name = basename(file, extname(file));
    return type === undefined ? [] : [{ name, type, source: readFileSync(join(folder, file), 'utf8') }];
  });
}
