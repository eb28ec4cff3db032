/** The look of the system tabs: it separates them from the client's data and makes them easy to read. */

import type { Color, Edit } from '../../ground/ports/edit';
import { CONFIGURATION_COLUMNS, REVIEW_COLUMN } from '../../records/entity/configuration';
import { CONFIGURATION_CHOICES, CONFIGURATION_NOTES } from '../../words/book/configurationlook';

const SYSTEM_TAB: Color = { red: 0.42, green: 0.5, blue: 0.63 };
const HEADER: Color = { red: 0.85, green: 0.89, blue: 0.95 };
/** Columns that the system fills or whose names must not change. */
const SYSTEM_COLUMNS: Color = { red: 0.95, green: 0.95, blue: 0.95 };

/** Widths in pixels of the columns that people read in each record tab, from A on. The other columns keep Sheets' default. */
export const RECORD_WIDTHS = {
  status: [110, 120, 120, 150, 330, 330, 70, 80, 190, 170],
  manifest: [190, 150, 120, 100, 150, 330, 330, 170],
  observations: [80, 120, 150, 170, 60, 90, 70, 130, 170, 330, 330],
} as const;

/** Widths in pixels of the columns of `_Configuracion`, from A on. */
const WIDTHS = [170, 110, 130, 120, 210, 90, 110, 115, 90, 65, 330, 160, 300, 110, 130];

/**
 * The look of a new record tab.
 *
 * @param pixels - widths of its columns, from A on
 */
export function lookOfRecord(sheetId: number, pixels: readonly number[], columns: number): Edit[] {
  return [
    { kind: 'widths', sheetId, pixels },
    // Columns for programs are not wrapped: their long texts (hashes) would make every row tall.
    { kind: 'wrap', sheetId, columns: pixels.length },
    { kind: 'fill', sheetId, row: 0, rows: 1, column: 0, columns, color: HEADER },
  ];
}

/** The colour of a system tab. */
export function lookOfSystemTab(sheetId: number): Edit {
  return { kind: 'tabColor', sheetId, color: SYSTEM_TAB };
}

/** Edits that help a person to fill in `_Configuracion`: lists to choose from, notes, widths and colours. */
export function lookOfConfiguration(sheetId: number): Edit[] {
  const columns = CONFIGURATION_COLUMNS;
  return [
    { kind: 'widths', sheetId, pixels: WIDTHS },
    { kind: 'fill', sheetId, row: 0, rows: 1, column: 0, columns, color: HEADER },
    { kind: 'fill', sheetId, row: 1, rows: null, column: REVIEW_COLUMN, columns: 2, color: SYSTEM_COLUMNS },
    { kind: 'notes', sheetId, notes: CONFIGURATION_NOTES },
    ...[...CONFIGURATION_CHOICES].map(
      ([column, choices]): Edit => ({ kind: 'validation', sheetId, column, choices }),
    ),
  ];
}
