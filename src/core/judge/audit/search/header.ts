/** Splits a header into meaningful words: `Cód. Cliente`, `clienteId` and `IDCLIENTE` give the same two. */

import { fold } from '../../../reading/text/fold';
import { KINDS } from '../../../records/entity/definition';
import { CODE_WORDS, ID_WORDS, IDLE_WORDS, KIND_WORDS_OF_HEADERS } from './vocabulary';

/** Maximum words of a header; a longer header names nothing. */
const WORDS_MAX = 12;

/** The words of a header by their meaning. */
export interface HeaderWords {
  /** Whether there is a word such as `id`. */
  readonly id: boolean;
  /** Whether there is a word such as `codigo`. */
  readonly code: boolean;
  /** All other words, nouns as stems, in order. */
  readonly rest: readonly string[];
}

/** Nouns and names of all kinds, as stems. A glued word may consist of one of them and a word for ID. */
const KNOWN: ReadonlySet<string> = new Set(
  KINDS.flatMap((kind) => {
    const { nouns, names } = KIND_WORDS_OF_HEADERS[kind];
    return [...nouns, ...Object.keys(names)].map(stem);
  }),
);

/**
 * The words of a header.
 *
 * @param header - as in the file: accents, spaces, line breaks, any length
 */
export function readHeader(header: string): HeaderWords {
  const words = split(header).flatMap(unglue);
  return {
    id: words.some((word) => ID_WORDS.has(word)),
    code: words.some((word) => CODE_WORDS.has(word)),
    rest: words.filter((word) => !isIdWord(word) && !IDLE_WORDS.has(word)).map(stem),
  };
}

/**
 * A noun without the ending of its plural: `sucursales` and `sucursal`, `clientes` and `cliente` have one stem.
 *
 * @param word - folded
 */
export function stem(word: string): string {
  return word.length <= 3 ? word : word.replace(/s$/, '').replace(/e$/, '');
}

/** Stems of the words of a name that is not a header, such as the name of a tab. */
export function stemsOf(name: string): string[] {
  return split(name)
    .filter((word) => !IDLE_WORDS.has(word))
    .map(stem);
}

function split(text: string): string[] {
  const apart = text
    .slice(0, 1_000)
    .replace(/\b[Nn]\s?[°º]/g, ' nro ')
    .replace(/#/g, ' nro ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  const words = fold(apart).split(/[^a-z0-9]+/);
  return words.filter((word) => word !== '').slice(0, WORDS_MAX + 1);
}

/** Splits `idcliente` and `clienteid` if both parts are known. */
function unglue(word: string): string[] {
  if (isIdWord(word) || KNOWN.has(stem(word))) return [word];
  for (const id of [...ID_WORDS, ...CODE_WORDS]) {
    if (word.startsWith(id) && KNOWN.has(stem(word.slice(id.length)))) return [id, word.slice(id.length)];
    if (word.endsWith(id) && KNOWN.has(stem(word.slice(0, -id.length))))
      return [word.slice(0, -id.length), id];
  }
  return [word];
}

function isIdWord(word: string): boolean {
  return ID_WORDS.has(word) || CODE_WORDS.has(word);
}
