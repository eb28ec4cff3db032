/** The rows and changes of a snapshot on their way from the store to the sink. */
import type { ChangeMaker } from './changes';
import type { Checkpoint } from './checkpoint';
import type { Change } from './feed';
import type { Group, SnapshotId, SnapshotStore } from './ports/store';

/** Every row of the snapshot in the order of the file, for snapshots without an ID column. */
export async function* rowsAsGroups(store: SnapshotStore, id: SnapshotId): AsyncGenerator<readonly Group[]> {
  let place = 0;
  for await (const rows of store.rows(id)) {
    yield rows.map((row) => ({ key: '', before: [], after: [row], places: [place++] }));
  }
}

/** The changes of groups of rows, counted by the maker. */
export async function* changesOf(
  groups: AsyncIterable<readonly Group[]>,
  maker: ChangeMaker,
): AsyncGenerator<readonly Change[]> {
  for await (const piece of groups) yield maker.take(piece);
}

/** All rows of the snapshot, in the order of the file, once the changes were counted and proven. */
export async function* wholeAfter(
  changes: AsyncIterable<readonly Change[]>,
  store: SnapshotStore,
  id: SnapshotId,
  key: Checkpoint['key'],
): AsyncGenerator<readonly Change[]> {
  for await (const _ of changes);
  let place = 0;
  for await (const rows of store.rows(id))
    yield rows.map((after) => ({
      op: 'insert',
      key: key === null ? '' : (after[key.column] ?? ''),
      after,
      place: place++,
    }));
}
