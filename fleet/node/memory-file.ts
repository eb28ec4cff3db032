/** The memory of looks, in a local file. If it is lost or damaged, the next look reads everything. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Memory } from '../core/look/memory';
import { replaceFile } from './replace-file';

/** Version of the form; a file of another form is ignored. */
const FORM = 1;

/** @param folder - local folder of a fleet */
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
