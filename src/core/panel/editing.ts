/** Edits `_Configuracion` for a person, beside runs that may be at work. */
import { CONFIGURATION_COLUMNS, CONFIGURATION_ROWS } from '../entity/configuration';
import { LIMITS } from '../limits';
import type { Edit } from '../ports/edit';
import { ServiceError } from '../ports/service-error';
import type { Tab, Workbook } from '../ports/workbook';
import { withRetry } from '../retry';
import { TOUCHED_KEY } from '../session/configuration-edit';
import { STATUS_TITLE } from '../status/write-status';
import { CONFIGURATION_TITLE } from '../workbook/system';
import { openWorkbook } from '../workbook/workbook';
import type { World } from '../world';

/** Tries beside a run that is at work. */
const TRIES = 4;

/** Edits of the tab, out of what stands in it. */
export type Editing = (tab: Tab, texts: readonly string[][]) => Edit[];

/**
 * Edits the tab in one step, and lets the next run take it in.
 *
 * @returns whether there was anything to write
 * @throws ServiceError
 */
export function editConfiguration(world: World, editing: Editing): boolean {
  for (let attempt = 1; ; attempt++) {
    try {
      const isEdited = edit(world, editing);
      if (isEdited) world.store.save({ [TOUCHED_KEY]: String(world.clock.now()) });
      return isEdited;
    } catch (error) {
      // A run may be at work, and have written since this one has read.
      const isOvertaken = error instanceof ServiceError && error.fate === 'in-doubt';
      if (!isOvertaken || attempt === TRIES) throw error;
    }
  }
}

function edit(world: World, editing: Editing): boolean {
  const budget = { clock: world.clock, stopMs: world.clock.now() + LIMITS.runStopMs };
  const workbook = openWorkbook(world, budget, world.activeSpreadsheetId());
  const { tab, texts } = withRetry(budget, () => readTab(workbook));
  const edits = tab ? editing(tab, texts) : [];
  if (edits.length > 0) workbook.apply(edits);
  return edits.length > 0;
}

/** The tab and its texts, read together with what tells that nothing was written since. */
function readTab(workbook: Workbook): { readonly tab: Tab | undefined; readonly texts: string[][] } {
  const region = { title: CONFIGURATION_TITLE, rows: CONFIGURATION_ROWS, columns: CONFIGURATION_COLUMNS };
  const { tabs, texts } = workbook.read([region, { title: STATUS_TITLE, rows: 1, columns: 1 }]);
  return { tab: tabs.find(({ title }) => title === CONFIGURATION_TITLE), texts: texts[0] ?? [] };
}
