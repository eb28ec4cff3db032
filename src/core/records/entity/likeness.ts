/** How similar a file without an entity is to the file of an entity, by its name and by its header. */

import { fold } from '../../reading/text/fold';
import type { EntityDefinition } from './definition';
import { readFileName } from './filename';

/** Minimum letters of a word that is compared: «de» and «por» are ignored. */
const WORD_LETTERS = 4;

/** Minimum letters of a root in which one wrong letter is accepted: in «vendedor», but not in «venta» and «renta». */
const MISTYPED_LETTERS = 6;

/** Minimum letters of a word that is also found when joined to others, as in `listadoclientes`. */
const JOINED_LETTERS = 6;

/**
 * Position of the entity's tab name in a file name, in words from 0; null = it is not there. In
 * `Listado de Clientes 2026.csv` the position of Clientes is 2.
 *
 * @param folderPath - folded path of its folder below the installed one, '' at the top
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

/** Whether a word means the wanted one: in singular or plural, with one mistyped letter, or joined to other words. */
function isWord(word: string, wanted: string): boolean {
  if (word.length < WORD_LETTERS) return false;
  const [one, other] = [rootOf(word), rootOf(wanted)];
  if (one === other) return true;
  if (other.length >= MISTYPED_LETTERS && isMistyped(one, other)) return true;
  return wanted.length >= JOINED_LETTERS && (word.startsWith(wanted) || word.endsWith(wanted));
}

/** The word without trailing digits and without its Spanish singular or plural ending. */
function rootOf(word: string): string {
  return word.replace(/\d+$/, '').replace(/(es|s|e)$/, '');
}

/** Whether two words differ by one letter that is missing, added, replaced or swapped with the next. */
function isMistyped(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [rest, right] = [one.slice(at), other.slice(at)];
  const isSwapped = rest[0] === right[1] && rest[1] === right[0] && rest.slice(2) === right.slice(2);
  return isSwapped || rest.slice(1) === right.slice(1) || rest.slice(1) === right || rest === right.slice(1);
}

/**
 * Share of columns that two headers have in common, from 0 to 1; null = one of them has no names.
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
 * A pattern for `_Configuracion` made from a file's name. It leaves out date, number and copy marks, so that the next export
 * of the file matches too.
 *
 * @param former - the pattern that it replaces; its folder stays
 */
export function patternFor(name: string, former: string): string {
  const { extension, stems } = readFileName(name);
  const stem = stems[stems.length - 1] ?? '';
  const bare = extension === null ? name : name.slice(0, name.toLowerCase().lastIndexOf(`.${extension}`));
  const cuts = Array.from(bare, (_, at) => bare.slice(0, bare.length - at).trim());
  const shown = cuts.find((cut) => fold(cut) === stem) ?? stem;
  const folder = former.slice(0, former.lastIndexOf('/') + 1);
  // Characters that are not allowed in a pattern become `*`.
  return `${folder}${shown.replace(/[<>:"\\|?/]/g, '*')}.${extension ?? 'csv'}`;
}
