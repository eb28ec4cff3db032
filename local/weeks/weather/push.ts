/** Google APIs that are off in the script's Cloud project after a push, until a person turns them on. */
import type { Runtime } from '../../runtime/runtime';
import { Chance } from '../ground/chance';

/** One week in 20 begins with a script whose APIs are off. */
const OFF_SHARE = 1 / 20;

/** Draws which APIs are off, with a separate generator, so that the rest of the week stays the same. */
export function drawTurnedOff(seed: number, { turnedOff }: Runtime): void {
  const chance = new Chance(-1_000_000 - seed);
  if (!chance.happens(OFF_SHARE)) return;
  for (const api of chance.pick([['drive'], ['sheets'], ['drive', 'sheets']] as const)) turnedOff.add(api);
}
