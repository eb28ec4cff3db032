/** One check of an audit, over the columns that were read for it. */
import type { Columns } from './columns';
import { auditIds, withoutIds } from './ids';
import type { Findings } from './observation';
import type { Check, IdCheck, RelationCheck } from './plan';
import { auditRelation, withoutRelation } from './relation';

/**
 * Performs a check. Its findings depend only on the columns, not on earlier checks.
 *
 * @param columns - contain all that the check's batch needs
 */
export function audit(check: Check, columns: Columns): Findings {
  return check.kind === 'ids' ? ofIds(check, columns) : ofRelation(check, columns);
}

function ofIds({ tab, columnName, ids }: IdCheck, columns: Columns): Findings {
  const place = { tab, columnName, column: ids?.column ?? null };
  return ids ? auditIds(place, columns.index(ids)) : withoutIds(place);
}

function ofRelation({ relation, values, parents }: RelationCheck, columns: Columns): Findings {
  if (!values) return withoutRelation(relation);
  const indexes = parents.map((read) => ({ tab: read.tab, index: columns.index(read) }));
  return auditRelation(relation, columns.of(values), values.rows, indexes);
}
