/** Finds the differences between two snapshots of the store, and passes them to the sink. */
import type { Hash64 } from '../../src/core/ground/proof/row-hash';
import { fromHex, toHex } from '../../src/core/ground/proof/row-hash';
import { changesOf, rowsAsGroups, wholeAfter } from './change-stream';
import { ChangeMaker } from './changes';
import type { Checkpoint } from './checkpoint';
import type { ColumnMatch } from './columns';
import { matchColumns, uniqueNames } from './columns';
import type { FeedCounts, FeedHead, ResetReason } from './feed';
import type { Ends } from './plan';
import { isSameLayout, matchOf, RENAMED_SHARE, renameCandidates, resetReason } from './plan';
import type { Sink } from './ports/sink';
import type { Comparison, SnapshotFacts, SnapshotId, SnapshotStore } from './ports/store';

/** Outcome of an import. */
export type Imported =
  | { readonly kind: 'too-many-deletes'; readonly deletes: number; readonly most: number }
  | {
      readonly kind: 'imported';
      readonly counts: FeedCounts;
      /** Updates by the name of each column that they change. */
      readonly columns: Readonly<Record<string, number>>;
      readonly reset: ResetReason | null;
      readonly head: FeedHead;
    };

const NOTHING: Hash64 = { high: 0, low: 0 };

/**
 * Imports a snapshot of the store into the sink.
 *
 * @param ports - the store, and the sink
 * @param ends - what is known of the former and the new snapshot
 * @param deletesMost - most deletions that are imported without confirmation
 * @throws SinkError
 */
export async function importFeed(
  { store, sink }: { readonly store: SnapshotStore; readonly sink: Sink },
  ends: Ends,
  id: SnapshotId,
  deletesMost: number,
): Promise<Imported> {
  const { checkpoint, facts } = ends;
  const forced = resetReason(ends);
  const match =
    checkpoint && !forced ? await matchOfBoth(store, ends, checkpoint, id, sink.renames) : freshMatch(facts);
  const maker = new ChangeMaker(
    startOf(checkpoint, forced),
    match,
    {
      before: forced ? null : (checkpoint?.header ?? null),
      after: facts.header,
    },
    ends.key !== null,
  );
  const reset = forced ?? (sink.takesWhole ? 'whole' : null);
  const head = headOf(id, ends, match, reset);
  const next = nextCheckpoint(head, ends);
  const end = () => {
    const isFollowed = forced !== null || isSameLayout(match);
    if (isFollowed && toHex(maker.hash) !== facts.hash)
      throw new Error('the changes do not lead to the snapshot');
    return { counts: maker.counts, hash: facts.hash };
  };
  const comparison = await compare(store, ends, id, match, forced);
  try {
    if (comparison && comparison.deletes > deletesMost) {
      return { kind: 'too-many-deletes', deletes: comparison.deletes, most: deletesMost };
    }
    const groups = comparison ? comparison.groups() : rowsAsGroups(store, id);
    const changes = changesOf(groups, maker);
    const rows = reset === 'whole' ? wholeAfter(changes, store, id, ends.key) : changes;
    await sink.apply(head, rows, end, next);
  } finally {
    comparison?.close();
  }
  await store.keepOnly(id.dealer, id.tab, [id]);
  const columns = Object.fromEntries(maker.columns);
  return { kind: 'imported', counts: maker.counts, columns, reset, head };
}

function startOf(checkpoint: Checkpoint | null, reset: ResetReason | null): Hash64 {
  return (reset === null && checkpoint ? fromHex(checkpoint.hash) : null) ?? NOTHING;
}

function freshMatch({ header, columns }: SnapshotFacts): ColumnMatch {
  return matchColumns(header, header, { before: columns, after: columns });
}

async function matchOfBoth(
  store: SnapshotStore,
  { facts, key }: Ends,
  checkpoint: Checkpoint,
  id: SnapshotId,
  renames: boolean,
): Promise<ColumnMatch> {
  if (!renames) return matchOf(checkpoint, facts, []);
  const beforeKey = checkpoint.key?.column ?? 0;
  const afterKey = key?.column ?? 0;
  const former = { ...id, md5: checkpoint.md5 };
  const renamed: { before: number; after: number }[] = [];
  for (const pair of renameCandidates(checkpoint, facts)) {
    const { rows, equal } = await store.equalCells(
      { id: former, key: beforeKey, column: pair.before },
      { id, key: afterKey, column: pair.after },
    );
    if (rows > 0 && equal >= rows * RENAMED_SHARE) renamed.push(pair);
  }
  return matchOf(checkpoint, facts, renamed);
}

/** Null = no column identifies the rows. */
async function compare(
  store: SnapshotStore,
  { checkpoint, key }: Ends,
  id: SnapshotId,
  match: ColumnMatch,
  reset: ResetReason | null,
): Promise<Comparison | null> {
  if (!key) return null;
  const isComparable = reset === null && checkpoint?.key;
  const before = isComparable ? { id: { ...id, md5: checkpoint.md5 }, key: checkpoint.key.column } : null;
  return store.compare(before, { id, key: key.column }, match.pairs);
}

function headOf(
  { dealer, tab }: SnapshotId,
  { checkpoint, published, key, facts }: Ends,
  match: ColumnMatch,
  reset: ResetReason | null,
): FeedHead {
  const { fileId, md5, publishedAt } = published;
  const from = checkpoint && {
    fileId: checkpoint.fileId,
    md5: checkpoint.md5,
    publishedAt: checkpoint.publishedAt,
  };
  const columns = uniqueNames(facts.header, facts.columns);
  const feed = (checkpoint?.feed ?? 0) + 1;
  const to = { fileId, md5, publishedAt };
  const sources = match.pairs.flatMap((pair) => (pair.after === null ? [] : [reset ? null : pair.before]));
  return { dealer, tab, feed, from, to, columns, sources, key, columnChanges: match.changes, reset };
}

function nextCheckpoint(head: FeedHead, { facts, key, mapping }: Ends): Checkpoint {
  const { dealer, tab, feed, to } = head;
  const { header, columns, rows, hash } = facts;
  return { dealer, tab, ...to, rows, header, columns, key, hash, mapping, feed };
}
