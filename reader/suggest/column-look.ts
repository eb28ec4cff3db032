/** What the texts of a column look like. */
import { parseDate } from '../mapping/type/date';
import type { Country } from '../mapping/type/phone';
import { parsePhone } from '../mapping/type/phone';
import type { TaxId } from '../mapping/type/tax-id';
import { parseTaxId, TAX_IDS } from '../mapping/type/tax-id';
import { parseEmail, parseYesNo } from '../mapping/type/word';

/** What is known of a column. Shares are of the texts that are not blank, from 0 to 1. */
export interface ColumnLook {
  readonly texts: number;
  readonly distinct: number;
  readonly email: number;
  readonly phone: number;
  readonly yesNo: number;
  readonly plate: number;
  readonly vin: number;
  readonly integer: number;
  /** Formats in which every date of the column can be read; several if day and month cannot be distinguished. */
  readonly dateFormats: readonly string[];
  readonly date: number;
  readonly decimals: { readonly thousands: string | null; readonly decimal: string } | null;
  readonly decimal: number;
  readonly taxId: { readonly kind: TaxId; readonly share: number } | null;
}

const SEPARATORS = ['/', '-', '.'] as const;

/** Formats, the most usual here first. */
const FORMATS = [
  'yyyy-mm-dd',
  'yyyy-mm-dd hh:ii:ss',
  'yyyy-mm-ddThh:ii:ss',
  'yyyymmdd',
  ...SEPARATORS.flatMap((mark) => [
    `d${mark}m${mark}yyyy`,
    `m${mark}d${mark}yyyy`,
    `d${mark}m${mark}yy`,
    `m${mark}d${mark}yy`,
    `d${mark}m${mark}yyyy h:ii`,
    `d${mark}m${mark}yyyy h:ii:ss`,
    `m${mark}d${mark}yyyy h:ii:ss`,
  ]),
];

/** Car plates of Argentina, Brazil, Chile, Uruguay, Paraguay, Peru, Colombia, Mexico, Bolivia, Ecuador, by their letters and digits. */
const PLATE =
  /^(?:[A-Z]{2}\s?\d{3}\s?[A-Z]{2}|[A-Z]{3}[\s-]?\d{3,4}|[A-Z]{3}\d[A-Z]\d{2}|[A-Z]{4}[\s-]?\d{2}|[A-Z]{2}[\s-]?\d{4}|\d{3,4}[\s-]?[A-Z]{3}|[A-Z]\d[A-Z][\s-]?\d{3}|[A-Z]{3}[\s-]?\d{2}[\s-]?\d{2})$/;

/** ISO 3779: no I, O, Q. */
const VIN = /^[A-HJ-NPR-Z0-9]{17}$/;

/** Share of texts of one form from which on the column counts as being of this form. */
export const CLEAR = 0.9;

/**
 * Looks at a column.
 *
 * @param column - all its texts, or a sample
 */
export function lookAt(column: readonly string[], country: Country): ColumnLook {
  const texts = column.map((text) => text.trim()).filter(Boolean);
  const share = (test: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  const { formats, date } = datesOf(texts);
  const decimals = decimalsOf(texts);
  return {
    texts: texts.length,
    distinct: new Set(texts).size,
    email: share((text) => parseEmail(text).ok),
    phone: share((text) => text.replace(/\D/g, '').length >= 7 && parsePhone(text, country).ok),
    yesNo: share((text) => parseYesNo(text, null).ok),
    plate: share((text) => PLATE.test(text.toUpperCase())),
    vin: share((text) => VIN.test(text.toUpperCase()) && /\d/.test(text)),
    integer: share((text) => /^\d{1,15}$/.test(text)),
    dateFormats: formats,
    date,
    decimals: decimals.separators,
    decimal: decimals.share,
    taxId: taxIdOf(texts, country),
  };
}

function datesOf(texts: readonly string[]): { formats: string[]; date: number } {
  const scored = FORMATS.map((format) => ({
    format,
    share:
      texts.length === 0 ? 0 : texts.filter((text) => parseDate(text, [format]).ok).length / texts.length,
  }));
  const most = Math.max(0, ...scored.map(({ share }) => share));
  const formats = scored.filter(({ share }) => share > 0 && share === most).map(({ format }) => format);
  return { formats: most >= CLEAR ? formats : [], date: most };
}

function decimalsOf(texts: readonly string[]): { separators: ColumnLook['decimals']; share: number } {
  const forms = [
    { thousands: '.', decimal: ',', form: /^-?(?:\d{1,3}(?:\.\d{3})+|\d+),\d{1,6}$/ },
    { thousands: ',', decimal: '.', form: /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{1,6}$/ },
  ];
  const isPlain = (text: string) => /^-?\d+$/.test(text);
  const scored = forms.map((one) => {
    const exact = texts.filter((text) => one.form.test(text)).length;
    const all = texts.filter((text) => one.form.test(text) || isPlain(text)).length;
    return { one, exact, share: texts.length === 0 ? 0 : all / texts.length };
  });
  const [best] = scored.sort((a, b) => b.exact - a.exact);
  if (!best || best.exact === 0) return { separators: null, share: 0 };
  const { thousands, decimal } = best.one;
  return { separators: { thousands, decimal }, share: best.share };
}

/**
 * The kind of tax identification number of the country that most texts are; null = none.
 *
 * @param texts - not blank
 */
export function taxIdOf(texts: readonly string[], country: Country): ColumnLook['taxId'] {
  const kinds = (Object.keys(TAX_IDS) as TaxId[]).filter((kind) =>
    TAX_IDS[kind].some((one) => one === country),
  );
  const scored = kinds.map((kind) => ({
    kind,
    share:
      texts.length === 0
        ? 0
        : texts.filter((text) => parseTaxId(text, kind, country).ok).length / texts.length,
  }));
  const [best] = scored.sort((a, b) => b.share - a.share);
  return best && best.share > 0.5 ? best : null;
}
