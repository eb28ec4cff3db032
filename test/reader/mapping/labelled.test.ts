/** The types against thousands of values of which somebody else says what they are. */
import { parseDate } from '../../../reader/mapping/type/date';
import { parseDecimal } from '../../../reader/mapping/type/number';
import { parsePhone } from '../../../reader/mapping/type/phone';
import { parseTaxId } from '../../../reader/mapping/type/tax-id';
import type { Parsed } from '../../../reader/mapping/type/value';
import { labelledPhones } from './labelled/phones';
import { labelledTaxIds } from './labelled/tax-ids';

interface Verdict {
  readonly what: string;
  readonly expected: string | null;
  readonly found: string | null;
}

const valueIn = (parsed: Parsed) => (parsed.ok ? parsed.value : null);
const wrong = (verdicts: readonly Verdict[]) => verdicts.filter(({ expected, found }) => expected !== found);

it('takes every tax ID whose check digit is right, and none with another one', () => {
  const verdicts = labelledTaxIds().map(({ kind, country, text, value }) => {
    const found = valueIn(parseTaxId(text, kind, country));
    return { what: `${country} ${kind} ${text}`, expected: value, found };
  });
  expect(verdicts.length).toBeGreaterThan(2_000);
  expect(verdicts.filter(({ expected }) => expected !== null).length).toBeGreaterThan(200);
  expect(wrong(verdicts)).toEqual([]);
});

it('reads phones of six countries as their numbering plans have them: 995 of 1,000 right, none accepted as another one', () => {
  const verdicts = labelledPhones().map(({ country, text, value }) => {
    return { what: `${country} ${text}`, expected: value, found: valueIn(parsePhone(text, country)) };
  });
  expect(verdicts.length).toBeGreaterThan(1_000);
  const faults = wrong(verdicts);
  expect(faults.filter(({ expected, found }) => expected !== null && found !== null)).toEqual([]);
  expect(faults.slice(0, 5 + Math.floor(verdicts.length * 0.005))).toEqual(faults);
});

it('reads every day of five years in each format, and no day that there is not', () => {
  const verdicts: Verdict[] = [];
  const two = (value: number) => String(value).padStart(2, '0');
  // The Gregorian calendar, said once more: 400 years have 97 leap days. ISO 8601, 3.2.1.
  const daysIn = (year: number, month: number) =>
    month === 2
      ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        ? 29
        : 28
      : [4, 6, 9, 11].includes(month)
        ? 30
        : 31;
  for (const year of [1900, 2000, 2023, 2024, 2026]) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
        const expected = isDay ? `${year}-${two(month)}-${two(day)}` : null;
        const texts = [
          ['dd/mm/yyyy', `${two(day)}/${two(month)}/${year}`],
          ['d/m/yyyy', `${day}/${month}/${year}`],
          ['yyyy-mm-dd', `${year}-${two(month)}-${two(day)}`],
          ['yyyymmdd', `${year}${two(month)}${two(day)}`],
          ['mm.dd.yyyy', `${two(month)}.${two(day)}.${year}`],
        ] as const;
        for (const [format, text] of texts) {
          verdicts.push({ what: `${format} ${text}`, expected, found: valueIn(parseDate(text, [format])) });
        }
      }
    }
  }
  expect(verdicts.length).toBeGreaterThan(10_000);
  expect(wrong(verdicts)).toEqual([]);
});

it('reads decimals in three ways of writing, and none where groups or separators are others', () => {
  const verdicts: Verdict[] = [];
  for (let turn = 0; turn < 700; turn++) {
    const cents = BigInt(turn) ** 5n % 10_000_000_000n;
    const [whole, fraction] = [String(cents / 100n), String(cents % 100n).padStart(2, '0')];
    const grouped = (mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark);
    const expected = `${whole}.${fraction}`;
    const ways = [
      ['.', ',', `${grouped('.')},${fraction}`, expected],
      [',', '.', `${grouped(',')}.${fraction}`, expected],
      [null, ',', `${whole},${fraction}`, expected],
      // One digit too many in the last group.
      [
        '.',
        ',',
        `${grouped('.')}0,${fraction}`,
        whole.length > 3 ? null : `${whole === '0' ? '0' : `${whole}0`}.${fraction}`,
      ],
    ] as const;
    for (const [thousands, decimal, text, value] of ways) {
      const found = valueIn(parseDecimal(text, { thousands, decimal }));
      verdicts.push({ what: text, expected: value, found });
    }
  }
  expect(verdicts.length).toBeGreaterThan(2_000);
  expect(wrong(verdicts)).toEqual([]);
});
