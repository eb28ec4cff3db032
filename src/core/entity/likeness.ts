/** How much a file that no entity takes looks like the file of one, by its name and by its header. */
import type { EntityDefinition } from './definition';
import { readFileName } from './filename';
import { fold } from './fold';

/** Letters of a word below which nothing is made of it: «de», «por», «2026». */
const WORD_LETTERS = 4;

/** Letters of a root from which on one wrong letter still means the same word: «vendedor», not «venta» and «renta». */
const MISTYPED_LETTERS = 6;

/** Letters of a word that may be written together with others, as in `listadoclientes`. */
const JOINED_LETTERS = 6;

/**
 * Where in a file's name the entity is spoken of, in words from 0; null = nowhere: `Listado de Clientes 2026.csv`
 * speaks of Clientes in its third word.
 *
 * @param folderPath - folded path of its folder below the installed one, '' at the top
 * @param entity - whose tab it may be meant for
 */
export function spokenOf(
  name: string,
  folderPath: string,
  { tab, pattern }: Pick<EntityDefinition, 'tab' | 'pattern'>,
): number | null {
  const slash = pattern.lastIndexOf('/');
  if (slash >= 0 && pattern.slice(0, slash).split('/').map(fold).join('/') !== folderPath) return null;
  const own = fold(tab)
    .split(' ')
    .filter((word) => word.length >= WORD_LETTERS);
  // `ListadoClientes` is two words.
  const [full = ''] = readFileName(name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')).stems;
  const place = full.split(' ').findIndex((word) => own.some((one) => isWord(word, one)));
  return place < 0 ? null : place;
}

/** Whether a word is another one, in singular or plural, mistyped by one letter, or with others in front or behind. */
function isWord(word: string, wanted: string): boolean {
  if (word.length < WORD_LETTERS) return false;
  const [one, other] = [rootOf(word), rootOf(wanted)];
  if (one === other) return true;
  if (other.length >= MISTYPED_LETTERS && isMistyped(one, other)) return true;
  return wanted.length >= JOINED_LETTERS && (word.startsWith(wanted) || word.endsWith(wanted));
}

/** The word without what tells singular and plural apart in Spanish. */
function rootOf(word: string): string {
  return word.replace(/\d+$/, '').replace(/(es|s|e)$/, '');
}

/** Whether one letter is missing, added, another one, or has changed its place with the next. */
function isMistyped(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [rest, right] = [one.slice(at), other.slice(at)];
  const isSwapped = rest[0] === right[1] && rest[1] === right[0] && rest.slice(2) === right.slice(2);
  return isSwapped || rest.slice(1) === right.slice(1) || rest.slice(1) === right || rest === right.slice(1);
}

/**
 * Which share of the columns two headers have in common, from 0 to 1; null where one of them has none.
 *
 * @param former - names of columns
 * @param present - names of columns
 */
export function shareOfHeader(former: readonly string[], present: readonly string[]): number | null {
  const [one, other] = [former, present].map(
    (names) => new Set(names.map(fold).filter((name) => name !== '')),
  );
  if (!one || !other || one.size === 0 || other.size === 0) return null;
  return [...one].filter((name) => other.has(name)).length / Math.max(one.size, other.size);
}

/**
 * A file's name as `_Configuracion` has it, so that the next export of it is met as well: without date, number and marks of
 * a copy.
 *
 * @param former - pattern that it takes the place of, whose folder stays
 */
export function patternFor(name: string, former: string): string {
  const { extension, stems } = readFileName(name);
  const stem = stems[stems.length - 1] ?? '';
  const bare = extension === '' ? name : name.slice(0, name.toLowerCase().lastIndexOf(`.${extension}`));
  const cuts = Array.from(bare, (_, at) => bare.slice(0, bare.length - at).trim());
  const shown = cuts.find((cut) => fold(cut) === stem) ?? stem;
  const folder = former.slice(0, former.lastIndexOf('/') + 1);
  // What a pattern may not hold stands for itself by the sign for anything.
  return `${folder}${shown.replace(/[<>:"\\|?/]/g, '*')}.${extension === '' ? 'csv' : extension}`;
}
