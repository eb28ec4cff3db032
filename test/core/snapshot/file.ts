/** Listed files for tests: a CSV at the top of the folder unless told otherwise. */
import type { ListedFile } from '../../../src/core/snapshot/folder';

export function listed(change: Partial<ListedFile> = {}): ListedFile {
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
