/** Refusals for a quota, in a local file. If it is lost or damaged, none are reported. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptRefusals, type Refusal } from '../core/pace/refusals';
import { replaceFile } from './replace-file';

const nameIn = (folder: string) => join(folder, 'refusals.json');

/** @param folder - local folder of a fleet */
export function readRefusals(folder: string): readonly Refusal[] {
  try {
    return existsSync(nameIn(folder)) ? (JSON.parse(readFileSync(nameIn(folder), 'utf8')) as Refusal[]) : [];
  } catch {
    return [];
  }
}

/** Records one, and discards old ones. */
export function noteRefusal(folder: string, refusal: Refusal): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kept = keptRefusals(readRefusals(folder), refusal.atMs);
  replaceFile(nameIn(folder), JSON.stringify([...kept, refusal]), 0o600);
}
