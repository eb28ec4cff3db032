/** Opens the Spreadsheet for a run: reads the configuration, the first rows of the manifest and `_Estado`, and the tabs. */

import { LIMITS } from '../../ground/limits';
import { ServiceError } from '../../ground/ports/service-error';
import type { Tab, Workbook } from '../../ground/ports/workbook';
import type { Budget } from '../../ground/retry';
import { withRetry } from '../../ground/retry';
import type { State } from '../../judge/state/state';
import type { Trouble } from '../../judge/status/problems';
import { readGeneration, STATUS_FIELDS } from '../../judge/status/table';
import { STATUS_TITLE } from '../../judge/status/write-status';
import type { Configuration } from '../../records/entity/configuration';
import {
  CONFIGURATION_COLUMNS,
  CONFIGURATION_ROWS,
  readConfiguration,
  SETTINGS_COLUMN,
  unreadRow,
} from '../../records/entity/configuration';
import { MANIFEST_TITLE } from '../../records/manifest/insert';
import type { ManifestEntry } from '../../records/manifest/row';
import { fromCells, MANIFEST_FIELDS } from '../../records/manifest/row';
import { OBSERVATIONS_TITLE } from '../../records/observation/table';
import type { Outcome } from '../../records/snapshot/outcome';
import { isNoTab } from './no-tab';
import { repair, SYSTEM_TITLES } from './repair';
import { CONFIGURATION_TITLE } from './system';
import { takeTablesOff } from './untable';

/** Manifest rows that a run reads: more rows than one run can add, so that the commits of a killed run are found. */
const MANIFEST_LOOK_BACK = 120;

/** Rows of `_Estado` that are searched for its own row. */
export const STATUS_ROWS = 80;

export interface Book {
  /** Of the Spreadsheet. */
  readonly title: string;
  readonly timeZone: string;
  readonly configuration: Configuration;
  readonly manifest: Tab;
  readonly status: Tab;
  readonly observations: Tab;
  /** Generation that `_Estado` shows; null = unknown. */
  readonly generation: number | null;
  /** Why this run cannot see the folder; null = it can. */
  readonly trouble: Trouble | null;
  /** First rows of `_Estado`, including its own row. */
  readonly statusTexts: readonly (readonly string[])[];
  /** Newest first. */
  readonly entries: readonly ManifestEntry[];
  /** Tabs known so far: the system tabs, the published tabs and, if `complete`, all others. */
  readonly tabs: readonly Tab[];
  readonly complete: boolean;
  /** Whether somebody deleted `_Configuracion` and this run recreated it as at installation. */
  readonly isConfigurationNew: boolean;
}

/**
 * Opens the Spreadsheet with one read. If an expected tab is missing, lists all tabs, recreates system tabs, restores the
 * names of renamed tabs and reads again. From then on the clock formats times in the Spreadsheet's zone.
 *
 * @param state - names and IDs of the published tabs
 * @throws ServiceError
 */
export function openBook(budget: Budget, workbook: Workbook, state: State, spreadsheetId: string): Book {
  const published = Object.entries(state.entities).filter(([, entity]) => entity.published);
  const titles = published.map(([title]) => title);
  // Without a remembered tab, this run cannot know what an earlier run left unfinished: it lists all tabs.
  if (titles.length > 0) {
    try {
      const book = readBook(budget, workbook, titles);
      const whole = isUnknown(book, state)
        ? readBook(budget, workbook, titles, LIMITS.manifestRows + 1)
        : book;
      return withoutTables(budget, workbook, withNews(budget, workbook, whole, titles));
    } catch (error) {
      if (!isNoTab(error)) throw error;
    }
  }
  const { tabs, isConfigurationNew } = repair(budget, workbook, state, spreadsheetId);
  const present = titles.filter((title) => tabs.some((tab) => tab.title === title && tab.isGrid));
  // If the state has no published tab, the whole manifest is needed to recover what was published.
  const rows = titles.length > 0 ? MANIFEST_LOOK_BACK : LIMITS.manifestRows + 1;
  const book = readBook(budget, workbook, present, rows);
  const after = isWrittenSince(tabs, book.status) ? withRetry(budget, () => workbook.tabs()) : tabs;
  return withoutTables(budget, workbook, { ...book, tabs: after, complete: true, isConfigurationNew });
}

/** Whether `_Estado` has a mark that is newer than the list of tabs. Then a late commit may have added a tab. */
function isWrittenSince(tabs: readonly Tab[], { protections }: Tab): boolean {
  const known = tabs.flatMap((tab) => tab.protections.map(({ id }) => id));
  return protections.some(({ id }) => !known.includes(id));
}

/** Converts tables that people created in system tabs back to cells before anything is written there. */
function withoutTables(budget: Budget, workbook: Workbook, book: Book): Book {
  const { manifest, status, observations } = book;
  if ([manifest, status, observations].every(({ tables }) => tables.length === 0)) return book;
  takeTablesOff(budget, workbook, [manifest, status, observations]);
  const plain = (tab: Tab): Tab => ({ ...tab, tables: [] });
  return {
    ...book,
    manifest: plain(manifest),
    status: plain(status),
    observations: plain(observations),
  };
}

/** Outcomes whose commit the state records. */
const ENDINGS: readonly (Outcome | null)[] = ['published', 'held', 'rejected'];

/**
 * Whether the manifest has outcomes of an entity but not the commit that the state recorded last: a person sorted it,
 * deleted rows, or restored an earlier version. Then the whole manifest is read.
 */
function isUnknown({ entries }: Book, { entities }: State): boolean {
  return Object.entries(entities).some(
    ([tab, { commitId }]) =>
      commitId !== null &&
      entries.some((entry) => entry.tab === tab && ENDINGS.includes(entry.outcome)) &&
      !entries.some((entry) => entry.commitId === commitId),
  );
}

/** Lists all tabs if a killed run may have added one: the manifest has a published tab that the state does not know. */
function withNews(budget: Budget, workbook: Workbook, book: Book, titles: readonly string[]): Book {
  const isNews = book.entries.some(({ outcome, tab }) => outcome === 'published' && !titles.includes(tab));
  return isNews ? { ...book, tabs: withRetry(budget, () => workbook.tabs()), complete: true } : book;
}

function readBook(
  budget: Budget,
  workbook: Workbook,
  titles: readonly string[],
  rows = MANIFEST_LOOK_BACK,
): Book {
  const { tabs, texts, title, timeZone } = withRetry(budget, () =>
    workbook.read([
      { title: CONFIGURATION_TITLE, rows: CONFIGURATION_ROWS, columns: CONFIGURATION_COLUMNS },
      { title: MANIFEST_TITLE, rows, columns: MANIFEST_FIELDS.length },
      { title: STATUS_TITLE, rows: STATUS_ROWS, columns: STATUS_FIELDS.length },
      { title: OBSERVATIONS_TITLE, rows: 1, columns: 1 },
      ...titles.map((title) => ({ title, rows: 1, columns: 1 })),
    ]),
  );
  // Sheets also matches a tab whose name differs in case. Such a tab must be renamed back first.
  for (const one of [...SYSTEM_TITLES, ...titles]) named(tabs, one);
  const entries = (texts[1] ?? []).slice(1).map(fromCells);
  budget.clock.useZone(timeZone);
  return {
    title,
    timeZone,
    configuration: withRest(budget, workbook, readConfiguration(texts[0] ?? []), tabs),
    manifest: named(tabs, MANIFEST_TITLE),
    status: named(tabs, STATUS_TITLE),
    observations: named(tabs, OBSERVATIONS_TITLE),
    generation: readGeneration(texts[2] ?? []),
    trouble: null,
    statusTexts: texts[2] ?? [],
    entries,
    tabs,
    complete: false,
    isConfigurationNew: false,
  };
}

/** The configuration, with a mistake if there is text below the rows that are read. */
function withRest(
  budget: Budget,
  workbook: Workbook,
  configuration: Configuration,
  tabs: readonly Tab[],
): Configuration {
  const { rows } = named(tabs, CONFIGURATION_TITLE);
  if (rows <= CONFIGURATION_ROWS) return configuration;
  const told = [0, SETTINGS_COLUMN];
  const pieces = told.map((column) => ({
    title: CONFIGURATION_TITLE,
    column,
    firstRow: CONFIGURATION_ROWS,
    rows: rows - CONFIGURATION_ROWS,
  }));
  const texts = withRetry(budget, () => workbook.columns(pieces));
  const unread = unreadRow(new Map(told.map((column, at) => [column, texts[at] ?? []])));
  return unread ? { ...configuration, mistakes: [...configuration.mistakes, unread] } : configuration;
}

function named(tabs: readonly Tab[], title: string): Tab {
  const found = tabs.find((tab) => tab.title === title);
  if (!found) throw new ServiceError('sheets.spreadsheets.get', 'missing', 200, 'refused', title);
  return found;
}

/** sheetIds of the system tabs by title, so that a renamed tab can be found. */
export function systemTabIds(book: Book): Record<string, number> {
  const tabs = book.tabs.filter((tab) => SYSTEM_TITLES.includes(tab.title));
  return Object.fromEntries(tabs.map((tab) => [tab.title, tab.sheetId]));
}
