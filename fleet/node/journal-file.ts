/** The journal of pushes: one line for each step, on the disk before the next step. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '../core/ports/journal';
import type { Entry } from '../core/push/entry';

export class JournalFile implements Journal {
  private readonly path: string;

  /** @param folder - local folder of a fleet */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.path = join(folder, 'pushes.ndjson');
  }

  read(): readonly Entry[] {
    if (!existsSync(this.path)) return [];
    return readFileSync(this.path, 'utf8')
      .split('\n')
      .flatMap((line) => entryOf(line) ?? []);
  }

  append(entry: Entry): void {
    // An incomplete entry before gets a line of its own.
    const text = `${endsInLine(this.path) ? '' : '\n'}${JSON.stringify(entry)}\n`;
    const file = openSync(this.path, 'a', 0o600);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}

/** An incomplete line does not count. */
function entryOf(line: string): Entry | null {
  try {
    const entry: Partial<Entry> | null = JSON.parse(line);
    return typeof entry === 'object' && entry !== null && 'kind' in entry && 'push' in entry
      ? (entry as Entry)
      : null;
  } catch {
    return null;
  }
}

function endsInLine(path: string): boolean {
  return !existsSync(path) || /(^|\n)$/.test(readFileSync(path, 'utf8').slice(-1));
}
