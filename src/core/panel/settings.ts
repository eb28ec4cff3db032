/** The settings that the install dialog shows and writes: how often files are expected, and whom to tell. */
import type { Configuration } from '../entity/configuration';
import {
  CONFIGURATION_COLUMNS,
  CONFIGURATION_ROWS,
  ENTITY_COLUMNS,
  readConfiguration,
  SETTINGS_COLUMN,
} from '../entity/configuration';
import { fold } from '../entity/fold';
import { LIMITS } from '../limits';
import type { Edit } from '../ports/edit';
import { ServiceError } from '../ports/service-error';
import type { Tab, Workbook } from '../ports/workbook';
import { TOUCHED_KEY } from '../session/session';
import { STATUS_TITLE } from '../status/replace';
import { CONFIGURATION_TITLE } from '../workbook/system';
import { openWorkbook } from '../workbook/workbook';
import type { World } from '../world';

export interface Settings {
  /** Hours between two snapshots of every entity; 0 = to be learned, null = not the same for all. */
  readonly frequencyHours: number | null;
  /** Addresses for alarms; null = not known, to be left as they are. */
  readonly addresses: readonly string[] | null;
}

/**
 * The settings of a configuration.
 *
 * @param configuration - as read
 */
export function settingsOf({ entities, addresses }: Configuration): Settings {
  const hours = new Set(entities.map((entity) => entity.frequencyHours));
  const [first = 0] = hours;
  return { frequencyHours: hours.size > 1 ? null : first, addresses };
}

/**
 * Settings as a page sent them; null when they are none.
 *
 * @param given - from the browser
 */
export function readSettings(given: unknown): Settings | null {
  if (typeof given !== 'object' || given === null) return null;
  const hours = 'frequencyHours' in given ? given.frequencyHours : null;
  const addresses = 'addresses' in given && Array.isArray(given.addresses) ? given.addresses : null;
  return {
    frequencyHours: typeof hours === 'number' && hours >= 0 && hours < 10_000 ? hours : null,
    addresses:
      addresses?.filter((address): address is string => typeof address === 'string').slice(0, 20) ?? null,
  };
}

/**
 * The time zone that a page sent beside the settings; null when it sent none.
 *
 * @param given - from the browser
 */
export function readTimeZone(given: unknown): string | null {
  if (typeof given !== 'object' || given === null || !('timeZone' in given)) return null;
  const { timeZone } = given;
  return typeof timeZone === 'string' && /^[\w+/-]{1,50}$/.test(timeZone) ? timeZone : null;
}

/**
 * Writes the settings into `_Configuracion` where they differ from what stands there, in one step, and lets the
 * next run take them in.
 *
 * @param world - all ports
 * @param settings - as the person wants them
 * @throws ServiceError
 */
export function writeSettings(world: World, settings: Settings): void {
  for (let attempt = 1; ; attempt++) {
    try {
      if (applySettings(world, settings)) world.store.save({ [TOUCHED_KEY]: String(world.clock.now()) });
      return;
    } catch (error) {
      // A run may be at work, and have written since this one has read.
      const isOvertaken = error instanceof ServiceError && error.fate === 'in-doubt';
      if (!isOvertaken || attempt === TRIES) throw error;
    }
  }
}

/** Tries beside a run that is at work. */
const TRIES = 4;

/** Whether there was anything to write. */
function applySettings(world: World, settings: Settings): boolean {
  const budget = { clock: world.clock, stopMs: world.clock.now() + LIMITS.runStopMs };
  const workbook = openWorkbook(world, budget, world.activeSpreadsheetId());
  const { tab, texts } = readTab(workbook);
  const edits = tab ? settingsEdits(tab, texts, settings) : [];
  if (edits.length > 0) workbook.apply(edits);
  return edits.length > 0;
}

/** The tab and its texts, read together with what tells that nothing was written since. */
function readTab(workbook: Workbook): { readonly tab: Tab | undefined; readonly texts: string[][] } {
  const region = { title: CONFIGURATION_TITLE, rows: CONFIGURATION_ROWS, columns: CONFIGURATION_COLUMNS };
  const { tabs, texts } = workbook.read([region, { title: STATUS_TITLE, rows: 1, columns: 1 }]);
  return { tab: tabs.find(({ title }) => title === CONFIGURATION_TITLE), texts: texts[0] ?? [] };
}

/** Rows are written whole, from their first cell on; those in which nothing changes are left alone. */
function settingsEdits(tab: Tab, texts: readonly string[][], settings: Settings): Edit[] {
  const current = settingsOf(readConfiguration(texts));
  const { frequencyHours } = settings;
  const isNewHours = frequencyHours !== null && frequencyHours !== current.frequencyHours;
  // What stands there in another form is left as it is.
  const isNewAddresses = settings.addresses?.join() !== current.addresses?.join();
  const addresses = isNewAddresses ? (settings.addresses?.join(', ') ?? null) : null;
  return texts.flatMap((cells, row): Edit[] => {
    const next = Array.from({ length: CONFIGURATION_COLUMNS }, (_, column) => cells[column] ?? '');
    if (row > 0 && isNewHours && (next[0] ?? '').trim() !== '') {
      next[ENTITY_COLUMNS.indexOf('frequencyHours')] = frequencyHours === 0 ? '' : String(frequencyHours);
    }
    const isAddresses = fold(next[SETTINGS_COLUMN] ?? '').startsWith('correos');
    if (isAddresses && addresses !== null) next[SETTINGS_COLUMN + 1] = addresses;
    if (row === 0 || next.every((cell, column) => cell === (cells[column] ?? ''))) return [];
    const { sheetId } = tab;
    const columns = CONFIGURATION_COLUMNS;
    return [{ kind: 'cells', sheetId, row, rows: 1, columns, texts: [next], keepsRules: true }];
  });
}
