/** Rates one column of a child as the column that points to parents of a kind. */
import type { Child, PossibleParent } from './child';
import type { Evidence } from './evidence';
import type { Dependence } from './matrix';
import { isDenied } from './relationconfigured';
import { relationNameWeight } from './relationname';
import type { FoundValues } from './values';
import { findValues } from './values';

export interface RelationCandidate {
  readonly column: number;
  readonly name: string;
  /** Candidates are ranked by it; the preferred noun raises it. */
  readonly score: number;
  readonly confidence: number;
  /** Whether the values confirm the name. */
  readonly proved: boolean;
  readonly evidence: readonly Evidence[];
}

/** A name of this weight is accepted regardless of the values: a million orphans must be reported, not overlooked. */
const SURE_NAME = 0.8;

/** A name of this weight is accepted if half of the values are found. */
const LIKELY_NAME = 0.4;
const LIKELY_SHARE = 0.5;

/** A name of this weight is accepted if no value can be looked up. */
const UNPROVED_NAME = 0.5;

/** Factor for the confidence in a name that no value has confirmed. */
const UNPROVED_SHARE = 0.8;

/**
 * Without a name, at least this share must be found of this many distinct values of this mean length. That does not
 * happen by chance.
 */
const TELLING = { share: 0.9, distinct: 20, length: 5 } as const;

/** Number of first columns whose values are looked up even if their names say nothing. Further columns need a name. */
const NAMELESS_COLUMNS_MAX = 200;

/**
 * Rates a column; null = it does not point there.
 *
 * @param column - position from 0
 * @param child - to which the column belongs
 * @param parents - tabs of the kind
 */
export function weighRelation(
  column: number,
  dependence: Dependence,
  child: Child,
  parents: readonly PossibleParent[],
): RelationCandidate | null {
  const name = child.header[column] ?? '';
  if (column === child.idColumn || isDenied(child.definition, name)) return null;
  const weight = relationNameWeight(name, dependence, parents);
  if (weight === 0 && column >= NAMELESS_COLUMNS_MAX) return null;
  const indexes = parents.flatMap(({ index }) => (index ? [index] : []));
  const values = findValues(child.rows, column, indexes);
  const { distinct, same, like } = values;
  const share = indexes.length === 0 || distinct === 0 ? null : (same + like) / distinct;
  if (!isBelieved(weight, share, values)) return null;
  const score = share === null ? UNPROVED_SHARE * weight : (weight + share) / 2;
  return {
    column,
    name,
    score,
    confidence: Math.min(1, score),
    proved: share !== null && share >= LIKELY_SHARE,
    evidence: [
      { code: 'name', weight: Math.min(1, weight) },
      share === null ? { code: 'unproved' } : { code: 'found', distinct, same, like },
    ],
  };
}

function isBelieved(weight: number, share: number | null, { distinct, length }: FoundValues): boolean {
  if (weight >= SURE_NAME) return true;
  if (share === null) return weight >= UNPROVED_NAME;
  if (weight >= LIKELY_NAME && share >= LIKELY_SHARE) return true;
  return share >= TELLING.share && distinct >= TELLING.distinct && length >= TELLING.length;
}
