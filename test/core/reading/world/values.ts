/** Cells of the columns that dealerships' systems export. */
import type { Chance } from '../../../../local/weeks/ground/chance';
import * as words from './words';

/** How one system writes its values. */
export interface Habits {
  readonly comma: boolean;
  readonly thousands: boolean;
  readonly date: 'd/m/y' | 'd/m/yy' | 'y-m-d' | 'm/d/y' | 'ymd' | 'd-mon-y';
  readonly time: boolean;
  readonly upper: boolean;
  readonly currency: '' | '$ ' | '$' | 'USD ';
  readonly phone: 0 | 1 | 2 | 3 | 4;
}

/** Draws how one system writes its values. */
export function drawHabits(chance: Chance): Habits {
  return {
    comma: chance.happens(0.7),
    thousands: chance.happens(0.15),
    date: chance.weighted([
      ['d/m/y', 8],
      ['y-m-d', 4],
      ['d/m/yy', 2],
      ['m/d/y', 1],
      ['ymd', 1],
      ['d-mon-y', 1],
    ] as const),
    time: chance.happens(0.2),
    upper: chance.happens(0.35),
    currency: chance.weighted([
      ['', 12],
      ['$ ', 1],
      ['$', 1],
      ['USD ', 1],
    ] as const),
    phone: chance.pick([0, 1, 2, 3, 4] as const),
  };
}

/** Two digits. */
const two = (value: number): string => String(value).padStart(2, '0');
const MONTHS = ['ENE', 'FEB', 'MAR', 'ABR', 'MAY', 'JUN', 'JUL', 'AGO', 'SEP', 'OCT', 'NOV', 'DIC'];
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** Digits, the first of which is no zero. */
export function digits(chance: Chance, count: number): string {
  let text = String(chance.between(1, 9));
  while (text.length < count) text += String(chance.below(10));
  return text;
}

/** Capital letters. */
export function capitals(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => LETTERS[chance.below(LETTERS.length)]).join('');
}

/** A date, perhaps with its time. */
export function date(chance: Chance, { date: form, time }: Habits): string {
  const [year, month, day] = [chance.between(2015, 2026), chance.between(1, 12), chance.between(1, 28)];
  const forms = {
    'd/m/y': `${two(day)}/${two(month)}/${year}`,
    'd/m/yy': `${day}/${month}/${two(year % 100)}`,
    'y-m-d': `${year}-${two(month)}-${two(day)}`,
    'm/d/y': `${month}/${day}/${year}`,
    ymd: `${year}${two(month)}${two(day)}`,
    'd-mon-y': `${two(day)}-${MONTHS[month - 1]}-${two(year % 100)}`,
  };
  const hour = `${two(chance.between(0, 23))}:${two(chance.below(60))}`;
  return time ? `${forms[form]} ${hour}${chance.happens(0.5) ? ':00' : ''}` : forms[form];
}

/** An amount with two decimals. */
export function money(chance: Chance, { comma, thousands, currency }: Habits): string {
  const whole = chance.weighted([
    [chance.below(1_000), 2],
    [chance.below(90_000), 4],
    [chance.below(30_000_000), 3],
  ]);
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, thousands ? (comma ? '.' : ',') : '');
  return `${currency}${grouped}${comma ? ',' : '.'}${two(chance.below(100))}`;
}

/** A phone, in the one form of the system; people type some otherwise. */
export function phone(chance: Chance, { phone: form }: Habits): string {
  const line = digits(chance, 7);
  return [
    `+54 9 341 ${line}`,
    `0341-${line}`,
    `(011) ${digits(chance, 4)}-${digits(chance, 4)}`,
    `11${digits(chance, 8)}`,
    `341 ${line} / 15-${digits(chance, 7)}`,
  ][form] as string;
}

/** A tax number: eleven digits, with hyphens or without. */
export function cuit(chance: Chance, plain: boolean): string {
  const parts = [chance.pick(['20', '23', '27', '30']), digits(chance, 8), String(chance.below(10))];
  return parts.join(plain ? '' : '-');
}

/** A plate, of the old form or the new one. */
export function plate(chance: Chance): string {
  return chance.happens(0.6)
    ? `${capitals(chance, 2)}${digits(chance, 3)}${capitals(chance, 2)}`
    : `${capitals(chance, 3)}${digits(chance, 3)}`;
}

/** A vehicle identification number. */
export function vin(chance: Chance): string {
  return `${chance.pick(['8AP', '9BW', '93H', '8AJ'])}${capitals(chance, 5)}${digits(chance, 9)}`;
}

/** A person's name, as the system spells names. */
export function person(chance: Chance, { upper }: Habits): string {
  const [first, last] = [chance.pick(words.FIRST_NAMES), chance.pick(words.LAST_NAMES)];
  const name = chance.weighted([
    [`${first} ${last}`, 6],
    [`${last}, ${first}`, 0],
    [`${first} ${chance.pick(words.FIRST_NAMES)} ${last}`, 2],
    [first, 1],
  ]);
  return upper ? name.toUpperCase() : name;
}

/** An address of a street. */
export function street(chance: Chance, { upper }: Habits): string {
  const tail = chance.weighted([
    ['', 8],
    [' PB', 1],
    [' 3º B', 1],
    [', Depto 4', 1],
    [' s/n', 1],
  ]);
  const text = `${chance.pick(words.STREETS)} ${chance.between(1, 9_800)}${tail}`;
  return upper ? text.toUpperCase() : text;
}

/** An address of mail. */
export function mail(chance: Chance): string {
  return `${chance.pick(words.USERS)}${chance.below(900)}@${chance.pick(['gmail.com', 'hotmail.com', 'empresa.com.ar'])}`;
}
