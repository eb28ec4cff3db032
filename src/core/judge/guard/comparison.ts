/** What publishing a held snapshot would change, for the person who has to decide. */
import type { ColumnChange } from './columns';
import { compareColumns } from './columns';
import type { SnapshotFacts } from './facts';

/** Maximum IDs that are shown of those that would vanish, and of those that would appear. */
const SHOWN = 10;

/** IDs that only one side has. They are cells of the client: for a dialog, never for a log or a mail. */
export interface Difference {
  readonly count: number;
  /** The first of them, in the order of the file. */
  readonly first: readonly string[];
}

export interface Comparison {
  readonly rowsBefore: number;
  readonly rowsNow: number;
  /** Null when one of the two has no ID column, or when their ID columns differ. */
  readonly vanished: Difference | null;
  readonly appeared: Difference | null;
  readonly columns: readonly ColumnChange[];
}

/** One of the two snapshots. */
export interface Side {
  readonly facts: SnapshotFacts;
  /** The ID of each row; null when no ID column is known. */
  readonly ids: readonly string[] | null;
}

/**
 * Compares what the tab holds with what would replace it.
 *
 * @param last - what the tab holds; null when there is none yet
 */
export function compareSnapshots(last: Side | null, now: Side): Comparison {
  const former = last?.ids ?? null;
  const both = former !== null && now.ids !== null;
  return {
    rowsBefore: last?.facts.rows ?? 0,
    rowsNow: now.facts.rows,
    vanished: both ? onlyIn(former, now.ids) : null,
    appeared: both ? onlyIn(now.ids, former) : null,
    columns: last ? compareColumns(last.facts, now.facts) : [],
  };
}

/** Distinct IDs of the first list that are not in the second; blank IDs do not count. */
function onlyIn(ids: readonly string[], others: readonly string[]): Difference {
  const there = new Set(others);
  const only = new Set<string>();
  for (const id of ids) {
    if (id.trim() !== '' && !there.has(id)) only.add(id);
  }
  const first: string[] = [];
  for (const id of only) {
    if (first.length === SHOWN) break;
    first.push(id);
  }
  return { count: only.size, first };
}
