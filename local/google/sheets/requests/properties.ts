/** updateSheetProperties and updateSpreadsheetProperties. */
import { invalidArgument, notImplemented } from '../../api-error';
import { fieldsAt } from '../areas';
import { type Draft, refuseNoGrid } from '../draft';
import { appended, deleted, type Side, sizeOf } from '../span';
import type { Tab } from '../tab';
import type { GridProperties, SheetProperties } from '../wire';
import { refuseDeletion } from './dimensions';
import { listedPaths, names } from './mask';
import { refuseTitle } from './title';

/** Properties that are kept and shown, and change nothing else. */
const LOOK = ['rightToLeft', 'tabColor', 'tabColorStyle'] as const;
const GRID_LOOK = ['hideGridlines', 'rowGroupControlAfter', 'columnGroupControlAfter'] as const;

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
  if (paths.some((path) => path.startsWith('gridProperties')))
    refuseNoGrid(tab, 'Cannot set grid properties on a sheet without a grid.');
  resizeTo(draft, tab, 'ROWS', names(paths, 'gridProperties.rowCount'), gridProperties.rowCount);
  resizeTo(draft, tab, 'COLUMNS', names(paths, 'gridProperties.columnCount'), gridProperties.columnCount);
  const { frozenRowCount = 0, frozenColumnCount = 0 } = gridProperties;
  if (names(paths, 'gridProperties.frozenRowCount')) freeze(tab, { frozenRowCount });
  if (names(paths, 'gridProperties.frozenColumnCount')) freeze(tab, { frozenColumnCount });
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
      throw notImplemented(path);
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

function resizeTo(draft: Draft, tab: Tab, side: Side, named: boolean, wanted = 0): void {
  const size = sizeOf(tab, side);
  if (!named || wanted === size) return;
  if (wanted > size) appended(tab, side, wanted - size);
  else {
    refuseDeletion(draft, tab, side, Math.max(0, wanted), size);
    deleted(tab, side, wanted, size);
  }
  draft.refuseTooManyCells();
}

/**
 * Freezes rows and columns; some that are not frozen have to stay (github.com/theoephraim/node-google-spreadsheet/issues/528).
 * @param wanted - the counts; those not given stay
 * @throws ApiError when a count is negative or takes in everything
 */
export function freeze(tab: Tab, wanted: GridProperties): void {
  const { frozenRowCount = tab.frozenRowCount, frozenColumnCount = tab.properties.frozenColumnCount } =
    wanted;
  if (frozenRowCount < 0 || frozenColumnCount < 0)
    throw invalidArgument('Frozen counts must be non-negative.');
  if (wanted.frozenRowCount !== undefined && frozenRowCount > 0 && !hasVisibleRow(tab, frozenRowCount))
    throw invalidArgument("You can't freeze all visible rows on the sheet.");
  if (frozenColumnCount >= tab.columnCount) {
    throw invalidArgument("You can't freeze all visible columns on the sheet.");
  }
  tab.change({ frozenRowCount, frozenColumnCount });
}

/** Whether a row is shown from an index on. */
function hasVisibleRow({ rowCount, properties: { rowAreas } }: Tab, start: number): boolean {
  if (rowAreas.length === 0) return start < rowCount;
  for (let row = start; row < rowCount; row += 1) {
    if (fieldsAt(rowAreas, row, 0).hiddenByUser !== true) return true;
  }
  return false;
}

/**
 * The kept properties after a change.
 * @param old - those before
 * @param paths - which of them it writes, as `listedPaths` gives them
 */
export function lookOf(
  old: object,
  properties: SheetProperties,
  paths: readonly string[],
): Record<string, unknown> {
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
