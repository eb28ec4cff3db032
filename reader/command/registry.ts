/** The registry of dealerships: a folder with one small JSON file each, which `npm run fleet` keeps. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { UsageError } from './usage';

export interface Registered {
  /** File name without `.json`; identifies the dealership in sinks. */
  readonly key: string;
  /** ID of the Spreadsheet; null while it is being created. */
  readonly spreadsheet: string | null;
}

/** What the reader needs of a file. */
const FILE = v.looseObject({ spreadsheet: v.nullable(v.pipe(v.string(), v.minLength(1))) });

/**
 * Reads the registry.
 *
 * @param folder - path
 * @throws UsageError
 */
export function readRegistry(folder: string): Registered[] {
  if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}. Check the path.`);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new UsageError(`${folder} holds no dealership: one JSON file each.`);
  return names.sort().map((name) => {
    const found = v.safeParse(FILE, parse(readFileSync(join(folder, name), 'utf8')));
    if (!found.success) throw new UsageError(`${join(folder, name)} is no file of a dealership.`);
    return { key: name.slice(0, -'.json'.length), spreadsheet: found.output.spreadsheet };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
