/** The checks that a change makes necessary, in an order that lets them share the columns that were read. */
import { KINDS } from '../../records/entity/definition';
import type { AuditedEntity } from './entity';
import { parentsOf, readable, standingOf } from './parents';
import type { RelationColumn } from './relation';
import type { FoundRelation } from './search/foundrelation';

/** A column of a tab that a check reads. */
export interface ColumnRead {
  readonly tab: string;
  /** Position from 0. */
  readonly column: number;
  /** Data rows. */
  readonly rows: number;
  /** Bytes of the answer, estimated. */
  readonly bytes: number;
}

/** One step of an audit: it can be done alone, in any order, and repeatedly. */
export type Check = IdCheck | RelationCheck;

export interface IdCheck {
  readonly kind: 'ids';
  /** Names the check; findings under the same name replace each other. */
  readonly key: string;
  readonly tab: string;
  readonly columnName: string | null;
  /** Null = the column is unknown. */
  readonly ids: ColumnRead | null;
}

export interface RelationCheck {
  readonly kind: 'relation';
  readonly key: string;
  readonly relation: RelationColumn;
  /** Null = there is no such column. */
  readonly values: ColumnRead | null;
  /** ID columns of the parents. */
  readonly parents: readonly ColumnRead[];
}

/** Stands for a missing column in the name of a check. Spreadsheets of every version contain it. */
const LACKING = '-1';

/** Characters around a value in the answer: quotes, comma, brackets. */
const BYTES_PER_CELL = 6;

/**
 * The checks that changes make necessary: IDs and relations of what changed, and relations that point to it.
 *
 * @param changed - tabs that were published, or whose newer snapshot was held or is no longer held, since the last audit
 */
export function planAudit(changed: readonly string[], entities: readonly AuditedEntity[]): Check[] {
  const isChanged = ({ tab }: AuditedEntity) => changed.includes(tab);
  const ranked: { readonly rank: number; readonly check: Check }[] = [];
  for (const entity of entities.filter(({ published }) => published)) {
    if (isChanged(entity)) ranked.push({ rank: 2 * KINDS.indexOf(entity.kind), check: idCheck(entity) });
    for (const relation of entity.relations) {
      const parents = parentsOf(relation, entities);
      if (!isChanged(entity) && !parents.some(isChanged)) continue;
      // Right after the IDs of its parents, so that they are read once.
      const rank = 2 * KINDS.indexOf(parents[0]?.kind ?? entity.kind) + 1;
      ranked.push({ rank, check: relationCheck(entity, relation, parents) });
    }
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ check }) => check);
}

function idCheck(entity: AuditedEntity): IdCheck {
  const { tab, id } = entity;
  const ids = id.column === null ? null : readOf(entity, id.column);
  return { kind: 'ids', key: `ids ${tab}`, tab, columnName: id.name, ids };
}

function relationCheck(
  child: AuditedEntity,
  found: FoundRelation,
  parents: readonly AuditedEntity[],
): RelationCheck {
  const { column, name, need } = found;
  const target = found.tab ?? found.kind ?? '';
  const shown = parents.filter(({ published }) => published).map(({ tab }) => tab);
  return {
    kind: 'relation',
    key: `relation ${child.tab} ${column ?? LACKING} ${target}`,
    relation: {
      tab: child.tab,
      column,
      columnName: name,
      need,
      parents: shown.length > 0 ? shown : [target],
      standing: standingOf(child, parents),
    },
    values: column === null ? null : readOf(child, column),
    parents: column === null ? [] : readable(parents).map((one) => readOf(one.parent, one.column)),
  };
}

/**
 * The reading of a column, its size estimated.
 *
 * @param column - position from 0
 */
export function readOf({ tab, rows, columns, bytes }: AuditedEntity, column: number): ColumnRead {
  return { tab, column, rows, bytes: Math.ceil(bytes / Math.max(1, columns)) + rows * BYTES_PER_CELL };
}
