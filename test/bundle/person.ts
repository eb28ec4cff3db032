/** What a person does in the Spreadsheet of a bundle world, through Google's own requests. */
import type { BundleWorld } from './world';

type Request = Readonly<Record<string, unknown>>;

/** Columns of `_Configuracion` that the tests fill in. */
const COLUMNS = {
  tab: 'C',
  idColumn: 'D',
  relations: 'E',
  frequency: 'F',
  percent: 'I',
  active: 'J',
} as const;

/** Sends requests as one change, as Sheets does. */
function change({ runtime }: BundleWorld, requests: readonly Request[]): void {
  const { spreadsheet, sheets } = runtime;
  sheets.call('sheets.spreadsheets.batchUpdate', { spreadsheetId: spreadsheet.id }, { requests });
}

/** Writes one cell as text. */
export function type({ runtime }: BundleWorld, title: string, cell: string, text: string): void {
  const { spreadsheet, sheets } = runtime;
  const params = {
    spreadsheetId: spreadsheet.id,
    range: `'${title}'!${cell}`,
    valueInputOption: 'RAW',
  };
  sheets.call('sheets.spreadsheets.values.update', params, { values: [[text]] });
}

/** Looks at a tab, its first cell selected. */
export function lookAt(world: BundleWorld, title: string): void {
  const sheetId = idOf(world, title);
  world.runtime.person.selection = { sheetId, row: 1, column: 1, rows: 1, columns: 1 };
}

export function deleteTab(world: BundleWorld, title: string): void {
  change(world, [{ deleteSheet: { sheetId: idOf(world, title) } }]);
}

/** Takes all columns of a tab away but the first ones. */
export function deleteColumns(world: BundleWorld, title: string, left: number): void {
  const range = { sheetId: idOf(world, title), dimension: 'COLUMNS', startIndex: left };
  change(world, [{ deleteDimension: { range: { ...range, endIndex: world.tab(title)?.columnCount } } }]);
}

/** Freezes the first rows of a tab. */
export function freeze(world: BundleWorld, title: string, frozenRowCount: number): void {
  const properties = { sheetId: idOf(world, title), gridProperties: { frozenRowCount } };
  change(world, [{ updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } }]);
}

export function rename(world: BundleWorld, title: string, to: string): void {
  const properties = { sheetId: idOf(world, title), title: to };
  change(world, [{ updateSheetProperties: { properties, fields: 'title' } }]);
}

/** Sorts all rows of a tab, its header with them, by one column (from 0). */
export function sort(world: BundleWorld, title: string, column: number): void {
  const sortSpecs = [{ dimensionIndex: column, sortOrder: 'DESCENDING' }];
  change(world, [{ sortRange: { range: { sheetId: idOf(world, title) }, sortSpecs } }]);
}

/** Fills in a cell of an entity's row in `_Configuracion`. */
export function configure(world: BundleWorld, tab: string, column: keyof typeof COLUMNS, text: string): void {
  const row = (world.texts('_Configuracion') ?? []).findIndex((cells) => cells[2] === tab) + 1;
  type(world, '_Configuracion', `${COLUMNS[column]}${row}`, text);
  touch(world);
}

/** Writes the value of a setting beside its name. */
export function set(world: BundleWorld, name: string, text: string): void {
  const rows = world.texts('_Configuracion') ?? [];
  const row = rows.findIndex((cells) => (cells[11] ?? '').startsWith(name)) + 1;
  type(world, '_Configuracion', `M${row}`, text);
  touch(world);
}

/** What the simple trigger `onEdit` leaves behind. */
function touch({ runtime }: BundleWorld): void {
  runtime.properties.script.set('configuration.touched', `edit ${runtime.clock.nowMs}`);
}

function idOf(world: BundleWorld, title: string): number {
  return world.tab(title)?.sheetId ?? -1;
}
