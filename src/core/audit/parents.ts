/** The parent tabs of a relation, and whether its orphans can be judged yet. */
import { fold } from '../entity/fold';
import { LIMITS } from '../limits';
import type { AuditedEntity } from './entity';
import type { Standing } from './observation';
import type { FoundRelation } from './search/foundrelation';

/** The entities to which a relation points: the one tab that it names, or all of its kind. */
export function parentsOf(
  relation: Pick<FoundRelation, 'kind' | 'tab'>,
  entities: readonly AuditedEntity[],
): AuditedEntity[] {
  const { kind, tab } = relation;
  return tab === null
    ? entities.filter((entity) => entity.kind === kind)
    : entities.filter((entity) => fold(entity.tab) === fold(tab));
}

/** A parent, and the place of its ID column, from 0. */
interface ReadableParent {
  readonly parent: AuditedEntity;
  readonly column: number;
}

/** Parents of which the IDs can be read. */
export function readable(parents: readonly AuditedEntity[]): ReadableParent[] {
  return parents.flatMap((parent) => {
    const { column } = parent.id;
    return parent.published && column !== null ? [{ parent, column }] : [];
  });
}

/**
 * Whether an orphan is one for certain. It is not while no parent is there, or while any of them may be about to
 * bring it: its newer snapshot is not published, or the child's arrived after it. A tab that was never published stands in
 * nobody's way as long as another one of the kind is there: few dealerships have them all.
 *
 * @param child - the entity of the relation
 * @param parents - to which it points
 */
export function standingOf(child: AuditedEntity, parents: readonly AuditedEntity[]): Standing {
  const shown = parents.filter(({ published }) => published);
  if (shown.length === 0) return parents.some(({ held }) => held) ? 'refused' : 'missing';
  if (readable(parents).length === 0) return 'no-id';
  if (parents.some(({ held }) => held)) return 'held';
  const oldestMs = Math.min(...shown.map(({ arrivedMs }) => arrivedMs ?? 0));
  return oldestMs + LIMITS.auditToleranceMs < (child.arrivedMs ?? 0) ? 'older' : 'current';
}
