/**
 * Tax identification numbers of eight countries with what they are, made by the arithmetic that each authority publishes
 * and not by the library that is tested.
 */
import type { Country } from '../../../../reader/mapping/type/phone';
import type { TaxId } from '../../../../reader/mapping/type/tax-id';

export interface LabelledTaxId {
  readonly kind: TaxId;
  readonly country: Country;
  readonly text: string;
  /** The value; null = its check digit is another one. */
  readonly value: string | null;
}

interface Form {
  readonly kind: TaxId;
  readonly country: Country;
  /** A number without its check digits, by its turn; null where the authority gives none. */
  readonly body: (turn: number) => string | null;
  readonly check: (body: string) => string | null;
  /** Characters that a check digit may be. */
  readonly alphabet: string;
  /** How exports write it. */
  readonly shown: (whole: string, turn: number) => string;
}

const DIGITS = '0123456789';

const sum = (body: string, weights: readonly number[]) =>
  [...body].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0);

/** A number of so many digits, spread over all of them. */
const spread = (turn: number, digits: number) =>
  String((turn * 7_919_317 + 1_234_577) % 10 ** digits).padStart(digits, '0');

const dotted = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, '.');

const FORMS: readonly Form[] = [
  {
    // https://www.argentina.gob.ar/normativa/nacional/resolución-1817-1976 ; ARCA (AFIP): 5432765432, modulo 11
    kind: 'CUIT',
    country: 'AR',
    body: (turn) => ['20', '23', '27', '30', '33'][turn % 5] + spread(turn, 8),
    check: (body) => {
      const digit = (11 - (sum(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
      return digit === 10 ? null : String(digit);
    },
    alphabet: DIGITS,
    shown: (whole, turn) =>
      turn % 2 ? whole : `${whole.slice(0, 2)}-${whole.slice(2, 10)}-${whole.slice(10)}`,
  },
  {
    // Servicio de Impuestos Internos: modulo 11 with 2 to 7 from the right, K = 10
    kind: 'RUT',
    country: 'CL',
    body: (turn) => String(5_000_000 + ((turn * 7_919_317) % 90_000_000)),
    check: (body) => {
      const digit = 11 - (sum([...body].reverse().join(''), [2, 3, 4, 5, 6, 7, 2, 3, 4]) % 11);
      return digit === 11 ? '0' : digit === 10 ? 'K' : String(digit);
    },
    alphabet: `${DIGITS}K`,
    shown: (whole, turn) => {
      const [body, digit] = [whole.slice(0, -1), whole.slice(-1)];
      return turn % 2 ? `${dotted(body)}-${digit}` : `${body}-${digit.toLowerCase()}`;
    },
  },
  {
    // Dirección General Impositiva: 43298765432, modulo 11
    kind: 'RUT',
    country: 'UY',
    body: (turn) => `${String(1 + (turn % 21)).padStart(2, '0')}${spread(turn, 6).replace(/^0+$/, '1')}001`,
    check: (body) => {
      const digit = (11 - (sum(body, [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
      return digit === 10 ? null : String(digit);
    },
    alphabet: DIGITS,
    shown: (whole) => whole,
  },
  {
    // Receita Federal, Instrução Normativa RFB 2.172/2024: two digits, modulo 11
    kind: 'CPF',
    country: 'BR',
    body: (turn) => spread(turn, 9),
    check: (body) => twoDigits(body, [10, 9, 8, 7, 6, 5, 4, 3, 2], [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]),
    alphabet: DIGITS,
    shown: (whole, turn) =>
      turn % 2 ? whole : `${whole.slice(0, 3)}.${whole.slice(3, 6)}.${whole.slice(6, 9)}-${whole.slice(9)}`,
  },
  {
    // Receita Federal, Instrução Normativa RFB 2.119/2022: two digits, modulo 11
    kind: 'CNPJ',
    country: 'BR',
    body: (turn) => `${spread(turn, 8)}000${1 + (turn % 9)}`,
    check: (body) => {
      const weights = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
      return twoDigits(body, weights, [6, ...weights]);
    },
    alphabet: DIGITS,
    shown: (whole, turn) =>
      turn % 2
        ? whole
        : `${whole.slice(0, 2)}.${whole.slice(2, 5)}.${whole.slice(5, 8)}/${whole.slice(8, 12)}-${whole.slice(12)}`,
  },
  {
    // SUNAT: 5432765432, modulo 11
    kind: 'RUC',
    country: 'PE',
    body: (turn) => ['10', '15', '17', '20'][turn % 4] + spread(turn, 8),
    check: (body) => String((11 - (sum(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10),
    alphabet: DIGITS,
    shown: (whole) => whole,
  },
  {
    // DIAN, Orden Administrativa 4 de 1989: primes from 3 on from the right, modulo 11
    kind: 'NIT',
    country: 'CO',
    body: (turn) => `${8 + (turn % 2)}${spread(turn, 8)}`,
    check: (body) => {
      const primes = [3, 7, 13, 17, 19, 23, 29, 37, 41];
      const rest = sum([...body].reverse().join(''), primes) % 11;
      return String(rest < 2 ? rest : 11 - rest);
    },
    alphabet: DIGITS,
    shown: (whole, turn) => (turn % 2 ? whole : `${dotted(whole.slice(0, -1))}-${whole.slice(-1)}`),
  },
];

function twoDigits(body: string, first: readonly number[], second: readonly number[]): string {
  const digit = (text: string, weights: readonly number[]) => {
    const rest = sum(text, weights) % 11;
    return String(rest < 2 ? 0 : 11 - rest);
  };
  const one = digit(body, first);
  return one + digit(body + one, second);
}

/** Numbers of each form. */
const TURNS = 40;

/** Every number with its check digit, and with every other one. */
export function labelledTaxIds(): LabelledTaxId[] {
  return FORMS.flatMap(({ kind, country, body, check, alphabet, shown }) =>
    Array.from({ length: TURNS }, (_, turn) => {
      const text = body(turn);
      const right = text === null ? null : check(text);
      if (text === null || right === null) return [];
      const lead = text + right.slice(0, -1);
      return [...alphabet].map((digit): LabelledTaxId => {
        const whole = lead + digit;
        const isRight = digit === right.slice(-1);
        return { kind, country, text: shown(whole, turn), value: isRight ? whole : null };
      });
    }).flat(),
  );
}
