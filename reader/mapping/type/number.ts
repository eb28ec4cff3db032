/** Whole numbers and decimals, by the separators that the mapping names: `1.234` alone is ambiguous. */
import type { Parsed } from './value';
import { parsed, refused } from './value';

/** Which characters separate thousands and decimals. */
export interface Separators {
  /** Null = thousands are not separated. */
  readonly thousands: string | null;
  readonly decimal: string;
}

/**
 * Reads a whole number.
 *
 * @param thousands - character between groups of three; null = none
 */
export function parseInteger(text: string, thousands: string | null): Parsed {
  const digits = withoutThousands(text.trim(), thousands);
  return digits !== null && /^[+-]?\d+$/.test(digits) ? parsed(plainInteger(digits)) : refused('not-integer');
}

/** Reads a decimal number. Currency signs are not allowed. */
export function parseDecimal(text: string, { thousands, decimal }: Separators): Parsed {
  const [whole = '', fraction, ...rest] = text.trim().split(decimal);
  const digits = withoutThousands(whole, thousands);
  if (rest.length > 0 || digits === null) return refused('not-decimal');
  if (!/^[+-]?\d*$/.test(digits) || (fraction !== undefined && !/^\d+$/.test(fraction)))
    return refused('not-decimal');
  if (!/\d/.test(digits + (fraction ?? ''))) return refused('not-decimal');
  const integer = plainInteger(/\d/.test(digits) ? digits : `${digits}0`);
  const isZero = /^-?0$/.test(integer) && /^0*$/.test(fraction ?? '');
  const sign = isZero ? integer.replace('-', '') : digits.startsWith('-') && integer === '0' ? '-0' : integer;
  return parsed(fraction === undefined ? sign : `${sign}.${fraction}`);
}

/** The digits without separators; null = the groups do not have three digits. */
function withoutThousands(text: string, thousands: string | null): string | null {
  if (thousands === null || !text.includes(thousands)) return text;
  const [sign = '', ...groups] = [
    /^[+-]?/.exec(text)?.[0] ?? '',
    ...text.replace(/^[+-]/, '').split(thousands),
  ];
  const isGrouped = groups.every((group, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
  return isGrouped ? sign + groups.join('') : null;
}

function plainInteger(digits: string): string {
  const isNegative = digits.startsWith('-');
  const plain = digits.replace(/^[+-]/, '').replace(/^0+(?=\d)/, '');
  return isNegative && plain !== '0' ? `-${plain}` : plain;
}
