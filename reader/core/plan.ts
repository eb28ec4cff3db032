/** Decides how one entity is brought up to date: from which snapshot, by which columns, or from scratch. */
import type { Checkpoint } from './checkpoint';
import type { ColumnMatch } from './columns';
import { matchColumns, nameOf } from './columns';
import type { ResetReason } from './feed';
import type { SnapshotFacts } from './ports/store';
import type { PublishedStatus } from './status';
import type { Row } from './table';

/** What is known of the former and the new snapshot. */
export interface Ends {
  /** What the sink mirrors; null = nothing. */
  readonly checkpoint: Checkpoint | null;
  /** The snapshot that the sink mirrors, if it is still kept. */
  readonly former: SnapshotFacts | null;
  readonly published: PublishedStatus;
  /** The column that identifies the rows; null = none. */
  readonly key: Checkpoint['key'];
  readonly facts: SnapshotFacts;
  /** Digest of the mapping; null = there is none. */
  readonly mapping: string | null;
}

/**
 * Why the sink has to start the entity from scratch; null = changes can follow one by one. A renamed column must never lead
 * to a million deletions.
 */
export function resetReason({ checkpoint, former, key, facts, mapping }: Ends): ResetReason | null {
  if (!checkpoint) return 'first';
  if (!key) return 'no-key';
  if (!checkpoint.key) return 'key-changed';
  if ((checkpoint.header === null) !== (facts.header === null)) return 'header-changed';
  if (!isSameKey(checkpoint, facts, key)) return 'key-changed';
  if (checkpoint.mapping !== mapping) return 'mapping-changed';
  return former ? null : 'no-former';
}

/** Whether the same column identifies the rows as before, by its name or, without header, by its place. */
function isSameKey(checkpoint: Checkpoint, facts: SnapshotFacts, key: Checkpoint['key']): boolean {
  const { pairs } = matchOf(checkpoint, facts, []);
  return pairs.some(({ before, after }) => after === key?.column && before === checkpoint.key?.column);
}

/**
 * Columns that may only have been renamed: one was removed and one was added at the same place.
 *
 * @param checkpoint - with the columns of the former snapshot
 */
export function renameCandidates(
  checkpoint: Checkpoint,
  facts: SnapshotFacts,
): { readonly before: number; readonly after: number }[] {
  const { pairs } = matchOf(checkpoint, facts, []);
  const gone = new Set(
    pairs.flatMap(({ before, after }) => (before !== null && after === null ? [before] : [])),
  );
  return pairs.flatMap(({ before, after }) =>
    before === null && after !== null && gone.has(after) ? [{ before: after, after }] : [],
  );
}

/**
 * The column that identifies the rows, from its place in `_Estado`.
 *
 * @param header - names of the columns; null = the tab has none
 */
export function keyOf({ keyPlace }: PublishedStatus, header: Row | null): Checkpoint['key'] {
  return keyPlace === null ? null : { name: nameOf(header, keyPlace), column: keyPlace };
}

/** Share of rows with equal text in both columns from which on one column counts as the other under a new name. */
export const RENAMED_SHARE = 0.9;

/**
 * Which columns of both snapshots correspond.
 *
 * @param checkpoint - with the columns of the former snapshot
 * @param renamed - columns that only changed their name
 */
export function matchOf(
  checkpoint: Checkpoint,
  facts: SnapshotFacts,
  renamed: readonly { readonly before: number; readonly after: number }[],
): ColumnMatch {
  const columns = { before: checkpoint.columns, after: facts.columns };
  return matchColumns(checkpoint.header, facts.header, columns, renamed);
}

/**
 * Whether both snapshots have the same columns at the same places, so that rows which did not change have the same hash
 * in both.
 *
 * @param match - of the columns
 */
export function isSameLayout({ pairs }: ColumnMatch): boolean {
  return pairs.every(({ before, after }) => before === after);
}
