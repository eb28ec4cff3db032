/** The urgency of a state: the sidebar and `_Estado` show the same tone. */
import type { Tone } from '../../ground/tone';
import type { StateCode } from './state';

const TONES: Readonly<Record<StateCode, Tone>> = {
  'al-dia': 'good',
  fijado: 'pinned',
  'en-curso': 'busy',
  retenido: 'warn',
  rechazado: 'bad',
  fallido: 'warn',
  atrasado: 'warn',
  falta: 'warn',
  'sin-configurar': 'idle',
};

/**
 * The tone of an entity. If another file may be the newer one, the tab does not count as up to date.
 *
 * @param hasCandidate - whether there is a file of another name that looks like its own
 */
export function toneOf(state: StateCode, hasCandidate: boolean): Tone {
  return state === 'al-dia' && hasCandidate ? 'warn' : TONES[state];
}
