/** Puts rows at the top of `_Manifiesto` and keeps it within its cap. */
import { LIMITS } from '../limits';
import type { Tab } from '../ports';
import type { Edit } from '../publish/edit';
import { MANIFEST_FIELDS } from './row';

export const MANIFEST_TITLE = '_Manifiesto';

/**
 * Edits that insert rows under the header, newest first.
 *
 * @param tab - the manifest's tab as it is
 * @param rows - cells by row, newest first
 */
export function insertManifest(tab: Pick<Tab, 'sheetId' | 'rows'>, rows: readonly string[][]): Edit[] {
  const { sheetId } = tab;
  const edits: Edit[] = [
    { kind: 'insertRows', sheetId, at: 1, count: rows.length },
    { kind: 'cells', sheetId, row: 1, rows: rows.length, columns: MANIFEST_FIELDS.length, texts: rows },
  ];
  const total = tab.rows + rows.length;
  const most = LIMITS.manifestRows + 1;
  if (total > most) edits.push({ kind: 'deleteRows', sheetId, from: most, to: total });
  return edits;
}
