/** Listed files for tests: a CSV at the top of the folder unless told otherwise. */
import type { ListedFile, SnapshotFile } from '../../../../src/core/records/snapshot/folder';

export function listed(change: Partial<SnapshotFile> = {}): SnapshotFile {
  return {
    id: 'file-1',
    name: 'clientes.csv',
    parentId: 'root',
    mimeType: 'text/csv',
    md5: 'aa',
    bytes: 10,
    revision: 'revision-1',
    modifiedMs: 0,
    folderPath: '',
    ...change,
  };
}

/** A document of Google's, or a folder: it has no bytes. */
export function withoutBytes(change: Partial<SnapshotFile> = {}): ListedFile {
  return { ...listed(change), md5: null };
}
