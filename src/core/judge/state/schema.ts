/** The form of the stored state, and the conversion of earlier forms. */
import type { FormerState } from './former-form';
import { fromFormerForm } from './former-form';
import type { State } from './state';
import { EMPTY_STATE } from './state';

/**
 * Number of the present form. It increases when a stored part changes its form. A new part at the top level does not need
 * it, because it is then as in the empty state.
 */
export const SCHEMA = 4;

/** Earlier forms that are converted completely. */
const FORMER = [2, 3];

/**
 * The state from a stored one. An unknown form gives the empty state: the manifest and the folder contain everything that is
 * needed to continue.
 *
 * @param kept - JSON of a state
 * @param schema - number of its form; NaN = it has none
 */
export function readForm(kept: string, schema: number): State {
  if (schema === SCHEMA) return { ...EMPTY_STATE, ...(JSON.parse(kept) as Partial<State>) };
  if (!FORMER.includes(schema)) return EMPTY_STATE;
  return { ...EMPTY_STATE, ...fromFormerForm(JSON.parse(kept) as FormerState) };
}
