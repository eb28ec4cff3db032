/** Background colours of the outcomes in `_Manifiesto`. `_Estado` and the sidebar use the same colours for the same words. */
import type { Edit } from '../../ground/ports/edit';
import type { Tone } from '../../ground/tone';
import { TONE_COLORS } from '../../ground/tone';
import type { Outcome } from '../snapshot/outcome';
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
 * The edit that colours the outcome cells of some rows.
 *
 * @param row - index of the first row, from 0
 * @param outcomes - one per row; null = unknown
 */
export function colorOutcomes(sheetId: number, row: number, outcomes: readonly (Outcome | null)[]): Edit {
  const colors = outcomes.map((outcome) => (outcome === null ? null : TONE_COLORS[TONES[outcome]]));
  return { kind: 'colors', sheetId, row, column: WORD, colors };
}
