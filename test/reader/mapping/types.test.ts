import { isDateFormat, parseDate } from '../../../reader/mapping/type/date';
import { parseDecimal, parseInteger } from '../../../reader/mapping/type/number';
import { parsePhone } from '../../../reader/mapping/type/phone';
import { parseTaxId } from '../../../reader/mapping/type/tax-id';
import { parseEmail, parseOneOf, parseYesNo } from '../../../reader/mapping/type/word';

const ok = (value: string) => ({ ok: true, value });
const no = (rule: string) => ({ ok: false, rule });

describe('a date', () => {
  it.each([
    ['27/11/2026', ['dd/mm/yyyy'], ok('2026-11-27')],
    ['1/2/2026', ['d/m/yyyy'], ok('2026-02-01')],
    ['1/2/2026', ['m/d/yyyy'], ok('2026-01-02')],
    ['01/02/24', ['dd/mm/yy'], ok('2024-02-01')],
    ['01/02/71', ['dd/mm/yy'], ok('1971-02-01')],
    ['29/02/2024', ['dd/mm/yyyy'], ok('2024-02-29')],
    ['29/02/2023', ['dd/mm/yyyy'], no('no-such-day')],
    ['31/04/2026', ['dd/mm/yyyy'], no('no-such-day')],
    ['2026-11-27 09:05:00', ['yyyy-mm-dd hh:ii:ss'], ok('2026-11-27T09:05:00')],
    ['27.11.2026', ['dd/mm/yyyy', 'dd.mm.yyyy'], ok('2026-11-27')],
    ['20261127', ['yyyymmdd'], ok('2026-11-27')],
    ['27/11', ['dd/mm/yyyy'], no('not-date')],
    ['hoy', ['dd/mm/yyyy'], no('not-date')],
    ['27/11/2026 25:00', ['dd/mm/yyyy hh:ii'], no('no-such-day')],
  ])('%s by %j', (text, formats, expected) => {
    expect(parseDate(text, formats)).toEqual(expected);
  });

  it.each([
    ['dd/mm/yyyy', true],
    ['d.m.yy hh:ii', true],
    ['dd/yyyy', false],
    ['dd/mm/yyyy/dd', false],
    ['ddd/mm/yyyy', false],
  ])('format %s names a day: %s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});

describe('a number', () => {
  it.each([
    ['1.234,56', { thousands: '.', decimal: ',' }, ok('1234.56')],
    ['1,234.56', { thousands: ',', decimal: '.' }, ok('1234.56')],
    ['1234,5', { thousands: '.', decimal: ',' }, ok('1234.5')],
    ['-0,50', { thousands: '.', decimal: ',' }, ok('-0.50')],
    ['-0,00', { thousands: '.', decimal: ',' }, ok('0.00')],
    [',5', { thousands: null, decimal: ',' }, ok('0.5')],
    ['12.34,56', { thousands: '.', decimal: ',' }, no('not-decimal')],
    ['1.234', { thousands: null, decimal: ',' }, no('not-decimal')],
    ['$ 5', { thousands: '.', decimal: ',' }, no('not-decimal')],
    ['', { thousands: '.', decimal: ',' }, no('not-decimal')],
    ['1,', { thousands: '.', decimal: ',' }, no('not-decimal')],
  ])('%s', (text, separators, expected) => {
    expect(parseDecimal(text, separators)).toEqual(expected);
  });

  it.each([
    ['00123', null, ok('123')],
    ['-7', null, ok('-7')],
    ['1.234.567', '.', ok('1234567')],
    ['1.23', '.', no('not-integer')],
    ['12,5', null, no('not-integer')],
  ])('whole: %s', (text, thousands, expected) => {
    expect(parseInteger(text, thousands)).toEqual(expected);
  });
});

describe('a phone number', () => {
  it.each([
    ['011 15 4321-5678', 'AR', ok('+5491143215678')],
    ['+54 9 11 4321-5678', 'AR', ok('+5491143215678')],
    ['9 8765 4321', 'CL', ok('+56987654321')],
    ['(11) 98765-4321', 'BR', ok('+5511987654321')],
    ['4321-5678', 'AR', no('not-phone')],
    ['no tiene', 'AR', no('not-phone')],
    ['11 4321-5678 / 11 4321-9999', 'AR', no('not-phone')],
  ] as const)('%s in %s', (text, country, expected) => {
    expect(parsePhone(text, country)).toEqual(expected);
  });
});

/** Check digits by the rule that each country publishes, written here once more. */
const MOD11: Readonly<Record<string, (digits: number[]) => string>> = {
  // AFIP: weights 5 4 3 2 7 6 5 4 3 2; 11 minus the rest, 11 counts as 0.
  CUIT: (digits) => String((11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11),
  // Servicio de Impuestos Internos: weights 2 to 7 from the right; 11 is 0, 10 is K.
  RUT: (digits) => {
    const weights = digits.map((_, at) => 2 + ((digits.length - 1 - at) % 6));
    const rest = 11 - (weighted(digits, weights) % 11);
    return rest === 11 ? '0' : rest === 10 ? 'K' : String(rest);
  },
  // SUNAT: weights 5 4 3 2 7 6 5 4 3 2; 10 is 0, 11 is 1.
  RUC: (digits) => String((11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10),
};

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return digits.reduce((sum, digit, at) => sum + digit * (weights[at] ?? 0), 0);
}

describe('a tax identification number', () => {
  const cases = Array.from({ length: 60 }, (_, index) => {
    const number = String(10_000_000 + index * 911_111).slice(0, 8);
    const digits = (text: string) => [...text].map(Number);
    const cuit = `20${number}`;
    const ruc = `20${number}`;
    return [
      { kind: 'CUIT', text: cuit, check: MOD11.CUIT?.(digits(cuit)) ?? '' },
      { kind: 'RUT', text: number, check: MOD11.RUT?.(digits(number)) ?? '' },
      { kind: 'RUC', text: ruc, check: MOD11.RUC?.(digits(ruc)) ?? '' },
    ] as const;
  }).flat();

  it('is taken with its check digit and with no other one', () => {
    for (const { kind, text, check } of cases) {
      if (check === '10') continue;
      for (const last of [
        '0',
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
        '7',
        '8',
        '9',
        ...(kind === 'RUT' ? ['K'] : []),
      ]) {
        const result = parseTaxId(`${text}${last}`, kind, null);
        expect({ kind, text, last, ok: result.ok }).toEqual({ kind, text, last, ok: last === check });
      }
    }
  });

  it.each([
    ['20-12345678-6', 'CUIT', ok('20123456786')],
    ['12.531.909-2', 'RUT', ok('125319092')],
    ['20-12345678-5', 'CUIT', no('check-digit')],
    ['123', 'CUIT', no('not-tax-id')],
    ['529.982.247-25', 'CPF', ok('52998224725')],
    ['11.222.333/0001-81', 'CNPJ', ok('11222333000181')],
  ] as const)('%s as %s', (text, kind, expected) => {
    expect(parseTaxId(text, kind, null)).toEqual(expected);
  });
});

describe('a word', () => {
  it.each([
    ['ana@example.com', ok('ana@example.com')],
    [' ana.b+c@mail.example.com.ar ', ok('ana.b+c@mail.example.com.ar')],
    ['ana@example', no('not-email')],
    ['ana..b@example.com', no('not-email')],
    ['a@example.com; b@example.com', no('not-email')],
    ['no tiene', no('not-email')],
  ])('mail: %s', (text, expected) => {
    expect(parseEmail(text)).toEqual(expected);
  });

  it.each([
    ['Sí', null, ok('true')],
    ['N', null, ok('false')],
    ['A', { yes: ['A'], no: ['B'] }, ok('true')],
    ['S', { yes: ['A'], no: ['B'] }, no('not-yes-no')],
    ['quizás', null, no('not-yes-no')],
  ])('yes or no: %s', (text, words, expected) => {
    expect(parseYesNo(text, words)).toEqual(expected);
  });

  it.each([
    ['Contado', ok('cash')],
    ['  CRÉDITO ', ok('credit')],
    ['otro', no('not-in-list')],
  ])('of a list: %s', (text, expected) => {
    expect(parseOneOf(text, { contado: 'cash', credito: 'credit' })).toEqual(expected);
  });
});
