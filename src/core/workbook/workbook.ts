/** The Spreadsheet as whoever writes to it has to open it. */
import { FENCE } from '../messages/manifest';
import type { Workbook } from '../ports/workbook';
import { FencedWorkbook } from '../publish/fence';
import type { Budget } from '../retry';
import type { World } from '../world';

/** Opens the Spreadsheet for one run: each batch is applied once, in the state that the run has seen, or not at all. */
export function openWorkbook({ workbook, clock }: World, budget: Budget, spreadsheetId: string): Workbook {
  const run = `${budget.stopMs.toString(36)}${Math.floor(clock.random() * 1e6).toString(36)}`;
  return new FencedWorkbook(workbook(spreadsheetId), budget, FENCE, run);
}
