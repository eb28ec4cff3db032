/** Who uses the script, and in which language Google speaks to each. */
import { LANGUAGES } from '../../google/language/language';
import type { Runtime } from '../../runtime/runtime';
import { Chance } from '../ground/chance';

/** Somebody who may edit the Spreadsheet too. */
export const ANOTHER = 'otra@concesionario.example';

/**
 * Draws the language of every account, with a separate generator, so that the rest of the week stays the same.
 * @param users - addresses
 */
export function drawLanguages(seed: number, { accounts }: Runtime, users: readonly string[]): void {
  const chance = new Chance(-1 - seed);
  for (const user of new Set(users)) accounts.set(user, { language: chance.pick(LANGUAGES) });
}

/** Somebody who takes the integration over from the installer. */
export const SUCCESSOR = 'reemplazo@concesionario.example';

/** Somebody who may edit the Spreadsheet but cannot see the folder. */
export const OUTSIDER = 'nadie@concesionario.example';
