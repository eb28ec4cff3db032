/** How plausible a character is at its place in a Spanish or Portuguese table. */
import { letterCost } from './letters';

/** Costs in nats. Ours: only their order matters, and the gaps of several nats between them. */
const COST = {
  known: 14,
  foreign: 16,
  symbol: 13,
  misplaced: 22,
  box: 26,
  control: 40,
  caseClash: 6,
} as const;

/** Signs that stand in such tables, each with what it leans on. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['¿¡«“‘„', /^[^\p{L}\p{Nd}].|^$/u],
  ['»”…', /^.?$|^.[^\p{L}]/u],
  ['ºª°', /^[\p{L}\p{Nd}.] ?[^\p{L}]?|^ /u],
  ['–—•', /^[^\p{L}].?$|^$/u],
  ['’´`', /^\p{L}/u],
  ['€£¥¢', /^[\d \s]|[\d \s]$|^.?$/u],
  ['½¼¾²³¹±×', /^[\p{L}\d \s]/u],
  ['®©™', /^[\p{L} ]/u],
  ['§·¬µ', /^[^\p{L}\d]/u],
  ['\u00a0', /^./u],
];
const LETTER = /\p{L}/u;

/**
 * Tells how unlikely a character is between its neighbours, in nats.
 *
 * @param character - one character beyond ASCII
 * @param before - the character before it, or empty at the beginning
 * @param after - the character after it, or empty at the end
 */
export function costOf(character: string, before: string, after: string): number {
  const code = character.charCodeAt(0);
  if (code < 0xa0 || code === 0xad || code === 0xfffd) return COST.control;
  if (LETTER.test(character)) {
    const clash = caseClash(character, before, after) ? COST.caseClash : 0;
    return (letterCost(character, before, after) ?? (isLatin(code) ? COST.foreign : COST.misplaced)) + clash;
  }
  const sign = SIGNS.find(([signs]) => signs.includes(character));
  if (sign === undefined) return code >= 0x2190 ? COST.box : COST.misplaced;
  return sign[1].test(before + after) ? COST.symbol : COST.misplaced;
}

/** Letters of western Europe, ligatures and fractions of letters aside. */
function isLatin(code: number): boolean {
  return code >= 0xc0 && code <= 0xff;
}

/** Whether the case of a letter goes against that of its neighbours, as in `RAMóN` and `perÉz`. */
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
