/** What pushing the script left off in its Cloud project, until somebody does what they are told. */
import type { Runtime } from '../runtime';
import { Chance } from './chance';

/** One week in 20 begins with a script whose services nobody has turned on. */
const OFF_SHARE = 1 / 20;

/** Draws which APIs are off, by a generator of its own: whatever else happens in a week stays as it was. */
export function drawTurnedOff(seed: number, { turnedOff }: Runtime): void {
  const chance = new Chance(-1_000_000 - seed);
  if (!chance.happens(OFF_SHARE)) return;
  for (const api of chance.pick([['drive'], ['sheets'], ['drive', 'sheets']] as const)) turnedOff.add(api);
}
