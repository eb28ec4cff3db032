/** Turns tables that people made of the system's tabs back into cells, which hold what they held. */
import type { Edit } from '../ports/edit';
import type { Tab, Workbook } from '../ports/workbook';
import type { Budget } from '../retry';
import { withRetry } from '../retry';

/**
 * Takes tables off. Google empties the cells of a table that is deleted (openclaw/gogcli issue 709), so that they are
 * read before and written in the same step: nobody sees them empty.
 *
 * @param tabs - some of which have tables
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
