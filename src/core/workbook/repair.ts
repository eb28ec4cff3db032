/** Makes the Spreadsheet whole again where people took tabs of it away or renamed them. */
import { MANIFEST_TITLE } from '../manifest/insert';
import { OBSERVATIONS_TITLE } from '../observation/table';
import type { Edit } from '../ports/edit';
import type { Tab, Workbook } from '../ports/workbook';
import { leftovers } from '../publish/staging';
import { freeTitle } from '../publish/target';
import type { Budget } from '../retry';
import { withRetry } from '../retry';
import type { State } from '../state/state';
import { STATUS_TITLE } from '../status/write-status';
import { CONFIGURATION_TITLE, missingSystemTabs } from './system';

/** Names of the system's tabs. */
export const SYSTEM_TITLES = [CONFIGURATION_TITLE, MANIFEST_TITLE, STATUS_TITLE, OBSERVATIONS_TITLE];

/**
 * Makes what is missing, renames what was renamed, removes what was left; returns every tab as it is then.
 *
 * @param state - names and IDs of the tabs that were published
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

/** A tab that is about to have its name back, as far as its name and ID go. */
function asTab(edit: Edit): Tab[] {
  return edit.kind === 'nameTab'
    ? [{ ...edit, isGrid: true, rows: 0, columns: 0, locked: false, tables: [], protections: [] }]
    : [];
}

type Renaming = Extract<Edit, { readonly kind: 'nameTab' }>;

/** Edits that take the name of a tab of ours from a tab without cells, a chart's for instance. */
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

/** Edits that give renamed tabs their names back, the entities' and the system's. */
function namesBack(tabs: readonly Tab[], state: State): Edit[] {
  const own = [
    ...Object.entries(state.entities).flatMap(([title, { published }]) =>
      published ? [{ title, sheetId: published.sheetId }] : [],
    ),
    ...SYSTEM_TITLES.map((title) => ({ title, sheetId: state.systemTabs[title] ?? -1 })),
  ];
  // A tab that bears the name of its entity is no renamed one, though another entity had it before.
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
