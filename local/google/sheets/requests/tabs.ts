/** Tabs that come and go: addSheet, deleteSheet and duplicateSheet. */
import { invalidArgument, notImplemented } from '../../api-error';
import type { Draft } from '../draft';
import { SHEETS_LIMITS } from '../limits';
import { sheetProperties } from '../properties';
import { Tab } from '../tab';
import { emptyTab } from '../tab-properties';
import type { SheetProperties } from '../wire';
import { freeze, lookOf } from './properties';
import { freeTitle, refuseTitle } from './title';

/**
 * Adds a tab: at the end, 1000 by 26, unless its properties say otherwise.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#addsheetrequest
 */
export function addSheet(
  draft: Draft,
  { properties = {} }: { readonly properties?: SheetProperties },
): object {
  const { title = freeTitle(draft, 'Hoja'), index = draft.tabs.length, gridProperties = {} } = properties;
  refuseTitle(draft, title, null);
  if (properties.sheetType !== undefined && properties.sheetType !== 'GRID') {
    throw notImplemented(`A sheet of type ${properties.sheetType}`);
  }
  const tab = new Tab({
    ...emptyTab(freeId(draft, properties.sheetId), title, draft.properties.locale),
    hidden: properties.hidden ?? false,
    look: lookOf({}, properties, ['']),
    rowCount: sizeGiven(gridProperties.rowCount, SHEETS_LIMITS.newTab.rows, 'rowCount'),
    columnCount: sizeGiven(gridProperties.columnCount, SHEETS_LIMITS.newTab.columns, 'columnCount'),
  });
  freeze(tab, gridProperties);
  draft.insert(tab, index);
  return { addSheet: { properties: sheetProperties(tab) } };
}

/** Deletes a tab; one visible tab has to stay. */
export function deleteSheet(draft: Draft, { sheetId }: { readonly sheetId?: number }): object {
  const tab = draft.sheet(sheetId);
  if (draft.tabs.length === 1) throw invalidArgument("You can't remove all the sheets in a document.");
  draft.refuseProtected(tab, {
    startRow: 0,
    endRow: tab.rowCount,
    startColumn: 0,
    endColumn: tab.columnCount,
  });
  draft.remove(tab);
  if (draft.tabs.every(({ hidden }) => hidden)) {
    throw invalidArgument("You can't remove all the visible sheets in a document.");
  }
  return {};
}

interface DuplicateSheet {
  readonly sourceSheetId?: number;
  readonly insertSheetIndex?: number;
  readonly newSheetId?: number;
  readonly newSheetName?: string;
}

/** Copies a tab with all that is in it; its protections and tables are not copied. */
export function duplicateSheet(draft: Draft, body: DuplicateSheet): object {
  const source = draft.sheet(body.sourceSheetId);
  const title = body.newSheetName ?? freeTitle(draft, `Copia de ${source.title}`, '');
  refuseTitle(draft, title, null);
  const tab = source.copy();
  tab.change({ sheetId: freeId(draft, body.newSheetId), title, protections: [], tables: [] });
  draft.insert(tab, body.insertSheetIndex ?? source.index + 1);
  return { duplicateSheet: { properties: sheetProperties(tab) } };
}

/**
 * Puts a copy of a tab of another spreadsheet at the end; its protections and tables are not copied.
 * @returns the copy
 */
export function insertCopy(draft: Draft, source: Tab): Tab {
  const tab = source.copy();
  const title = freeTitle(draft, `Copia de ${source.title}`, '');
  tab.change({ sheetId: freeId(draft, undefined), title, protections: [], tables: [] });
  draft.insert(tab, draft.tabs.length);
  return tab;
}

/** Google's words on tab IDs, as a live spreadsheet answered. */
function freeId(draft: Draft, wanted: number | undefined): number {
  const taken = (id: number): boolean => draft.tabs.some(({ sheetId }) => sheetId === id);
  if (wanted === undefined) return draft.newId(taken);
  if (wanted < 0) throw invalidArgument('Sheet id must be non-negative.');
  if (taken(wanted)) throw invalidArgument(`Sheet with id ${wanted} already exists.`);
  return wanted;
}

function sizeGiven(size: number | undefined, usual: number, name: string): number {
  if (size !== undefined && size < 1) throw invalidArgument(`gridProperties.${name} must be at least 1`);
  return size ?? usual;
}
