/** How certainly a header names a relation to a kind of parents. */
import type { Kind } from '../../../records/entity/definition';
import { readHeader, stem, stemsOf } from './header';
import type { Dependence } from './matrix';
import { KIND_WORDS_OF_HEADERS } from './vocabulary';

/**
 * Weights of names, from 0 to 1: `id_cliente`; `vin` if the parents' ID has this name; `cliente`; `dni` if the parents'
 * ID has another name; `id_cliente_anterior`. Our choice.
 */
const WEIGHTS = { sure: 0.9, sameName: 0.8, noun: 0.5, otherName: 0.4, odd: 0.2 } as const;

/** Added for the preferred noun of the dependence: `id_taller` before `id_sucursal`. */
const MEANT_BONUS = 0.1;

/** A tab to which a column may point. */
export interface ParentName {
  readonly tab: string;
  /** Header of its ID column; null = unknown. */
  readonly idName: string | null;
}

/**
 * How certainly a header names the relation, from 0 (not at all) to 1.
 *
 * @param header - of the child's column
 * @param parents - tabs of that kind
 */
export function relationNameWeight(
  header: string,
  dependence: Dependence,
  parents: readonly ParentName[],
): number {
  const { id, code, rest } = readHeader(header);
  if (rest.length === 0) return 0;
  const nouns = nounsOf(dependence.kind, parents);
  const names = new Set(Object.keys(KIND_WORDS_OF_HEADERS[dependence.kind].names).map(stem));
  const hasNoun = rest.some((word) => nouns.has(word));
  const hasName = rest.some((word) => names.has(word));
  if (!hasNoun && !hasName) return 0;
  if (rest.some((word) => !nouns.has(word) && !names.has(word))) return WEIGHTS.odd;
  const isMeant = rest.some((word) => dependence.nouns.some((noun) => stem(noun) === word));
  const meant = isMeant ? MEANT_BONUS : 0;
  if (hasNoun && (id || code || hasName)) return WEIGHTS.sure + meant;
  if (hasNoun) return WEIGHTS.noun + meant;
  return parents.some(({ idName }) => isSameName(idName, rest)) ? WEIGHTS.sameName : WEIGHTS.otherName;
}

function nounsOf(kind: Kind, parents: readonly ParentName[]): Set<string> {
  const ofTabs = parents.flatMap(({ tab }) => stemsOf(tab));
  return new Set([...KIND_WORDS_OF_HEADERS[kind].nouns.map(stem), ...ofTabs]);
}

function isSameName(idName: string | null, rest: readonly string[]): boolean {
  return idName !== null && readHeader(idName).rest.join(' ') === rest.join(' ');
}
