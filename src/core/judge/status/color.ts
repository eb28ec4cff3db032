/** Background colours of the words in `_Estado`, so that a person sees at a glance what needs attention. */
import type { Color, Edit } from '../../ground/ports/edit';
import type { Tone } from '../../ground/tone';
import { TONE_COLORS } from '../../ground/tone';
import type { StateCode } from './state';
import { CANDIDATE, STATE_CODES } from './state';
import { toneOf } from './state-tone';
import { REMOVED } from './system-row';
import { STATUS_FIELDS, SYSTEM } from './table';

const STATE = STATUS_FIELDS.indexOf('state');
const WORD = STATUS_FIELDS.indexOf('stateWord');
const CAUSE = STATUS_FIELDS.indexOf('cause');

/**
 * The edit that colours the words of the rows in the same write.
 *
 * @param row - the first of them, from 0
 * @param texts - their cells
 */
export function colorStates(sheetId: number, row: number, texts: readonly (readonly string[])[]): Edit {
  return { kind: 'colors', sheetId, row, column: WORD, colors: texts.map(colorOf) };
}

function colorOf(cells: readonly string[]): Color | null {
  const { [STATE]: state = '', [CAUSE]: cause = '' } = cells;
  if (state === SYSTEM) return TONE_COLORS[systemTone(cause)];
  return isState(state) ? TONE_COLORS[toneOf(state, cause === CANDIDATE)] : null;
}

/** A removed system has no problem, but it no longer works. */
function systemTone(cause: string): Tone {
  if (cause === '') return 'good';
  return cause === REMOVED ? 'idle' : 'warn';
}

function isState(text: string): text is StateCode {
  return STATE_CODES.some((code) => code === text);
}
