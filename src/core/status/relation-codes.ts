/** The columns of an entity that point to others, as programs read them. */
import type { FoundRelation } from '../audit/search/foundrelation';
import type { EntityStatus } from './state';

/** Characters of the cell; what is over is left out whole. */
const CHARACTERS = 500;

/**
 * A JSON array with one array a relation and target: column from 1, tab that it points to, column of that tab's IDs from 1
 * (null where none is known), and 1 where the column must be filled, else 0. A column that points to all tabs of a kind has
 * one array for each of them. Blank where there are none.
 *
 * @param relations - of one entity; those whose column is not there are left out
 * @param all - all entities, among them the targets
 */
export function relationCodes(relations: readonly FoundRelation[], all: readonly EntityStatus[]): string {
  const codes = relations
    .filter(({ column }) => column >= 0)
    .flatMap((relation) =>
      targetsOf(relation, all).map(({ tab, id }) => {
        const place = id && id.column >= 0 ? id.column + 1 : null;
        return JSON.stringify([relation.column + 1, tab, place, relation.need === 'must' ? 1 : 0]);
      }),
    );
  let text = codes.join(',');
  while (text.length > CHARACTERS - 2) {
    codes.pop();
    text = codes.join(',');
  }
  return text === '' ? '' : `[${text}]`;
}

function targetsOf({ tab, kind }: FoundRelation, all: readonly EntityStatus[]): EntityStatus['facts'][] {
  const facts = all.map((status) => status.facts);
  if (tab !== '') return facts.filter((one) => one.tab === tab);
  return facts.filter((one) => one.kind === kind && one.published !== null);
}
