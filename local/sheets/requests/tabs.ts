/** Tabs that come, go or are renamed, moved, hidden and resized; and the spreadsheet's own properties. */
import { invalidArgument } from '../../api-error';
import type { Draft } from '../draft';
import { SHEETS_LIMITS } from '../limits';
import { sheetProperties } from '../properties';
import { appended, deleted, type Side, sizeOf } from '../span';
import { emptyTab, Tab } from '../tab';
import type { GridProperties, SheetProperties } from '../wire';
import { refuseDeletion } from './dimensions';
import { listedPaths, names } from './mask';

/** Properties that are kept and shown, and change nothing else. */
const LOOK = ['rightToLeft', 'tabColor', 'tabColorStyle'] as const;
const GRID_LOOK = ['hideGridlines', 'rowGroupControlAfter', 'columnGroupControlAfter'] as const;

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
    throw invalidArgument(
      `Sheets of type ${properties.sheetType} are not implemented by the embedded service`,
    );
  }
  const tab = new Tab({
    ...emptyTab(freeId(draft, properties.sheetId), title, draft.properties.locale),
    hidden: properties.hidden ?? false,
    look: lookOf({}, properties, [...LOOK, ...GRID_LOOK.map((name) => `gridProperties.${name}`)]),
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

/** Copies a tab with all that is in it; its protections are not copied. */
export function duplicateSheet(draft: Draft, body: DuplicateSheet): object {
  const source = draft.sheet(body.sourceSheetId);
  const title = body.newSheetName ?? freeTitle(draft, `Copia de ${source.title}`, '');
  refuseTitle(draft, title, null);
  const tab = source.copy();
  tab.change({ sheetId: freeId(draft, body.newSheetId), title, protections: [] });
  draft.insert(tab, body.insertSheetIndex ?? source.index + 1);
  return { duplicateSheet: { properties: sheetProperties(tab) } };
}

interface UpdateSheetProperties {
  readonly properties?: SheetProperties;
  readonly fields?: string;
}

/**
 * Changes a tab's properties. The number of rows is applied before that of columns, and each is counted against
 * the cells of the spreadsheet by itself (github.com/robin900/gspread-dataframe/issues/37).
 */
export function updateSheetProperties(
  draft: Draft,
  { properties = {}, fields }: UpdateSheetProperties,
): object {
  const paths = listedPaths(fields);
  const tab = draft.sheet(properties.sheetId);
  if (paths.includes('sheetId')) throw invalidArgument('sheetId is immutable and cannot be updated');
  const { title = '', hidden = false, gridProperties = {} } = properties;
  if (names(paths, 'title')) {
    refuseTitle(draft, title, tab);
    tab.change({ title });
  }
  resizeTo(draft, tab, 'ROWS', names(paths, 'gridProperties.rowCount'), gridProperties.rowCount);
  resizeTo(draft, tab, 'COLUMNS', names(paths, 'gridProperties.columnCount'), gridProperties.columnCount);
  freeze(tab, {
    ...(names(paths, 'gridProperties.frozenRowCount')
      ? { frozenRowCount: gridProperties.frozenRowCount ?? 0 }
      : {}),
    ...(names(paths, 'gridProperties.frozenColumnCount')
      ? { frozenColumnCount: gridProperties.frozenColumnCount ?? 0 }
      : {}),
  });
  tab.change({ look: lookOf(tab.properties.look, properties, paths) });
  if (names(paths, 'hidden')) tab.change({ hidden });
  if (draft.tabs.every((each) => each.hidden))
    throw invalidArgument("You can't hide all the sheets in a document.");
  if (names(paths, 'index')) moveTo(draft, tab, properties.index ?? 0);
  return {};
}

interface UpdateSpreadsheetProperties {
  readonly properties?: { readonly title?: string; readonly locale?: string; readonly timeZone?: string };
  readonly fields?: string;
}

/** Changes the spreadsheet's name, locale or time zone; other properties are not kept. */
export function updateSpreadsheetProperties(draft: Draft, body: UpdateSpreadsheetProperties): object {
  const paths = listedPaths(body.fields);
  const { title, locale, timeZone } = body.properties ?? {};
  for (const path of paths) {
    if (!['', 'title', 'locale', 'timeZone'].includes(path)) {
      throw invalidArgument(`${path} is not implemented by the embedded service`);
    }
  }
  const old = draft.properties;
  draft.properties = {
    title: names(paths, 'title') ? (title ?? '') : old.title,
    locale: names(paths, 'locale') ? (locale ?? old.locale) : old.locale,
    timeZone: names(paths, 'timeZone') ? (timeZone ?? old.timeZone) : old.timeZone,
  };
  if (draft.properties.locale !== old.locale) {
    for (const tab of draft.tabs) draft.sheet(tab.sheetId).change({ locale: draft.properties.locale });
  }
  return {};
}

function freeTitle(draft: Draft, stem: string, first = ` ${draft.tabs.length + 1}`): string {
  const taken = (title: string): boolean => draft.tabs.some((tab) => sameTitle(tab.title, title));
  let title = `${stem}${first}`;
  for (let number = draft.tabs.length + 2; taken(title); number += 1) title = `${stem} ${number}`;
  return title;
}

/** Google's words on tab IDs, as a live spreadsheet answered. */
function freeId(draft: Draft, wanted: number | undefined): number {
  const taken = (id: number): boolean => draft.tabs.some(({ sheetId }) => sheetId === id);
  if (wanted === undefined) return draft.newId(taken);
  if (wanted < 0) throw invalidArgument('Sheet id must be non-negative.');
  if (taken(wanted)) throw invalidArgument(`Sheet with id ${wanted} already exists.`);
  return wanted;
}

/** Names differ by more than upper and lower case, as in Sheets' own window. */
const sameTitle = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function refuseTitle(draft: Draft, title: string, own: Tab | null): void {
  if (title === '') throw invalidArgument('The sheet name cannot be empty.');
  if (title.length > SHEETS_LIMITS.titleCharacters) {
    throw invalidArgument(
      `The sheet name cannot be greater than ${SHEETS_LIMITS.titleCharacters} characters.`,
    );
  }
  if (draft.tabs.some((tab) => tab !== own && sameTitle(tab.title, title))) {
    throw invalidArgument(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

function sizeGiven(size: number | undefined, usual: number, name: string): number {
  if (size !== undefined && size < 1) throw invalidArgument(`gridProperties.${name} must be at least 1`);
  return size ?? usual;
}

function resizeTo(draft: Draft, tab: Tab, side: Side, named: boolean, wanted = 0): void {
  const size = sizeOf(tab, side);
  if (!named || wanted === size) return;
  if (wanted > size) appended(tab, side, wanted - size);
  else {
    refuseDeletion(tab, side, Math.max(0, wanted), size);
    deleted(tab, side, wanted, size);
  }
  draft.refuseTooManyCells();
}

function freeze(tab: Tab, wanted: GridProperties): void {
  const { frozenRowCount = tab.frozenRowCount, frozenColumnCount = tab.properties.frozenColumnCount } =
    wanted;
  if (frozenRowCount < 0 || frozenColumnCount < 0)
    throw invalidArgument('Frozen counts must be non-negative.');
  if (frozenRowCount >= tab.rowCount)
    throw invalidArgument("You can't freeze all visible rows on the sheet.");
  if (frozenColumnCount >= tab.columnCount) {
    throw invalidArgument("You can't freeze all visible columns on the sheet.");
  }
  tab.change({ frozenRowCount, frozenColumnCount });
}

function lookOf(old: object, properties: SheetProperties, paths: readonly string[]): Record<string, unknown> {
  const look: Record<string, unknown> = { ...old };
  const take = (name: string, path: string, value: unknown): void => {
    if (!names(paths, path)) return;
    if (value === undefined || value === false) delete look[name];
    else look[name] = value;
  };
  const grid: Readonly<Record<string, unknown>> = { ...properties.gridProperties };
  for (const name of LOOK) take(name, name, properties[name]);
  for (const name of GRID_LOOK) take(name, `gridProperties.${name}`, grid[name]);
  return look;
}

/** An index counts the tabs as they stand before the move; the same and the next one change nothing. */
function moveTo(draft: Draft, tab: Tab, index: number): void {
  if (index < 0) throw invalidArgument('index must be non-negative');
  draft.move(tab, index > tab.index ? index - 1 : index);
}
