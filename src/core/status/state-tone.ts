/** How urgent a state is: the same tone in the sidebar and in `_Estado`. */
import type { Tone } from '../tone/tone';
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
 * The tone of an entity. A file that may be the newer one leaves no tab up to date.
 *
 * @param hasCandidate - whether there is a file of another name that looks like its own
 */
export function toneOf(state: StateCode, hasCandidate: boolean): Tone {
  return state === 'al-dia' && hasCandidate ? 'warn' : TONES[state];
}
