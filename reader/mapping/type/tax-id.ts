/** Tax identification numbers, proven by their check digits. */
import { stdnum } from 'stdnum';
import type { Country } from './phone';
import type { Parsed } from './value';
import { parsed, refused } from './value';

/** Kinds of numbers, and the countries that issue them; the first one counts if the mapping names none. */
export const TAX_IDS = {
  CUIT: ['AR'],
  RUT: ['CL', 'UY'],
  CPF: ['BR'],
  CNPJ: ['BR'],
  RFC: ['MX'],
  RUC: ['PE', 'EC', 'PY'],
  NIT: ['CO', 'GT'],
} as const satisfies Readonly<Record<string, readonly Country[]>>;

export type TaxId = keyof typeof TAX_IDS;

interface Validator {
  validate(text: string): {
    readonly isValid: boolean;
    readonly compact?: string;
    readonly error?: { readonly name: string };
  };
}

/** Name of each kind in the library. */
const NAMES: Readonly<Record<TaxId, string>> = {
  CUIT: 'cuit',
  RUT: 'rut',
  CPF: 'cpf',
  CNPJ: 'cnpj',
  RFC: 'rfc',
  RUC: 'ruc',
  NIT: 'nit',
};

function validatorOf(kind: TaxId, country: Country): Validator {
  const validator: Validator | undefined = stdnum[country]?.[NAMES[kind]];
  if (!validator) throw new Error(`${country} gives no ${kind}`);
  return validator;
}

/**
 * Reads a tax identification number. Points, dashes and blanks between its characters do not matter.
 *
 * @param kind - of the number
 * @param country - that issues it; null = the first one of the kind
 * @returns the characters alone, letters in capitals
 */
export function parseTaxId(text: string, kind: TaxId, country: Country | null): Parsed {
  const compact = text
    .trim()
    .replace(/[\s.\-/]/g, '')
    .toUpperCase();
  const { isValid, error } = validatorOf(kind, country ?? TAX_IDS[kind][0]).validate(compact);
  if (isValid) return parsed(compact);
  return refused(error?.name === 'InvalidChecksum' ? 'check-digit' : 'not-tax-id');
}
