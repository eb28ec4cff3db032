/** The form of the kept state, and what is taken over from another one. */
import type { FormerState } from './former-form';
import { fromFormerForm } from './former-form';
import type { State } from './state';
import { EMPTY_STATE } from './state';

/**
 * Number of the present form. It rises when a part that was kept before changes its form; a part that is new at the
 * top needs none, since it is then as in the empty state.
 */
export const SCHEMA = 4;

/** Forms that are taken over whole. */
const FORMER = [2, 3];

/**
 * The state out of a kept one. A form that is not known counts as never written: the manifest and the folder hold what is
 * needed to go on.
 *
 * @param kept - JSON of a state
 * @param schema - number of its form; NaN when it is none
 */
export function readForm(kept: string, schema: number): State {
  if (schema === SCHEMA) return { ...EMPTY_STATE, ...(JSON.parse(kept) as Partial<State>) };
  if (!FORMER.includes(schema)) return EMPTY_STATE;
  return { ...EMPTY_STATE, ...fromFormerForm(JSON.parse(kept) as FormerState) };
}
