/** Repairs the Spreadsheet after people deleted or renamed tabs. */

import type { Edit } from '../../ground/ports/edit';
import type { Tab, Workbook } from '../../ground/ports/workbook';
import type { Budget } from '../../ground/retry';
import { withRetry } from '../../ground/retry';
import type { State } from '../../judge/state/state';
import { STATUS_TITLE } from '../../judge/status/write-status';
import { leftovers } from '../../load/publish/staging';
import { freeTitle } from '../../load/publish/target';
import { MANIFEST_TITLE } from '../../records/manifest/insert';
import { OBSERVATIONS_TITLE } from '../../records/observation/table';
import { CONFIGURATION_TITLE, missingSystemTabs } from './system';

/** Names of the system's tabs. */
export const SYSTEM_TITLES = [CONFIGURATION_TITLE, MANIFEST_TITLE, STATUS_TITLE, OBSERVATIONS_TITLE];

/**
 * Adds missing system tabs, restores changed names and deletes leftover staging tabs. Returns all tabs after the repair.
 *
 * @param state - names and IDs of the published tabs
 * @throws ServiceError
 */
export function repair(
  budget: Budget,
  workbook: Workbook,
  state: State,
  spreadsheetId: string,
): { readonly tabs: readonly Tab[]; readonly isConfigurationNew: boolean } {
  const tabs = withRetry(budget, () => workbook.tabs());
  const stale = state.checkpoint ? [] : leftovers(tabs);
  const away = tenants(tabs, state);
  const grids = tabs.filter(({ sheetId }) => !away.some((edit) => edit.sheetId === sheetId));
  const named = namesBack(grids, state);
  const after = [...grids, ...named.flatMap(asTab)];
  const edits: Edit[] = [
    ...away,
    ...named,
    ...missingSystemTabs(after, spreadsheetId, state.entities),
    ...stale.map((sheetId) => ({ kind: 'deleteTab' as const, sheetId })),
  ];
  if (edits.length === 0) return { tabs, isConfigurationNew: false };
  workbook.apply(edits);
  const isConfigurationNew = edits.some(
    (edit) => edit.kind === 'addTab' && edit.title === CONFIGURATION_TITLE,
  );
  return { tabs: withRetry(budget, () => workbook.tabs()), isConfigurationNew };
}

/** A tab that is about to be renamed back. Only its name and ID are real. */
function asTab(edit: Edit): Tab[] {
  return edit.kind === 'nameTab'
    ? [{ ...edit, isGrid: true, rows: 0, columns: 0, locked: false, tables: [], protections: [] }]
    : [];
}

type Renaming = Extract<Edit, { readonly kind: 'nameTab' }>;

/** Edits that rename tabs without cells (a chart's tab, for instance) that have the name of one of our tabs. */
function tenants(tabs: readonly Tab[], state: State): Renaming[] {
  const own = [...Object.keys(state.entities), ...SYSTEM_TITLES];
  return tabs
    .filter(({ title, isGrid }) => !isGrid && own.includes(title))
    .map(({ sheetId, title }) => ({
      kind: 'nameTab',
      sheetId,
      title: freeTitle(tabs, title),
      hidden: false,
    }));
}

/** Edits that restore the names of renamed tabs of entities and of the system. */
function namesBack(tabs: readonly Tab[], state: State): Edit[] {
  const own = [
    ...Object.entries(state.entities).flatMap(([title, { published }]) =>
      published ? [{ title, sheetId: published.sheetId }] : [],
    ),
    ...SYSTEM_TITLES.map((title) => ({ title, sheetId: state.systemTabs[title] ?? -1 })),
  ];
  // A tab that has the name of its own entity or system tab was not renamed, even if another entity used the tab before.
  const free = tabs.filter(
    (tab) => !own.some((one) => one.title === tab.title && one.sheetId === tab.sheetId),
  );
  return own.flatMap(({ title, sheetId }) => {
    if (tabs.some((tab) => tab.title === title)) return [];
    const isLike = (tab: Tab) => tab.title.toLowerCase() === title.toLowerCase();
    const renamed = free.find((tab) => tab.sheetId === sheetId) ?? free.find(isLike);
    return renamed ? [{ kind: 'nameTab', sheetId: renamed.sheetId, title, hidden: false } as const] : [];
  });
}
