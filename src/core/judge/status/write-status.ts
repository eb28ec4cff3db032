/** Edits that write the whole `_Estado` tab, as part of a commit. */
import type { Edit } from '../../ground/ports/edit';
import type { Tab } from '../../ground/ports/workbook';
import { colorStates } from './color';
import { STATUS_FIELDS } from './table';

export const STATUS_TITLE = '_Estado';

/**
 * Edits that replace the whole content of the tab, including a person's edits, filters and merged cells.
 *
 * @param tab - the tab as it is
 * @param texts - cells by row
 */
export function replaceStatus(
  tab: Pick<Tab, 'sheetId' | 'rows' | 'columns'>,
  texts: readonly (readonly string[])[],
): Edit[] {
  const { sheetId } = tab;
  // A tab with a frozen row needs a second row.
  const rows = Math.max(2, texts.length);
  const columns = STATUS_FIELDS.length;
  return [
    { kind: 'unhook', sheetId },
    // Sheets refuses to delete all rows or columns that are not frozen, and a person may have frozen any number.
    ...(tab.rows > rows || tab.columns > columns
      ? [{ kind: 'header' as const, sheetId, frozenRows: 0 }]
      : []),
    // Columns first: Sheets checks its limit of cells with the old size of the other dimension.
    ...(tab.columns === columns ? [] : [{ kind: 'resizeColumns' as const, sheetId, columns }]),
    ...(tab.rows === rows ? [] : [{ kind: 'resizeRows' as const, sheetId, rows }]),
    { kind: 'cells', sheetId, row: 0, rows, columns, texts },
    { kind: 'header', sheetId, frozenRows: 1 },
    colorStates(sheetId, 1, texts.slice(1)),
  ];
}
