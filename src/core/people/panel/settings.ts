/** The settings that the install dialog shows and writes: how often files are expected, and the addresses for alarms. */

import type { Edit } from '../../ground/ports/edit';
import type { Tab } from '../../ground/ports/workbook';
import type { World } from '../../ground/ports/world';
import { fold } from '../../reading/text/fold';
import type { Configuration } from '../../records/entity/configuration';
import { ENTITY_COLUMNS, readConfiguration, SETTINGS_COLUMN } from '../../records/entity/configuration';
import type { Answer } from '../../words/page/answer';
import { answerEdits } from './answer';
import { editConfiguration } from './editing';

export interface Settings {
  /**
   * Hours between two snapshots of every entity; `learned` = learned from the files; null = not the same for all, or
   * unknown: then they are not changed.
   */
  readonly frequencyHours: number | 'learned' | null;
  /** Addresses for alarms; null = unknown: then they are not changed. */
  readonly addresses: readonly string[] | null;
}

/** The settings of a configuration. */
export function settingsOf({ entities, addresses }: Configuration): Settings {
  const hours = new Set(entities.map((entity) => entity.frequencyHours ?? 'learned'));
  const [first = 'learned'] = hours;
  return { frequencyHours: hours.size > 1 ? null : first, addresses };
}

/** Parses the settings that a page sent; null = it sent none. */
export function readSettings(given: unknown): Settings | null {
  if (typeof given !== 'object' || given === null) return null;
  const hours = 'frequencyHours' in given ? given.frequencyHours : null;
  const addresses = 'addresses' in given && Array.isArray(given.addresses) ? given.addresses : null;
  return {
    frequencyHours: hours === 'learned' || isHours(hours) ? hours : null,
    addresses:
      addresses?.filter((address): address is string => typeof address === 'string').slice(0, 20) ?? null,
  };
}

function isHours(given: unknown): given is number {
  return typeof given === 'number' && given > 0 && given < 10_000;
}

/** Parses the time zone that a page sent with the settings; null = none or invalid. */
export function readTimeZone(given: unknown): string | null {
  if (typeof given !== 'object' || given === null || !('timeZone' in given)) return null;
  const { timeZone } = given;
  return typeof timeZone === 'string' && /^[\w+/-]{1,50}$/.test(timeZone) ? timeZone : null;
}

/**
 * Writes changed settings into `_Configuracion` in one batch, and marks the edit so that the next run reads it.
 *
 * @param answers - the person's answers about how files are read
 * @throws ServiceError
 */
export function writeSettings(world: World, settings: Settings, answers: readonly Answer[] = []): void {
  editConfiguration(world, (tab, texts) => [
    ...settingsEdits(tab, texts, settings),
    ...answerEdits(tab, texts, answers),
  ]);
}

/** Edits of changed rows. A row is written as a whole, from its first cell on. */
function settingsEdits(tab: Tab, texts: readonly string[][], settings: Settings): Edit[] {
  const current = settingsOf(readConfiguration(texts));
  const { frequencyHours } = settings;
  const isNewHours = frequencyHours !== null && frequencyHours !== current.frequencyHours;
  // The same addresses in another format are not rewritten.
  const isNewAddresses = settings.addresses?.join() !== current.addresses?.join();
  const addresses = isNewAddresses ? (settings.addresses?.join(', ') ?? null) : null;
  const { sheetId } = tab;
  const columns = SETTINGS_COLUMN + 2;
  return texts.flatMap((cells, row): Edit[] => {
    const next = Array.from({ length: columns }, (_, column) => cells[column] ?? '');
    if (row > 0 && isNewHours && (next[0] ?? '').trim() !== '') {
      next[ENTITY_COLUMNS.indexOf('frequencyHours')] =
        frequencyHours === 'learned' ? '' : String(frequencyHours);
    }
    const isAddresses = fold(next[SETTINGS_COLUMN] ?? '').startsWith('correos');
    if (isAddresses && addresses !== null) next[SETTINGS_COLUMN + 1] = addresses;
    if (row === 0 || next.every((cell, column) => cell === (cells[column] ?? ''))) return [];
    return [{ kind: 'cells', sheetId, row, rows: 1, columns, texts: [next], keepsRules: true }];
  });
}
