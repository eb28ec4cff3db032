/** A person types into a cell. */

import { rangeText } from '../google/sheets/a1';
import type { Runtime } from '../runtime/runtime';

/** A cell; rows and columns from 1. */
export interface CellPlace {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/**
 * Types a text into a cell, as a person does: the script's simple trigger runs. A cell that is not there stays so.
 * @returns whether there is such a cell
 */
export function typeIntoCell(runtime: Runtime, place: CellPlace, text: string): boolean {
  const { sheetId, row, column } = place;
  const tab = runtime.spreadsheet.tabs.find((one) => one.sheetId === sheetId);
  if (!tab || row > tab.rowCount || column > tab.columnCount) return false;
  const cell = { startRow: row - 1, endRow: row, startColumn: column - 1, endColumn: column };
  const range = rangeText(tab.title, cell);
  const params = { spreadsheetId: runtime.spreadsheet.id, range, valueInputOption: 'USER_ENTERED' };
  runtime.sheets.call('sheets.spreadsheets.values.update', params, { values: [[text]] });
  runtime.call('onEdit', [{ range: { ...place, rows: 1, columns: 1 }, value: text }], { as: 'simple' });
  return true;
}
