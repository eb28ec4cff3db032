/** Colours behind the outcomes of `_Manifiesto`: those that the same words have in `_Estado` and in the sidebar. */
import type { Edit } from '../ports/edit';
import type { Outcome } from '../snapshot/outcome';
import type { Tone } from '../tone/tone';
import { TONE_COLORS } from '../tone/tone';
import { MANIFEST_FIELDS } from './row';

const TONES: Readonly<Record<Outcome, Tone>> = {
  published: 'good',
  held: 'warn',
  rejected: 'bad',
  failed: 'warn',
  ignored: 'idle',
};

const WORD = MANIFEST_FIELDS.indexOf('outcome');

/**
 * The edit that colours the words of some rows.
 *
 * @param row - the first of them, from 0
 * @param outcomes - of each; null = nobody knows
 */
export function colorOutcomes(sheetId: number, row: number, outcomes: readonly (Outcome | null)[]): Edit {
  const colors = outcomes.map((outcome) => (outcome === null ? null : TONE_COLORS[TONES[outcome]]));
  return { kind: 'colors', sheetId, row, column: WORD, colors };
}
