/** Edits `_Configuracion` for a person, while a run may be at work. */

import { LIMITS } from '../../ground/limits';
import type { Edit } from '../../ground/ports/edit';
import { ServiceError } from '../../ground/ports/service-error';
import type { Tab, Workbook } from '../../ground/ports/workbook';
import type { World } from '../../ground/ports/world';
import { withRetry } from '../../ground/retry';
import { STATUS_TITLE } from '../../judge/status/write-status';
import { CONFIGURATION_COLUMNS, CONFIGURATION_ROWS } from '../../records/entity/configuration';
import { TOUCHED_KEY } from '../../run/session/configuration-edit';
import { CONFIGURATION_TITLE } from '../../run/workbook/system';
import { openWorkbook } from '../../run/workbook/workbook';

/** Maximum number of tries while a run is at work. */
const TRIES = 4;

/** Makes edits of the tab from its current texts. */
export type Editing = (tab: Tab, texts: readonly string[][]) => Edit[];

/**
 * Edits the tab in one batch, and marks the edit so that the next run reads it.
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
      // A run may have written after this call had read.
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

/** Reads the tab and its texts, together with the mark in `_Estado` that detects later writes. */
function readTab(workbook: Workbook): { readonly tab: Tab | undefined; readonly texts: string[][] } {
  const region = { title: CONFIGURATION_TITLE, rows: CONFIGURATION_ROWS, columns: CONFIGURATION_COLUMNS };
  const { tabs, texts } = workbook.read([region, { title: STATUS_TITLE, rows: 1, columns: 1 }]);
  return { tab: tabs.find(({ title }) => title === CONFIGURATION_TITLE), texts: texts[0] ?? [] };
}
