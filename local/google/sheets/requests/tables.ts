/** Tables: ranges whose columns have names and types. */
import { invalidArgument } from '../../api-error';
import type { Draft } from '../draft';
import { intersection, type Rectangle } from '../rectangle';
import type { Tab } from '../tab';
import type { Placed } from '../tab-properties';
import type { Table } from '../wire';
import { fill } from '../write';

/**
 * Makes a range a table and answers it with its ID.
 * https://developers.google.com/workspace/sheets/api/guides/tables
 */
export function addTable(draft: Draft, { table = {} }: { readonly table?: Table }): object {
  const { tab, area } = draft.target(table.range);
  refuseOverTable(tab, area, 'A table cannot overlap another table.');
  if (tab.properties.merges.some((merge) => intersection(merge, area) !== null))
    throw invalidArgument('A table cannot have merged cells.');
  const taken = (id: number): boolean => found(draft, String(id)) !== null;
  const { tableId = String(draft.newId(taken)) } = table;
  if (found(draft, tableId) !== null) throw invalidArgument(`Table with id ${tableId} already exists.`);
  const value = { ...table, tableId };
  tab.change({ tables: [...tab.properties.tables, { area, value }] });
  return { addTable: { table: value } };
}

/** Takes a table away, and the content of its cells with it (github.com/openclaw/gogcli/issues/709). */
export function deleteTable(draft: Draft, { tableId = '' }: { readonly tableId?: string }): object {
  const result = found(draft, tableId);
  if (result === null) throw invalidArgument(`No table with id: ${tableId}`);
  const { tab, old } = result;
  draft.refuseProtected(tab, old.area);
  tab.change({ tables: tab.properties.tables.filter((each) => each !== old) });
  fill(tab, old.area, '');
  return {};
}

/**
 * Refuses number formats and validation where a table's column has a type, in the words that users report.
 * @param paths - fields of CellData that are written
 * @throws ApiError
 */
export function refuseTyped(tab: Tab, area: Rectangle, paths: readonly string[]): void {
  const isTyped = paths.some((path) => TYPED.some((field) => path === field || field.startsWith(`${path}.`)));
  if (!isTyped || !typedAreas(tab).some((each) => intersection(each, area) !== null)) return;
  throw invalidArgument('This operation is not allowed on cells in typed columns.');
}

const TYPED = ['userEnteredFormat.numberFormat', 'dataValidation'];

/** The header of a table has no type. */
function typedAreas({ properties: { tables } }: Tab): Rectangle[] {
  return tables.flatMap(({ area, value: { columnProperties = [] } }) =>
    columnProperties
      .filter(({ columnType = UNSPECIFIED }) => columnType !== UNSPECIFIED)
      .map(({ columnIndex = 0 }) => ({
        startRow: area.startRow + 1,
        endRow: area.endRow,
        startColumn: area.startColumn + columnIndex,
        endColumn: area.startColumn + columnIndex + 1,
      })),
  );
}

const UNSPECIFIED = 'COLUMN_TYPE_UNSPECIFIED';

/**
 * Refuses what cannot be where a table is. Google says nothing of these; this is the strict reading.
 * @throws ApiError
 */
export function refuseOverTable(tab: Tab, area: Rectangle, words: string): void {
  if (tab.properties.tables.some((each) => intersection(each.area, area) !== null))
    throw invalidArgument(words);
}

function found(draft: Draft, tableId: string): { tab: Tab; old: Placed<Table> } | null {
  for (const { sheetId, properties } of draft.tabs) {
    const old = properties.tables.find(({ value }) => value.tableId === tableId);
    if (old !== undefined) return { tab: draft.grid(sheetId), old };
  }
  return null;
}
