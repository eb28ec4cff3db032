/** Finds the files that a person asks to inspect. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Ends of names that tables are exported under. */
const TABLE_NAME = /\.(?:csv|tsv|tab|psv|txt|dat|prn)$/i;

/**
 * Lists the files under a path: the file itself, or the tables of a folder and of its folders, by name.
 *
 * @throws the file system's error if there is nothing at the path
 */
export function findFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files: string[] = [];
  const entries = readdirSync(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) files.push(...findFiles(inside));
    else if (entry.isFile() && TABLE_NAME.test(entry.name)) files.push(inside);
  }
  return files;
}
