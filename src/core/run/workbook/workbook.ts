/** Opens the Spreadsheet for writing. */
import { FENCE } from '../messages/manifest';
import type { Workbook } from '../ports/workbook';
import { FencedWorkbook } from '../publish/fence';
import type { Budget } from '../retry';
import type { World } from '../world';

/** Opens the Spreadsheet for one run. Each batch is applied once, to the state that the run has read, or not at all. */
export function openWorkbook({ workbook, clock }: World, budget: Budget, spreadsheetId: string): Workbook {
  const run = `${budget.stopMs.toString(36)}${Math.floor(clock.random() * 1e6).toString(36)}`;
  return new FencedWorkbook(workbook(spreadsheetId), budget, FENCE, run);
}
