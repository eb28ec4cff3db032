/** Colours behind the severities of `_Observaciones`: what is wrong, what may be, and what another file may still settle. */
import type { Edit } from '../ports/edit';
import type { Tone } from '../tone/tone';
import { TONE_COLORS } from '../tone/tone';
import type { ObservationRow } from './row';
import { OBSERVATION_FIELDS } from './row';
import { SEVERITY_CODES } from './severity';

const TONES: ReadonlyMap<string, Tone> = new Map<string, Tone>([
  [SEVERITY_CODES.error, 'bad'],
  [SEVERITY_CODES.warning, 'warn'],
  [SEVERITY_CODES.pending, 'busy'],
]);

const WORD = OBSERVATION_FIELDS.indexOf('severity');

/**
 * The edit that colours the words of all rows under the header.
 *
 * @param rows - from the first one on
 */
export function colorSeverities(sheetId: number, rows: readonly ObservationRow[]): Edit {
  const colors = rows.map(({ severity }) => TONE_COLORS[TONES.get(severity) ?? 'idle']);
  // Without observations one blank row stays. It may still have the colour of a former one.
  return { kind: 'colors', sheetId, row: 1, column: WORD, colors: colors.length > 0 ? colors : [null] };
}
