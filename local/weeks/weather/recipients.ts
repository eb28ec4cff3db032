/** Recipients of the system's mails, and other uses of the account's mail quota. */

import { PER_DAY } from '../../google/quota';
import type { Runtime } from '../../runtime/runtime';
import type { Chance } from '../ground/chance';

/** Texts that a person writes into the install dialog. */
export interface Settings {
  /** Between two files; null = nothing is written. */
  readonly frequencyHours: number | null;
  readonly addresses: readonly string[];
}

const ADDRESSES = ['gerencia@concesionario.example', 'sistemas@concesionario.example'];

/** Draws what the installer writes into the dialog; null = the dialog is left unchanged. */
export function drawSettings(chance: Chance): Settings | null {
  if (chance.happens(0.5)) return null;
  return {
    frequencyHours: chance.happens(0.2) ? chance.pick([6, 24]) : null,
    addresses: ADDRESSES.slice(0, chance.pick([1, 1, 2])),
  };
}

/** Another script of the same account sends mails: a few, or all that are left of the day. */
export function useMails(chance: Chance, { quotas }: Runtime, user: string): void {
  const left = PER_DAY.email - quotas.usedInDay('email', user);
  quotas.takeInDay('email', user, Math.min(left, chance.pick([1, 2, left])), PER_DAY.email);
}
