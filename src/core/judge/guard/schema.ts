/** Holds a snapshot whose columns differ from those of the last good one, where a person wants to decide about that. */
import { type ColumnChange, compareColumns } from './columns';
import type { SnapshotFacts } from './facts';
import type { Refusal } from './refusal';
import { hold } from './refusal';

/**
 * Holds a snapshot with an added, removed or renamed column. Another order alone holds nothing.
 *
 * @param last - facts of the last good snapshot
 * @param now - facts of this one, with its whole header
 */
export function judgeSchema(last: SnapshotFacts, now: SnapshotFacts): Refusal | null {
  const changes = compareColumns(last, now).filter(({ code }) => code !== 'column/reordered');
  const [first] = changes;
  if (first === undefined) return null;
  const count = (code: ColumnChange['code']) => changes.filter((change) => change.code === code).length;
  return hold('file/columns-changed', {
    added: count('column/added'),
    removed: count('column/removed'),
    renamed: count('column/renamed'),
    oldName: first.code === 'column/removed' ? first.name : first.before,
    newName: first.code === 'column/removed' ? null : first.name,
  });
}
