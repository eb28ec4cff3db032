/** Opens the Spreadsheet for writing. */

import type { Workbook } from '../../ground/ports/workbook';
import type { World } from '../../ground/ports/world';
import type { Budget } from '../../ground/retry';
import { FencedWorkbook } from '../../load/publish/fence';
import { FENCE } from '../../words/terms/manifest';

/** Opens the Spreadsheet for one run. Each batch is applied once, to the state that the run has read, or not at all. */
export function openWorkbook({ workbook, clock }: World, budget: Budget, spreadsheetId: string): Workbook {
  const run = `${budget.stopMs.toString(36)}${Math.floor(clock.random() * 1e6).toString(36)}`;
  return new FencedWorkbook(workbook(spreadsheetId), budget, FENCE, run);
}
