/** Rules that cells carry: data validation and conditional formats. They are kept and shown, not evaluated. */
import { invalidArgument } from '../../api-error';
import type { Draft } from '../draft';
import type { ConditionalFormatRule, GridRange } from '../wire';
import { paint } from '../write';
import { refuseTyped } from './tables';

interface SetDataValidation {
  readonly range?: GridRange;
  readonly rule?: object;
}

/** Sets the validation of every cell in a range, or takes it away when there is no rule. */
export function setDataValidation(draft: Draft, { range, rule }: SetDataValidation): object {
  const { tab, area } = draft.target(range);
  refuseTyped(tab, area, ['dataValidation']);
  paint(tab, area, { dataValidation: rule ?? null });
  return {};
}

interface AddConditionalFormatRule {
  readonly rule?: ConditionalFormatRule;
  readonly index?: number;
}

/** Adds a conditional format at a place among those of its tab. */
export function addConditionalFormatRule(
  draft: Draft,
  { rule = {}, index = 0 }: AddConditionalFormatRule,
): object {
  const [first, ...others] = rule.ranges ?? [];
  const { tab, area } = draft.target(first);
  if (others.some(({ sheetId = 0 }) => sheetId !== tab.sheetId)) {
    throw invalidArgument('All ranges of a conditional format rule must be on the same sheet.');
  }
  const { conditionals } = tab.properties;
  if (index < 0 || index > conditionals.length)
    throw invalidArgument(`No conditional format at index: ${index}`);
  tab.change({
    conditionals: [...conditionals.slice(0, index), { area, value: rule }, ...conditionals.slice(index)],
  });
  return {};
}
