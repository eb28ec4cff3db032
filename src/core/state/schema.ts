/** The form of the kept state, and what is taken over from another one. */
import { fromSecondForm } from './second-form';
import type { State } from './state';
import { EMPTY_STATE } from './state';

/**
 * Number of the present form. It rises when a part that was kept before changes its form; a part that is new at the
 * top needs none, since it is then as in the empty state.
 */
export const SCHEMA = 3;

const SECOND = 2;

/**
 * The state out of a kept one. The second form is taken over whole. A form that is not known counts as never written: the
 * manifest and the folder hold what is needed to go on.
 *
 * @param kept - as it was written
 * @param schema - number of its form; NaN when it is none
 */
export function readForm(kept: Partial<State>, schema: number): State {
  if (schema === SCHEMA) return { ...EMPTY_STATE, ...kept };
  return schema === SECOND ? { ...EMPTY_STATE, ...fromSecondForm(kept) } : EMPTY_STATE;
}
