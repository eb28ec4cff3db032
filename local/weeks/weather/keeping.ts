/** Whether versions can be kept: in some weeks the account gives no permission, has no storage left, or gives little room. */
import type { Runtime } from '../../runtime/runtime';
import { Chance } from '../ground/chance';
import { CONFIGURATION } from '../ground/entities';

/** Separates this generator from the others of a seed. */
const KEEPING = 0x6b656570;

const SCOPE = 'https://www.googleapis.com/auth/drive.appdata';

/** Label of the setting, and what people write beside it: most write nothing. */
const SETTING = 'Versiones anteriores';
const ROOMS = [null, null, null, null, null, null, '0,001', '0,005', 'no'] as const;

/**
 * Draws what prevents versions from being kept.
 * @returns what a person writes beside the setting; null = nothing
 */
export function drawKeeping(seed: number, runtime: Runtime): string | null {
  const chance = new Chance(seed ^ KEEPING);
  if (chance.happens(0.08)) runtime.person.withheld.add(SCOPE);
  if (chance.happens(0.04)) runtime.storageBytes = 1;
  return chance.pick(ROOMS);
}

/** Whether everything that tabs show can be kept, if nothing else goes wrong. */
export function mayKeep(runtime: Runtime): boolean {
  return !runtime.person.withheld.has(SCOPE) && runtime.storageBytes > 1 && textOf(runtime) !== 'no';
}

/** Bytes that a person gives; null = the usual room, or none at all. */
export function roomOf(runtime: Runtime): number | null {
  const megabytes = Number(textOf(runtime).replace(',', '.'));
  return megabytes > 0 && megabytes < 1 ? megabytes * 1_000_000 : null;
}

/**
 * Writes the setting, if the tab exists.
 * @param text - null = the person writes nothing
 */
export function giveRoom(runtime: Runtime, text: string | null): void {
  if (text !== null) writeSetting(runtime, SETTING, text);
}

/**
 * Writes a setting of `_Configuracion` beside its name. A data validation rule on its cell is removed first.
 * @param name - beginning of its name
 */
export function writeSetting(runtime: Runtime, name: string, text: string): void {
  const row = rowsOf(runtime).findIndex((cells) => cells[11]?.startsWith(name));
  if (row < 0) return;
  const spreadsheetId = runtime.spreadsheet.id;
  const sheetId = runtime.spreadsheet.tabs.find(({ title }) => title === CONFIGURATION)?.sheetId;
  const range = {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: 12,
    endColumnIndex: 13,
  };
  const free = { requests: [{ setDataValidation: { range } }] };
  runtime.sheets.call('sheets.spreadsheets.batchUpdate', { spreadsheetId }, free);
  const params = {
    spreadsheetId,
    range: `'${CONFIGURATION}'!M${row + 1}`,
    valueInputOption: 'RAW',
  };
  runtime.sheets.call('sheets.spreadsheets.values.update', params, { values: [[text]] });
}

function textOf(runtime: Runtime): string {
  return rowsOf(runtime).find((cells) => cells[11]?.startsWith(SETTING))?.[12] ?? '';
}

function rowsOf({ spreadsheet }: Runtime): (readonly string[])[] {
  const tab = spreadsheet.tabs.find(({ title }) => title === CONFIGURATION);
  return [...(tab?.rows() ?? [])];
}
