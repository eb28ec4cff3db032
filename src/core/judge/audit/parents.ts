/** The parent tabs of a relation, and whether its orphans can be judged yet. */

import { LIMITS } from '../../ground/limits';
import { fold } from '../../reading/text/fold';
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

/** Parents whose IDs can be read. */
export function readable(parents: readonly AuditedEntity[]): ReadableParent[] {
  return parents.flatMap((parent) => {
    const { column } = parent.id;
    return parent.published && column !== null ? [{ parent, column }] : [];
  });
}

/**
 * Whether an orphan is certain. It is not certain while no parent is published, or while a parent may still bring the
 * missing ID: the parent has a newer snapshot that is not published, or the child's snapshot arrived after the parent's.
 * A parent without any snapshot is ignored if another one is published: few dealerships have all tabs of a kind.
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
