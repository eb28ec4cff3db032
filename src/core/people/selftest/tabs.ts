/** The temporary hidden tabs that the diagnosis works in. No other tab is touched. */
import type { Edit } from '../../ground/ports/edit';
import type { Tab, Workbook } from '../../ground/ports/workbook';
import { freeSheetId } from '../../load/publish/target';

/** Names of the two tabs. Copies go from the first to the second. */
export const FROM = '_diagnostico';
export const TO = '_diagnostico 2';

/** First sheetId of the search for free ones. */
const FIRST_ID = 900_001;

/** Their grid. */
export const ROWS = 20;
export const COLUMNS = 8;

/** IDs of the two tabs. */
export interface TabIds {
  readonly from: number;
  readonly to: number;
}

/**
 * Adds both tabs and, in the same batch, deletes those of an interrupted diagnosis.
 *
 * @throws ServiceError
 */
export function openTabs(workbook: Workbook): TabIds {
  const all = workbook.tabs();
  const taken = new Set(all.map((tab) => tab.sheetId));
  const from = freeSheetId(taken, FIRST_ID);
  const to = freeSheetId(new Set([...taken, from]), FIRST_ID);
  workbook.apply([...deletions(all), ...additions(FROM, from), ...additions(TO, to)]);
  return { from, to };
}

/**
 * Removes both tabs. Returns how many of them still exist.
 *
 * @throws ServiceError
 */
export function closeTabs(workbook: Workbook): number {
  const edits = deletions(workbook.tabs());
  if (edits.length > 0) workbook.apply(edits);
  return deletions(workbook.tabs()).length;
}

function additions(title: string, sheetId: number): Edit[] {
  return [
    { kind: 'addTab', sheetId, title, rows: ROWS, columns: COLUMNS, hidden: true },
    { kind: 'plainText', sheetId },
  ];
}

function deletions(tabs: readonly Tab[]): Edit[] {
  const own = tabs.filter(({ title, hidden }) => hidden && (title === FROM || title === TO));
  return own.map(({ sheetId }) => ({ kind: 'deleteTab', sheetId }));
}
