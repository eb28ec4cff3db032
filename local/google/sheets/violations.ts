/** What cells refuse to hold: a text that their strict validation does not allow, and anything in a pivot table's cell. */
import { invalidArgument } from '../api-error';
import { rangeText } from './a1';
import type { Cell } from './cell';
import { intersection, type Rectangle } from './rectangle';
import type { Tab } from './tab';

/** As a request states it: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells#datavalidationrule */
interface Rule {
  readonly strict?: boolean;
  readonly condition?: {
    readonly type?: string;
    readonly values?: readonly { readonly userEnteredValue?: string }[];
  };
}

/**
 * Refuses content that cells may not have. Google says nothing of its API here: the script's own `setValue` is refused
 * by strict validation, and this reads it as strictly. Rules about texts and formulas are not evaluated.
 * @param area - its cells that were
 * @throws ApiError naming the first cell
 */
export function refuseViolations(tab: Tab, area: Rectangle): void {
  for (const { area: ruled, patch } of tab.properties.areas) {
    const isStrict = Object(patch.dataValidation ?? {}).strict === true;
    const isRule = isStrict || (patch.pivotTable ?? null) !== null;
    const shared = isRule ? intersection(ruled, area) : null;
    if (shared !== null) refuseIn(tab, shared);
  }
}

function refuseIn(tab: Tab, { startRow, endRow, startColumn, endColumn }: Rectangle): void {
  for (let row = startRow; row < endRow; row += 1) {
    for (let column = startColumn; column < endColumn; column += 1) {
      const { dataValidation, pivotTable } = tab.fields(row, column);
      if (pivotTable !== undefined) throw invalidArgument("You can't edit a pivot table.");
      if (allows(Object(dataValidation ?? {}), tab.cell(row, column))) continue;
      const one = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
      throw invalidArgument(
        `The data you entered in cell ${rangeText(tab.title, one)} violates the data validation rules set on this cell.`,
      );
    }
  }
}

function allows({ strict, condition }: Rule, cell: Cell): boolean {
  if (strict !== true || cell === '') return true;
  const { type = '', values = [] } = condition ?? {};
  if (type === 'ONE_OF_LIST') return values.some(({ userEnteredValue }) => userEnteredValue === cell);
  if (type === 'BOOLEAN') return typeof cell === 'boolean';
  return !/^(NUMBER|DATE)_/.test(type) || typeof cell === 'number';
}
