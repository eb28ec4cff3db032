/** Reads the sidebar's data: one call when nothing has changed, one read of the Spreadsheet when something has. */

import { hash } from '../../ground/hash';
import { ServiceError } from '../../ground/ports/service-error';
import type { Region } from '../../ground/ports/workbook';
import type { World } from '../../ground/ports/world';
import { menuBudget, withRetry } from '../../ground/retry';
import { fromEntries, installationFrom } from '../../judge/state/shards';
import { CONFIGURATION_COLUMNS, CONFIGURATION_ROWS } from '../../records/entity/configuration';
import { MANIFEST_TITLE } from '../../records/manifest/insert';
import { MANIFEST_FIELDS } from '../../records/manifest/row';
import { TOUCHED_KEY } from '../../run/session/configuration-edit';
import { codeOf } from '../../run/session/running-code';
import { isNoTab } from '../../run/workbook/no-tab';
import { configurationOf } from '../../run/workbook/read-tab';
import { CONFIGURATION_TITLE } from '../../run/workbook/system';
import { accountProblem } from '../../words/page/caller';
import type { PanelData } from '../../words/page/data';
import { makePanel } from './panel';

/** Manifest rows that are read: a dozen snapshots of a dozen entities, and some rows about unused files. */
const MANIFEST_ROWS = 200;

/** Milliseconds after which data count as changed even if no run wrote anything, because files become late with time. */
const UNCHANGED_MS = 10 * 60_000;

const CONFIGURATION: Region = {
  title: CONFIGURATION_TITLE,
  rows: CONFIGURATION_ROWS,
  columns: CONFIGURATION_COLUMNS,
};
const MANIFEST: Region = { title: MANIFEST_TITLE, rows: MANIFEST_ROWS, columns: MANIFEST_FIELDS.length };

/**
 * Reads the sidebar's data.
 *
 * @param mark - of the data that the sidebar shows already; null = none
 * @param page - account that opened the sidebar; null = unknown
 * @throws ServiceError
 */
export function readPanel(world: World, mark: string | null, page: string | null): PanelData {
  const accounts = { page, script: world.account() };
  if (accountProblem(accounts) === 'other') return { stage: 'other-account', ...accounts };
  const entries = withRetry(menuBudget(world.clock), () => world.store.load());
  const installation = installationFrom(entries);
  const { version } = world;
  if (!installation) return { stage: 'first-run', version };
  if (installation.spreadsheetId !== world.activeSpreadsheetId()) return { stage: 'copy', version };
  const now = world.clock.now();
  const turn = Math.floor(now / UNCHANGED_MS);
  const parts = [entries.installation, entries['state.head'], entries[TOUCHED_KEY], turn];
  const current = hash(parts.join(' '));
  if (mark === current) return { stage: 'unchanged', nowMs: now, mark };
  const read = readTabs(world, installation.spreadsheetId);
  if (!read) return { stage: 'disabled', version };
  const [texts, manifest] = read;
  const state = fromEntries(entries);
  const configuration = configurationOf(texts);
  world.clock.useZone(state.zone);
  const source = {
    installation,
    state,
    configuration,
    manifest: manifest.slice(1),
    code: codeOf(world, installation),
    mark: current,
  };
  return makePanel(source, now, world.clock.local);
}

/**
 * Texts of both tabs. For a deleted tab they are null (configuration) or empty (manifest), because the next run recreates
 * it. Null = the API is disabled.
 */
function readTabs(world: World, spreadsheetId: string): [string[][] | null, string[][]] | null {
  const workbook = world.workbook(spreadsheetId);
  try {
    const { texts } = workbook.read([CONFIGURATION, MANIFEST]);
    return [texts[0] ?? [], texts[1] ?? []];
  } catch (error) {
    if (error instanceof ServiceError && error.kind === 'disabled') return null;
    if (!isNoTab(error)) throw error;
    const present = workbook.tabs().map((tab) => tab.title);
    const read = (region: Region) =>
      present.includes(region.title) ? (workbook.read([region]).texts[0] ?? []) : null;
    return [read(CONFIGURATION), read(MANIFEST) ?? []];
  }
}
