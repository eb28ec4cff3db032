/** How plausible a character is at its place in a Spanish or Portuguese table. */
import { letterCost } from './letters';

/** Costs in nats. Our choice: only their order matters, and the gaps of several nats between them. */
const COST = {
  foreign: 13,
  rareForeign: 18,
  brand: 3,
  symbol: 8,
  oddSymbol: 10,
  misplaced: 22,
  box: 26,
  control: 40,
  caseClash: 6,
  /** A letter without a letter next to it, or next to a digit. */
  alone: 8,
} as const;

/** Symbols that occur in such tables, each with a pattern of its usual neighbours and a pattern of its possible ones. */
const SIGNS: readonly (readonly [string, RegExp, RegExp?])[] = [
  ['¿¡«“‘„', /^[^\p{L}\p{Nd}][^\p{Ll}]|^$/u, /^[^\p{L}\p{Nd}]./u],
  ['»”', /^.?$|^.[^\p{L}]/u],
  ['…', /^[\p{L}\p{Nd}.!?) ](?:[^\p{L}]|$)/u, /^[^\p{L}\p{Nd}]/u],
  ['ºª°', /^[\p{L}\p{Nd}.](?:[^\p{L}]|$)|^ /u],
  ['–', /^[^\p{L}\p{Nd}][^\p{L}\p{Nd}]$|^\d\d$|^$/u, /^[\p{L}\d ]/u],
  ['—•', /^[^\p{L}\p{Nd}][^\p{L}\p{Nd}]$|^\d\d$|^$/u, /^[\d ]/u],
  ['’´`', /^[dlnoDLNO]\p{Lu}|^[dl][aeiouhé]/u, /^\p{L}[^\p{L}]|^\p{L}$/u],
  ['€£¥¢', /\d$|^\d|^[^\p{L}] |^ |^.?$/u],
  ['²³', /^[\p{L}\d][^\p{L}]|^[\p{L}\d]$/u],
  ['½¼¾¹±×', /^[\d\s]|^[^\p{L}][\d ]/u],
  ['®©™', /^ /u, /^\p{L}(?:[^\p{L}]|$)/u],
  ['§·¬', /^[^\p{L}\d]/u, /^[^Nn\d]\d$/u],
  ['µ', /^[\d ][mgslFA]/],
  ['\u00a0', /^[^\p{L}][^\p{Ll}]|^.[^\p{L}]|^.?$/u, /^[^\p{L}]/u],
];
const LETTER = /\p{L}/u;
/** Letters that are whole words in Spanish or Portuguese. */
const WORDS = 'áéóà';
/** Foreign letters with their neighbours, from names of makes and people that occur often in such tables. */
const BRANDS = ['oën', 'šk', 'mül', 'oë', 'oël', 'üll', 'nç', 'nço'];
/** Foreign letters that occur in names; others are rarer. */
const USUAL_FOREIGN = 'äëïöèìòùûîøåß';

/**
 * How unlikely a character is between its neighbours, in nats.
 *
 * @param character - one non-ASCII character
 * @param before - the character before it, or empty at the beginning
 * @param after - the character after it, or empty at the end
 */
export function costOf(character: string, before: string, after: string): number {
  const code = character.charCodeAt(0);
  if (code < 0xa0 || code === 0xad || code === 0xfffd) return COST.control;
  const sign = SIGNS.find(([signs]) => signs.includes(character));
  if (sign !== undefined) return signCost(before + after, sign[1], sign[2]);
  if (!LETTER.test(character)) return code >= 0x2190 ? COST.box : COST.misplaced;
  const clash = caseClash(character, before, after) ? COST.caseClash : 0;
  const foreign = foreignCost(character, before, after);
  const own = Math.min(foreign, letterCost(character, before, after) ?? foreign);
  return own + clash + (standsOdd(character, before, after) ? COST.alone : 0);
}

function signCost(around: string, usual: RegExp, possible?: RegExp): number {
  if (usual.test(around)) return COST.symbol;
  return possible?.test(around) ? COST.oddSymbol : COST.misplaced;
}

function foreignCost(letter: string, before: string, after: string): number {
  const lower = letter.toLowerCase();
  const around = (before + lower + after).toLowerCase().replace(/[^\p{L}]/gu, '');
  if (BRANDS.includes(around)) return COST.brand;
  if (USUAL_FOREIGN.includes(lower)) return COST.foreign;
  return isLatin(letter.charCodeAt(0)) || 'šžœÿ'.includes(lower) ? COST.rareForeign : COST.misplaced;
}

/** Whether a letter is next to a digit, or has no letter next to it although it is not a word. */
function standsOdd(letter: string, before: string, after: string): boolean {
  if (/\d/.test(before + after)) return true;
  return !LETTER.test(before) && !LETTER.test(after) && !WORDS.includes(letter.toLowerCase());
}

/** Whether a code is in the Latin-1 range of western European letters. */
function isLatin(code: number): boolean {
  return code >= 0xc0 && code <= 0xff;
}

/** Whether the case of a letter contradicts that of its neighbours, as in `RAMóN` and `perÉz`. */
function caseClash(letter: string, before: string, after: string): boolean {
  const upper = letter !== letter.toLowerCase();
  const left = caseOf(before);
  const right = caseOf(after);
  if (upper) return left === 'lower' || (left === 'upper' && right === 'lower');
  return right === 'upper' || (left === 'upper' && right !== 'lower');
}

function caseOf(character: string): 'upper' | 'lower' | 'none' {
  if (character === '' || !LETTER.test(character)) return 'none';
  return character === character.toLowerCase() ? 'lower' : 'upper';
}
