/** Decides which file stands for which entity, and which other files need an explanation. */
import type { EntityDefinition } from '../entity/definition';
import { readFileName } from '../entity/filename';
import { isMistaken, isTable, matchEntity } from '../entity/match';
import type { Looks } from './first-looks';
import { firstLook } from './first-looks';
import type { ListedFile, SnapshotFile } from './folder';
import { hasBytes } from './folder';

/** The winner of one entity, and its other files. */
export interface Resolved {
  readonly entity: EntityDefinition;
  readonly winner: SnapshotFile;
  /** Other live files of the same entity, best first. */
  readonly losers: readonly SnapshotFile[];
}

/** A file that no entity uses, although a person may expect that. */
export interface Stranger {
  readonly file: ListedFile;
  readonly code: 'file/unknown-name' | 'file/not-csv' | 'file/google-sheet' | 'file/shortcut';
  /** Tab of the entity that its name matches; null = none. */
  readonly tab: string | null;
}

export interface Resolution {
  readonly resolved: readonly Resolved[];
  readonly strangers: readonly Stranger[];
}

const TEMPORARY = /^~\$|^\.|\.(tmp|temp|crdownload|part|partial|download)$/i;
const GOOGLE_TYPE = 'application/vnd.google-apps.';

/**
 * Resolves a listing. Of several live files of one entity, the one with the latest first look wins. Then the later
 * modification time of Drive decides, then the greater ID, so that every run decides the same.
 *
 * @param definitions - all entities, parents first
 * @param looks - first looks, including the present one
 * @param now - ms since 1970
 */
export function resolve(
  files: readonly ListedFile[],
  definitions: readonly EntityDefinition[],
  looks: Looks,
  now: number,
): Resolution {
  const candidates = new Map<EntityDefinition, SnapshotFile[]>();
  const strangers: Stranger[] = [];
  for (const file of files) {
    if (TEMPORARY.test(file.name)) continue;
    const name = readFileName(file.name);
    const entity = matchEntity(name, file.folderPath, definitions);
    if (entity && isReadable(file, entity)) {
      const others = candidates.get(entity);
      if (others) others.push(file);
      else candidates.set(entity, [file]);
    } else {
      const stranger = wonder(file, entity);
      if (stranger) strangers.push(stranger);
    }
  }
  const resolved = definitions.flatMap((entity) => {
    const [winner, ...losers] = (candidates.get(entity) ?? []).sort((a, b) => compare(a, b, looks, now));
    return winner && entity.active ? [{ entity, winner, losers }] : [];
  });
  return { resolved, strangers };
}

/** Decides by name, never by type: Drive may give a synced file a wrong type, which never changes. */
function isReadable(file: ListedFile, entity: EntityDefinition): file is SnapshotFile {
  const name = readFileName(file.name);
  const named = name.extension !== null && entity.pattern.toLowerCase().endsWith(`.${name.extension}`);
  return hasBytes(file) && (isTable(name) || named);
}

function wonder(file: ListedFile, entity: EntityDefinition | null): Stranger | null {
  const name = readFileName(file.name);
  const tab = entity?.tab ?? null;
  if (file.mimeType.startsWith(GOOGLE_TYPE)) {
    if (!entity) return null;
    if (file.mimeType === `${GOOGLE_TYPE}shortcut`) return { file, code: 'file/shortcut', tab };
    return file.mimeType === `${GOOGLE_TYPE}spreadsheet` ? { file, code: 'file/google-sheet', tab } : null;
  }
  if (entity && isMistaken(name)) return { file, code: 'file/not-csv', tab };
  return !entity && name.extension === 'csv' ? { file, code: 'file/unknown-name', tab } : null;
}

function compare(a: SnapshotFile, b: SnapshotFile, looks: Looks, now: number): number {
  return (
    firstLook(looks, b, now) - firstLook(looks, a, now) ||
    b.modifiedMs - a.modifiedMs ||
    (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)
  );
}
