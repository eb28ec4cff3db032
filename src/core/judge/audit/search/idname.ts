/** How certainly a header names the ID of the rows of its own tab. */
import type { EntityDefinition, Kind } from '../../../records/entity/definition';
import { KINDS } from '../../../records/entity/definition';
import { readHeader, stem, stemsOf } from './header';
import { KIND_WORDS_OF_HEADERS } from './vocabulary';

/**
 * Weights of names, from 0 to 1: `id_taller` in Talleres, `id`, `codigo`, `id_sucursal` in Talleres, `taller`, and `id`
 * with an unknown word. Our choice.
 */
const WEIGHTS = { own: 1, id: 0.95, code: 0.85, kind: 0.8, noun: 0.5, odd: 0.3 } as const;

/**
 * How certainly a header names the ID, from 0 (not at all) to 1.
 *
 * @param header - of a column
 * @param entity - the tab and its kind
 */
export function idNameWeight(header: string, entity: Pick<EntityDefinition, 'kind' | 'tab'>): number {
  const { id, code, rest } = readHeader(header);
  const words = KIND_WORDS_OF_HEADERS[entity.kind];
  const ofTab = new Set(stemsOf(entity.tab));
  const ofKind = new Set(words.nouns.map(stem));
  const isOwn = (word: string) => ofTab.has(word) || ofKind.has(word);
  const weights = new Map(Object.entries(words.names).map(([name, weight]) => [stem(name), weight]));
  const named = rest.map((word) => weights.get(word) ?? 0).reduce((a, b) => Math.max(a, b), 0);
  const others = rest.filter((word) => !isOwn(word) && !weights.has(word));
  if (others.some((word) => isForeign(word, entity.kind))) return 0;
  if (others.length > 0) return (id || code) && others.length === 1 ? WEIGHTS.odd : 0;
  if (rest.length === 0) return id ? WEIGHTS.id : code ? WEIGHTS.code : 0;
  const inTab = rest.some((word) => ofTab.has(word));
  if (named > 0 && !inTab) return named;
  if (id || code) return Math.max(named, inTab ? WEIGHTS.own : WEIGHTS.kind);
  return Math.max(named, WEIGHTS.noun);
}

/** Whether a word belongs to another kind: `id_cliente` in Ventas points elsewhere. */
function isForeign(word: string, kind: Kind): boolean {
  return KINDS.filter((other) => other !== kind).some((other) => {
    const { nouns, names } = KIND_WORDS_OF_HEADERS[other];
    return (
      nouns.some((noun) => stem(noun) === word) || Object.keys(names).some((name) => stem(name) === word)
    );
  });
}
