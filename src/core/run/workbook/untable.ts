/** Converts tables that people created in system tabs back to cells with the same content. */
import type { Edit } from '../../ground/ports/edit';
import type { Tab, Workbook } from '../../ground/ports/workbook';
import type { Budget } from '../../ground/retry';
import { withRetry } from '../../ground/retry';

/**
 * Removes tables. Google empties the cells of a deleted table (openclaw/gogcli issue 709). Their texts are therefore read
 * first and written back in the same batch, so that nobody sees empty cells.
 *
 * @param tabs - with or without tables
 * @throws ServiceError
 */
export function takeTablesOff(budget: Budget, workbook: Workbook, tabs: readonly Tab[]): void {
  const own = tabs.filter(({ tables }) => tables.length > 0);
  const { texts } = withRetry(budget, () => workbook.read(own));
  workbook.apply(own.flatMap((tab, index) => asCells(tab, texts[index] ?? [])));
}

function asCells({ sheetId, tables, rows, columns }: Tab, texts: readonly (readonly string[])[]): Edit[] {
  return [
    ...tables.map((tableId) => ({ kind: 'deleteTable' as const, sheetId, tableId })),
    { kind: 'unhook', sheetId },
    { kind: 'plainText', sheetId },
    { kind: 'cells', sheetId, row: 0, rows, columns, texts },
    { kind: 'header', sheetId, frozenRows: 1 },
  ];
}
