/** What one cell holds, and how requests and answers spell it. */
import { invalidArgument } from '../api-error';
import { SHEETS_LIMITS } from './limits';
import type { ExtendedValue } from './wire';

/** A formula as it was entered; nothing here evaluates it, and a copy of it names the same cells. */
export class Formula {
  /** @param text - with its leading `=` */
  constructor(readonly text: string) {}
}

/** A cell's content; '' is the empty cell. Text is kept as a bare string, which is what makes 10 million fit. */
export type Cell = string | number | boolean | Formula;

/** The cells of one row from its first column; shorter than the tab is wide where the rest is empty. */
export type Row = readonly Cell[];

export const EMPTY_ROW: Row = Object.freeze([]);

/** What a formula shows here, for want of evaluation; Sheets shows it where it cannot parse one. */
const UNEVALUATED = '#ERROR!';

/**
 * Refuses a text that is too long for a cell.
 * @throws ApiError with the sentence that users report (github.com/freelabz/secator/issues/96)
 */
export function fittingText(text: string): string {
  if (text.length <= SHEETS_LIMITS.cellCharacters) return text;
  throw invalidArgument(
    `Your input contains more than the maximum of ${SHEETS_LIMITS.cellCharacters} characters in a single cell.`,
  );
}

/**
 * The cell that an ExtendedValue writes. A stringValue is kept as it is, whatever it looks like.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#extendedvalue
 * @param value - the value; undefined empties the cell
 * @throws ApiError for a text that is too long, a formula without `=`, and the read-only errorValue
 */
export function cellFromExtended(value: ExtendedValue | undefined): Cell {
  if (value?.stringValue !== undefined) return fittingText(value.stringValue);
  if (value?.formulaValue !== undefined) {
    if (!value.formulaValue.startsWith('='))
      throw invalidArgument('Invalid formula: it does not start with =');
    return new Formula(fittingText(value.formulaValue));
  }
  if (value?.errorValue !== undefined) throw invalidArgument('errorValue is read-only');
  return value?.numberValue ?? value?.boolValue ?? '';
}

/** A cell as `userEnteredValue` shows it; undefined for an empty one. */
export function enteredValue(cell: Cell): ExtendedValue | undefined {
  if (cell instanceof Formula) return { formulaValue: cell.text };
  return literalValue(cell);
}

/** A cell as `effectiveValue` shows it; undefined for an empty one. */
export function effectiveValue(cell: Cell): ExtendedValue | undefined {
  if (cell instanceof Formula) {
    return { errorValue: { type: 'ERROR', message: 'Formulas are not evaluated by the embedded service.' } };
  }
  return literalValue(cell);
}

function literalValue(cell: string | number | boolean): ExtendedValue | undefined {
  if (cell === '') return undefined;
  if (typeof cell === 'string') return { stringValue: cell };
  return typeof cell === 'number' ? { numberValue: cell } : { boolValue: cell };
}

/**
 * What pasting the values of a cell leaves behind: its content, a formula's result instead of the formula.
 * @param cell - the content of the source
 */
export function pastedValue(cell: Cell): Exclude<Cell, Formula> {
  return cell instanceof Formula ? UNEVALUATED : cell;
}
