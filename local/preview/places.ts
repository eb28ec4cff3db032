/** Folders that the preview reads and writes. */
import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderKey } from '../cli/told/places';
import { makeFolder, sweepPartial, writeWhole } from '../host/disk';

/** Folder of the example in the Drive that is shown. */
const EXPORTS = 'Exportaciones';

export interface PreviewPlaces {
  /** The folder that represents the whole Drive. */
  readonly drive: string;
  /** The folder into which a person puts files. */
  readonly folder: string;
  readonly state: string;
}

/**
 * The places of a preview. Without a folder, the first call copies the example's files, so that a person may change them.
 * @param project - root of this project
 * @param folder - as the person typed it; null = none
 */
export function previewPlaces(project: string, folder: string | null, from: string): PreviewPlaces {
  const own = join(project, '.state', 'preview');
  if (folder !== null) {
    const given = resolve(from, folder);
    return { drive: given, folder: given, state: join(own, 'state', folderKey(given)) };
  }
  const drive = join(own, 'drive');
  const exports = join(drive, EXPORTS);
  sweepPartial(drive, (name) => name === EXPORTS);
  if (!existsSync(exports)) {
    makeFolder(drive);
    // Keeps the times: a file that was just written is not read before it has settled.
    const how = { recursive: true, preserveTimestamps: true };
    writeWhole(exports, (partial) => cpSync(join(project, 'example'), partial, how));
  }
  return { drive, folder: exports, state: join(own, 'state', 'example') };
}
