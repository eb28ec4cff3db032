/**
 * How a number or a boolean shows to a reader who asks for formatted values, by its number format and the
 * spreadsheet's locale. Text shows as it is under every format.
 * https://developers.google.com/workspace/sheets/api/guides/formats
 */
import type { Fields } from './areas';
import { type Cell, Formula, pastedValue } from './cell';

const DAY_MS = 86_400_000;
/** Day 0 of a serial number. https://developers.google.com/workspace/sheets/api/guides/formats#about_date_time_values */
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** From here on the automatic format turns to an exponent: 17 digits showed as 1.70597E+15. */
const EXPONENT_FROM = 1e15;

/** Marks of a locale: decimal comma and day first in Spanish, decimal point and month first otherwise. */
export interface Marks {
  readonly decimal: string;
  readonly thousands: string;
  readonly dayFirst: boolean;
  readonly yes: string;
  readonly no: string;
}

const SPANISH: Marks = { decimal: ',', thousands: '.', dayFirst: true, yes: 'VERDADERO', no: 'FALSO' };
const ENGLISH: Marks = { decimal: '.', thousands: ',', dayFirst: false, yes: 'TRUE', no: 'FALSE' };

/**
 * The marks of a locale.
 * @param locale - as SpreadsheetProperties has it, `es_AR`
 */
export function marksOf(locale: string): Marks {
  return locale.startsWith('es') && locale !== 'es_MX' ? SPANISH : ENGLISH;
}

/**
 * A day as a serial number.
 * @param year - four digits
 * @param month - 1 to 12
 * @param day - 1 to 31
 */
export function serialOf(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - EPOCH_MS) / DAY_MS;
}

/** What a reader sees in a cell. */
export function shownText(cell: Cell, fields: () => Fields, locale: string): string {
  if (typeof cell === 'string') return cell;
  if (cell instanceof Formula) return String(pastedValue(cell));
  const marks = marksOf(locale);
  if (typeof cell === 'boolean') return cell ? marks.yes : marks.no;
  const { type = '', pattern = '' } = numberFormat(fields());
  if (type === 'TEXT') return plainDigits(cell, marks);
  if (type === 'DATE' || type === 'DATE_TIME') return dateText(cell, marks);
  const shape = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(pattern);
  return shape === null ? plainDigits(cell, marks) : patternText(cell, shape, marks);
}

/** A number format as NumberFormat has it, empty where there is none. */
export function numberFormat(fields: Fields): { readonly type?: string; readonly pattern?: string } {
  const format: { readonly numberFormat?: object } = Object(fields.userEnteredFormat ?? {});
  return Object(format.numberFormat ?? {});
}

/** Whether a cell's number is a day or an hour. */
export function isDate(fields: Fields): boolean {
  return ['DATE', 'TIME', 'DATE_TIME'].includes(numberFormat(fields).type ?? '');
}

function plainDigits(value: number, marks: Marks): string {
  const text =
    Math.abs(value) >= EXPONENT_FROM
      ? value.toExponential(5).replace(/\.?0*e\+?/, 'E+')
      : String(Number(value.toPrecision(15)));
  return text.replace('.', marks.decimal);
}

function patternText(value: number, shape: RegExpExecArray, marks: Marks): string {
  const [, grouped, decimals = '', percent] = shape;
  const [whole = '', part] = (percent ? value * 100 : value).toFixed(decimals.length).split('.');
  const left = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, marks.thousands) : whole;
  return `${left}${part === undefined ? '' : marks.decimal + part}${percent ?? ''}`;
}

function dateText(serial: number, marks: Marks): string {
  const date = new Date(EPOCH_MS + Math.floor(serial) * DAY_MS);
  const day = date.getUTCDate();
  const month = date.getUTCMonth() + 1;
  return `${marks.dayFirst ? `${day}/${month}` : `${month}/${day}`}/${date.getUTCFullYear()}`;
}
