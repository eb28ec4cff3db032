/** Where the preview reads and keeps things. */
import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderKey } from '../cli/places';
import { makeFolder, sweepPartial, writeWhole } from '../disk';

/** Folder of the example in the Drive that is shown. */
const EXPORTS = 'Exportaciones';

export interface PreviewPlaces {
  /** The folder that stands for the whole Drive. */
  readonly drive: string;
  /** The folder into which a person puts files. */
  readonly folder: string;
  readonly state: string;
}

/**
 * The places of a preview. Without a folder, a copy of the example's files is made the first time, so that a person
 * may change them.
 * @param project - root of this project
 * @param folder - as the person gave it; '' = none
 */
export function previewPlaces(project: string, folder: string, from: string): PreviewPlaces {
  const own = join(project, '.state', 'preview');
  if (folder !== '') {
    const given = resolve(from, folder);
    return { drive: given, folder: given, state: join(own, 'state', folderKey(given)) };
  }
  const drive = join(own, 'drive');
  const exports = join(drive, EXPORTS);
  sweepPartial(drive, (name) => name === EXPORTS);
  if (!existsSync(exports)) {
    makeFolder(drive);
    // With their times: a file that was just written is not taken before it has been quiet for a while.
    const how = { recursive: true, preserveTimestamps: true };
    writeWhole(exports, (partial) => cpSync(join(project, 'example'), partial, how));
  }
  return { drive, folder: exports, state: join(own, 'state', 'example') };
}
