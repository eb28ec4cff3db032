/** The columns of an entity that point to other entities, in a form for programs. */
import type { FoundRelation } from '../audit/search/foundrelation';
import type { EntityStatus } from './state';

/** Maximum characters of the cell; relations that do not fit are left out whole. */
const CHARACTERS = 500;

/**
 * A JSON array with one array per relation and target: column from 1, tab that it points to, ID column of that tab from 1
 * (null = unknown), and 1 if the column must be filled, else 0. A column that points to all tabs of a kind has one array
 * for each of them. An empty text if there are no relations.
 *
 * @param relations - of one entity; relations whose column does not exist are left out
 * @param all - all entities, among them the targets
 */
export function relationCodes(relations: readonly FoundRelation[], all: readonly EntityStatus[]): string {
  const codes = relations.flatMap((relation) => {
    const from = placeOf(relation.column);
    const code = ({ tab, id }: EntityStatus['facts']) =>
      JSON.stringify([from, tab, placeOf(id?.column ?? null), relation.need === 'must' ? 1 : 0]);
    return from === null ? [] : targetsOf(relation, all).map(code);
  });
  let text = codes.join(',');
  while (text.length > CHARACTERS - 2) {
    codes.pop();
    text = codes.join(',');
  }
  return text === '' ? '' : `[${text}]`;
}

/** The place from 1, given the place from 0. */
function placeOf(column: number | null): number | null {
  return column === null ? null : column + 1;
}

function targetsOf({ tab, kind }: FoundRelation, all: readonly EntityStatus[]): EntityStatus['facts'][] {
  const facts = all.map((status) => status.facts);
  if (tab !== null) return facts.filter((one) => one.tab === tab);
  return facts.filter((one) => one.kind === kind && one.published !== null);
}
