/** Whom the system is to write to, and what becomes of the account's mails. */
import type { Runtime } from '../runtime';
import { PER_DAY } from '../services/quota';
import type { Chance } from './chance';

/** What a person writes into the install dialog. */
export interface Settings {
  readonly frequencyHours: number | null;
  readonly addresses: readonly string[];
}

const ADDRESSES = ['gerencia@concesionario.example', 'sistemas@concesionario.example'];

/** Draws what whoever installs writes into the dialog; null when the dialog is left as it is. */
export function drawSettings(chance: Chance): Settings | null {
  if (chance.happens(0.5)) return null;
  return {
    frequencyHours: chance.happens(0.2) ? chance.pick([6, 24]) : null,
    addresses: ADDRESSES.slice(0, chance.pick([1, 1, 2])),
  };
}

/** Another script of the same account writes mails: a few of them, or all that the day has left. */
export function useMails(chance: Chance, { quotas }: Runtime, user: string): void {
  const left = PER_DAY.email - quotas.usedInDay('email', user);
  quotas.takeInDay('email', user, Math.min(left, chance.pick([1, 2, left])), PER_DAY.email);
}
