/** Folders of the account that contain recent CSV files. */
import { service } from './drive';
import { asking } from './failure';

/** A folder that contains CSV files. */
interface RecentFolder {
  readonly id: string;
  readonly name: string;
  readonly files: number;
  readonly modifiedMs: number;
}

/** Number of offered folders. Each costs one request. */
const FOLDERS = 5;

/** Drive matches prefixes of words in a name, so `csv` matches an extension. The MIME type alone is often wrong. */
const QUERY = "(mimeType = 'text/csv' or name contains 'csv') and trashed = false";

/**
 * Finds the folders of the newest CSV files.
 *
 * @throws ServiceError
 */
export function recentFolders(): RecentFolder[] {
  const found = new Map<string, { files: number; modifiedMs: number }>();
  for (const file of newestFiles()) {
    const parent = file.parents?.[0] ?? '';
    if (parent === '' || !/\.csv$/i.test(file.name ?? '')) continue;
    const known = found.get(parent);
    if (known) known.files += 1;
    else found.set(parent, { files: 1, modifiedMs: Date.parse(file.modifiedTime ?? '') || 0 });
  }
  return [...found]
    .slice(0, FOLDERS)
    .map(([id, { files, modifiedMs }]) => ({ id, name: nameOf(id), files, modifiedMs }));
}

function newestFiles(): GoogleAppsScript.Drive_v3.Drive.V3.Schema.File[] {
  const page = asking('drive.files.list', () =>
    service().list({
      q: QUERY,
      fields: 'files(name,parents,modifiedTime)',
      pageSize: 200,
      orderBy: 'modifiedTime desc',
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
    }),
  );
  return page.files ?? [];
}

function nameOf(folderId: string): string {
  const options = { fields: 'name', supportsAllDrives: true };
  return asking('drive.files.get', () => service().get(folderId, options)).name ?? '';
}
