/** What looks remember, in a file of this computer. Lost or damaged, it costs one look that reads everything. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Memory } from '../core/look/memory';
import { replaceFile } from './replace-file';

/** Rises when the form changes: another form counts as nothing. */
const FORM = 1;

/** @param folder - of what this computer keeps of a fleet */
export function readMemory(folder: string): Memory {
  const path = join(folder, 'looks.json');
  if (!existsSync(path)) return {};
  try {
    const kept: { form?: unknown; memory?: Memory } = JSON.parse(readFileSync(path, 'utf8'));
    return kept.form === FORM && kept.memory ? kept.memory : {};
  } catch {
    return {};
  }
}

export function writeMemory(folder: string, memory: Memory): void {
  replaceFile(join(folder, 'looks.json'), JSON.stringify({ form: FORM, memory }), 0o600);
}
