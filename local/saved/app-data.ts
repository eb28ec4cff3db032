/** Contents of the hidden folders, each a file of its own in the state folder. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppDataFile, AppDataFolders } from '../google/drive/app-data';
import { headOf } from '../google/drive/store';
import { makeFolder, writeWhole } from '../host/disk';

/**
 * Keeps the contents of all files. Bytes never change, so what is there already is left alone.
 * @param folder - made when it is not there
 * @throws the system's error
 */
export function writeAppData(folder: string, appData: AppDataFolders): void {
  makeFolder(folder);
  for (const { file } of appData.save()) {
    const path = join(folder, file.id);
    const bytes = appData.bytesOf(file.id) ?? new Uint8Array();
    if (!existsSync(path)) writeWhole(path, (partial) => writeFileSync(partial, bytes));
  }
}

/**
 * The content of a file, as it was kept.
 * @param folder - in which contents are kept
 * @throws when it is gone or was changed
 */
export function readContent(folder: string, file: AppDataFile): Uint8Array {
  const bytes = readFileSync(join(folder, file.id));
  const md5 = createHash('md5').update(bytes).digest('hex');
  if (md5 !== headOf(file)?.md5) throw new Error(`the content of ${file.id} was changed`);
  return bytes;
}
