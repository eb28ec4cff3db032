/**
 * What a text becomes when a person types it, which is how USER_ENTERED and pasteData take it: numbers lose
 * their zeros, days become serial numbers, `=` makes a formula, a leading apostrophe disappears.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption
 */
import { type Cell, Formula, fittingText } from './cell';
import { type Marks, marksOf, serialOf } from './display';

/** A cell and the number format that typing gives it, if any. */
export interface Typed {
  readonly cell: Cell;
  readonly numberFormat?: { readonly type: string; readonly pattern: string };
}

/**
 * Takes a text as typed.
 * @throws ApiError when it is too long for a cell
 */
export function typed(text: string, locale: string): Typed {
  fittingText(text);
  if (text.startsWith("'")) return { cell: text.slice(1) };
  // A sign also begins a formula; `+54 9 11` becomes one that cannot be parsed (github.com/robin900/gspread-dataframe/issues/16).
  if (/^=./s.test(text)) return { cell: new Formula(text) };
  const marks = marksOf(locale);
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (['TRUE', marks.yes].includes(upper)) return { cell: true };
  if (['FALSE', marks.no].includes(upper)) return { cell: false };
  const value = asNumber(trimmed, marks) ?? asDate(trimmed, marks);
  if (value !== null) return value;
  return /^[+-]./s.test(text) ? { cell: new Formula(`=${text}`) } : { cell: text };
}

function asNumber(text: string, marks: Marks): Typed | null {
  const decimal = marks.decimal === '.' ? '\\.' : marks.decimal;
  const thousands = marks.thousands === '.' ? '\\.' : marks.thousands;
  const pattern = `^([+-]?)(\\$ ?)?(\\d+|\\d{1,3}(?:${thousands}\\d{3})+)(?:${decimal}(\\d*))?(?:[eE]([+-]?\\d+))?(%)?$`;
  const match = new RegExp(pattern).exec(text);
  if (match === null) return null;
  const [, sign = '', currency, whole = '', part, exponent, percent] = match;
  const digits = whole.replaceAll(marks.thousands, '');
  const number = Number(`${sign}${digits}.${part ?? ''}e${exponent ?? '0'}`);
  if (!Number.isFinite(number)) return null;
  const places = part ? `.${'0'.repeat(Math.min(part.length, 2))}` : '';
  if (percent) return { cell: number / 100, numberFormat: { type: 'PERCENT', pattern: `0${places}%` } };
  if (currency) return { cell: number, numberFormat: { type: 'CURRENCY', pattern: '"$"#,##0.00' } };
  if (digits === whole) return { cell: number };
  return { cell: number, numberFormat: { type: 'NUMBER', pattern: part ? '#,##0.00' : '#,##0' } };
}

function asDate(text: string, marks: Marks): Typed | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/.exec(text);
  const [first, second, third] = (iso ?? local)?.slice(1).map(Number) ?? [];
  if (first === undefined || second === undefined || third === undefined) return null;
  const [year, month, day] = iso
    ? [first, second, third]
    : [fullYear(third), ...(marks.dayFirst ? ([second, first] as const) : ([first, second] as const))];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const pattern = iso ? 'yyyy-mm-dd' : marks.dayFirst ? 'd/m/yyyy' : 'm/d/yyyy';
  return { cell: serialOf(year, month, day), numberFormat: { type: 'DATE', pattern } };
}

const fullYear = (year: number): number => (year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year);
