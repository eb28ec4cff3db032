/** What the dealerships of the demo export: the files of `example/`, and what can become of one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Contents by the name of the file. */
export type Exports = Readonly<Record<string, Uint8Array>>;

/**
 * The files of a small dealership.
 * @param folder - `example/` of this project
 */
export function readExports(folder: string): Exports {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}

const LINE_END = 10;

/**
 * The beginning of a file, whole lines of it.
 * @param lines - how many, the header among them
 */
export function firstLines(content: Uint8Array, lines: number): Uint8Array {
  let end = 0;
  for (let line = 0; line < lines; line += 1) {
    const next = content.indexOf(LINE_END, end);
    if (next < 0) return content;
    end = next + 1;
  }
  return content.slice(0, end);
}

/** What no CSV file holds. */
export const NOT_CSV = Buffer.from(`%PDF-1.7\n${'\0\u0001\u0002'.repeat(400)}`);
