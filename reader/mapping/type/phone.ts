/** Phone numbers, as E.164. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Parsed } from './value';
import { parsed, refused } from './value';

/** Countries whose dealerships we know. */
export const COUNTRIES = [
  'AR',
  'BO',
  'BR',
  'CL',
  'CO',
  'CR',
  'DO',
  'EC',
  'GT',
  'HN',
  'MX',
  'NI',
  'PA',
  'PE',
  'PY',
  'SV',
  'UY',
  'VE',
] as const;

export type Country = (typeof COUNTRIES)[number];

/**
 * Reads a phone number. One without area code is refused, since nobody could call it.
 *
 * @param text - as exported: one number
 * @param country - of numbers without country code
 */
export function parsePhone(text: string, country: Country): Parsed {
  const number = numberOf(text, country);
  return number?.isValid() ? parsed(number.number) : refused('not-phone');
}

/**
 * The country of a number; null = it is not a number.
 *
 * @param country - of numbers without country code
 */
export function countryOfPhone(text: string, country: Country): string | null {
  const number = numberOf(text, country);
  return number?.isValid() ? (number.country ?? null) : null;
}

function numberOf(text: string, country: Country) {
  const code: CountryCode = country;
  return parsePhoneNumberFromString(text.trim(), { defaultCountry: code, extract: false });
}
