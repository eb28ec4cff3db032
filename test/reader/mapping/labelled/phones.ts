/** Phone numbers of six countries as exports write them, made by the countries' numbering plans. */
import type { Country } from '../../../../reader/mapping/type/phone';

export interface LabelledPhone {
  readonly country: Country;
  readonly text: string;
  /** E.164; null = nobody could call it. */
  readonly value: string | null;
}

interface Plan {
  readonly country: Country;
  /** The code of the country, and of its area or network, and the first digits of the subscriber's number. */
  readonly e164: string;
  /** Digits of the rest. */
  readonly rest: number;
  /** Ways to write it; `…` stands for the rest. */
  readonly texts: readonly string[];
}

/**
 * Argentina: ENACOM, Plan Fundamental de Numeración Nacional (15 before mobile numbers, +54 9 from abroad). Chile: SUBTEL,
 * nine digits. Brazil: Anatel, DDD and nine digits of mobiles. Mexico: IFT, ten digits. Colombia: CRC, 60X before fixed
 * numbers since 2021. Peru: MTC, nine digits of mobiles, 0 and the area before fixed ones.
 */
const PLANS: readonly Plan[] = [
  {
    country: 'AR',
    e164: '+5491143',
    rest: 6,
    texts: ['011 15 43…', '+54 9 11 43…', '(011) 15-43…', '0111543…'],
  },
  { country: 'AR', e164: '+541143', rest: 6, texts: ['011 43…', '+54 11 43…', '(011)43…', '1143…'] },
  { country: 'AR', e164: '+54351422', rest: 4, texts: ['0351 422…', '(0351) 422-…', '+54 351 422…'] },
  {
    country: 'AR',
    e164: '+549351522',
    rest: 4,
    texts: ['0351 15 522…', '(0351) 15-522-…', '+54 9 351 522…'],
  },
  { country: 'CL', e164: '+5698', rest: 7, texts: ['98…', '9 8…', '+56 9 8…', '+569 8…'] },
  {
    country: 'CL',
    e164: '+56223',
    rest: 6,
    texts: ['223…', '2 23…', '+56 2 23…'],
  },
  {
    country: 'BR',
    e164: '+55119876',
    rest: 5,
    texts: ['(11) 9876…', '11 9876…', '+55 11 9876…', '0119876…'],
  },
  { country: 'BR', e164: '+55213456', rest: 4, texts: ['(21) 3456-…', '213456…', '+55 (21) 3456…'] },
  { country: 'MX', e164: '+525512', rest: 6, texts: ['55 12…', '(55) 12…', '+52 55 12…'] },
  { country: 'MX', e164: '+528112', rest: 6, texts: ['8112…', '81-12…', '+52 8112…'] },
  { country: 'CO', e164: '+57310', rest: 7, texts: ['310 …', '310…', '+57 310 …', '(310)…'] },
  { country: 'CO', e164: '+576013', rest: 6, texts: ['601 3…', '6013…', '+57 601 3…'] },
  { country: 'PE', e164: '+5198', rest: 7, texts: ['98…', '+51 98…', '9 8…'] },
  { country: 'PE', e164: '+5114', rest: 6, texts: ['01 4…', '(01) 4…', '+51 1 4…'] },
];

const TURNS = 12;

/** Every number as it is written, cut short and with a letter. */
export function labelledPhones(): LabelledPhone[] {
  return PLANS.flatMap(({ country, e164, rest, texts }) =>
    Array.from({ length: TURNS }, (_, turn) => {
      const digits = String((turn * 7_919_317 + 2_345_671) % 10 ** rest).padStart(rest, '0');
      return texts.flatMap((text): LabelledPhone[] => [
        { country, text: text.replace('…', digits), value: e164 + digits },
        { country, text: text.replace('…', digits.slice(0, -3)), value: null },
        { country, text: text.replace('…', `${digits.slice(0, -1)}x`), value: null },
      ]);
    }).flat(),
  );
}
