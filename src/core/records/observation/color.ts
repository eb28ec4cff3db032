/** Background colours of the severities in `_Observaciones`: wrong, possibly wrong, or open until another file comes. */
import type { Edit } from '../../ground/ports/edit';
import type { Tone } from '../../ground/tone';
import { TONE_COLORS } from '../../ground/tone';
import type { ObservationRow } from './row';
import { OBSERVATION_FIELDS } from './row';
import { SEVERITY_CODES } from './severity';

const TONES: ReadonlyMap<string, Tone> = new Map<string, Tone>([
  [SEVERITY_CODES.error, 'bad'],
  [SEVERITY_CODES.warning, 'warn'],
  [SEVERITY_CODES.pending, 'busy'],
]);

const WORD = OBSERVATION_FIELDS.indexOf('severity');

/** The edit that colours the severity cells, from the first row under the header on. */
export function colorSeverities(sheetId: number, rows: readonly ObservationRow[]): Edit {
  const colors = rows.map(({ severity }) => TONE_COLORS[TONES.get(severity) ?? 'idle']);
  // Without observations one blank row stays. It may still have the colour of a removed observation.
  return { kind: 'colors', sheetId, row: 1, column: WORD, colors: colors.length > 0 ? colors : [null] };
}
