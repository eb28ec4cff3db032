/** Types of words: email addresses, yes or no, one of a list. */
import type { Parsed } from './value';
import { parsed, refused } from './value';

/** What nearly every server accepts: https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address, with a domain. */
const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/;

/** Reads one email address; a list is refused. */
export function parseEmail(text: string): Parsed {
  const address = text.trim();
  const [name = ''] = address.split('@');
  const isWhole = EMAIL.test(address) && !name.startsWith('.') && !name.endsWith('.') && !name.includes('..');
  return isWhole && address.length <= 254 ? parsed(address) : refused('not-email');
}

/** Usual words, folded. */
const YES = [
  '1',
  's',
  'si',
  'x',
  'y',
  'yes',
  'true',
  't',
  'verdadero',
  'v',
  'sim',
  'activo',
  'activa',
  'habilitado',
];
const NO = ['0', 'n', 'no', 'false', 'f', 'falso', 'nao', 'inactivo', 'inactiva', 'baja', 'deshabilitado'];

/**
 * Reads yes or no.
 *
 * @param words - words for yes and no in the mapping; null = the usual words
 * @returns `true` or `false`
 */
export function parseYesNo(
  text: string,
  words: { readonly yes: readonly string[]; readonly no: readonly string[] } | null,
): Parsed {
  const word = folded(text);
  if ((words?.yes.map(folded) ?? YES).includes(word)) return parsed('true');
  return (words?.no.map(folded) ?? NO).includes(word) ? parsed('false') : refused('not-yes-no');
}

/**
 * Reads one of a list.
 *
 * @param map - value by text; case, accents and blanks are ignored
 */
export function parseOneOf(text: string, map: Readonly<Record<string, string>>): Parsed {
  const word = folded(text);
  const found = Object.entries(map).find(([from]) => folded(from) === word);
  return found ? parsed(found[1]) : refused('not-in-list');
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
