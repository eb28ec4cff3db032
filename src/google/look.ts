/** Converts edits of a tab's look to requests of `spreadsheets.batchUpdate`. */
import type { Color, LookEdit } from '../core/ground/ports/edit';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

/** A colour in a request. The colour fields without `Style` in their name are deprecated. */
const style = (rgbColor: Color) => ({ rgbColor });

const BACKGROUND = 'userEnteredFormat.backgroundColorStyle';

/** A cell with a background colour. */
const colored = (color: Color) => ({ userEnteredFormat: { backgroundColorStyle: style(color) } });

/** The requests of one edit. */
export function lookRequests(edit: LookEdit): Request[] {
  const { sheetId } = edit;
  switch (edit.kind) {
    case 'tabColor': {
      const properties = { sheetId, tabColorStyle: style(edit.color) };
      return [{ updateSheetProperties: { properties, fields: 'tabColorStyle' } }];
    }
    case 'fill': {
      const [range, cell] = [filled(edit), colored(edit.color)];
      return [{ repeatCell: { range, cell, fields: BACKGROUND } }];
    }
    case 'colors': {
      return runs(edit.colors).map(({ from, count, color }) => {
        const one = { sheetId, row: edit.row + from, rows: count, column: edit.column, columns: 1 };
        const cell = color === null ? {} : colored(color);
        return { repeatCell: { range: filled(one), cell, fields: BACKGROUND } };
      });
    }
    case 'wrap': {
      const cell = { userEnteredFormat: { wrapStrategy: 'WRAP' } };
      const range = { sheetId, startColumnIndex: 0, endColumnIndex: edit.columns };
      return [{ repeatCell: { range, cell, fields: 'userEnteredFormat.wrapStrategy' } }];
    }
    case 'widths':
      return edit.pixels.map((pixelSize, column) => ({
        updateDimensionProperties: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
          properties: { pixelSize },
          fields: 'pixelSize',
        },
      }));
    case 'notes': {
      const rows = [{ values: edit.notes.map((note) => ({ note })) }];
      return [{ updateCells: { start: { sheetId, rowIndex: 0, columnIndex: 0 }, rows, fields: 'note' } }];
    }
    case 'validation':
      return [{ setDataValidation: { range: under(sheetId, edit.column), rule: oneOf(edit.choices) } }];
  }
}

/** Adjacent cells of one column with the same colour. */
interface Run {
  readonly from: number;
  readonly count: number;
  readonly color: Color | null;
}

/** Groups adjacent cells of the same colour, so that a long table needs few requests. */
function runs(colors: readonly (Color | null)[]): Run[] {
  const found: Run[] = [];
  for (const [from, color] of colors.entries()) {
    const last = found[found.length - 1];
    if (last?.color === color) found.splice(-1, 1, { ...last, count: last.count + 1 });
    else found.push({ from, count: 1, color });
  }
  return found;
}

type Fill = Extract<LookEdit, { kind: 'fill' }>;

function filled({ sheetId, row, rows, column, columns }: Omit<Fill, 'kind' | 'color'>): GridRange {
  const range = { sheetId, startRowIndex: row, startColumnIndex: column, endColumnIndex: column + columns };
  return rows === null ? range : { ...range, endRowIndex: row + rows };
}

/** A column from its second row to the tab's last row. */
function under(sheetId: number, column: number): GridRange {
  return { sheetId, startRowIndex: 1, startColumnIndex: column, endColumnIndex: column + 1 };
}

/** https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells#datavalidationrule */
function oneOf(choices: readonly string[]): GoogleAppsScript.Sheets.Schema.DataValidationRule {
  const values = choices.map((userEnteredValue) => ({ userEnteredValue }));
  return { condition: { type: 'ONE_OF_LIST', values }, showCustomUi: true, strict: false };
}
