/** A sink that applies changes as the contract says, and rejects a change that does not fit its rows. */
import type { Checkpoint } from '../../../reader/core/checkpoint';
import type { Change, FeedEnd, FeedHead } from '../../../reader/core/feed';
import type { Sink } from '../../../reader/core/ports/sink';
import type { Row } from '../../../reader/core/table';

interface Mirror {
  readonly checkpoint: Checkpoint;
  readonly rows: readonly Row[];
}

export class MemorySink implements Sink {
  readonly name = 'memory';
  readonly renames = true;
  readonly takesWhole = false;
  readonly mirrors = new Map<string, Mirror>();
  readonly feeds: { readonly head: FeedHead; readonly changes: readonly Change[]; readonly end: FeedEnd }[] =
    [];

  async checkpoint(_dealer: string, tab: string): Promise<Checkpoint | null> {
    return this.mirrors.get(tab)?.checkpoint ?? null;
  }

  async apply(
    head: FeedHead,
    pieces: AsyncIterable<readonly Change[]>,
    end: () => FeedEnd,
    checkpoint: Checkpoint,
  ): Promise<void> {
    const former = head.reset === null ? (this.mirrors.get(head.tab)?.rows ?? null) : null;
    const rows = new RowsByKey(head, former);
    const changes: Change[] = [];
    for await (const piece of pieces) {
      for (const change of piece) rows.apply(change);
      changes.push(...piece);
    }
    this.feeds.push({ head, changes, end: end() });
    this.mirrors.set(head.tab, { checkpoint, rows: rows.all() });
  }

  async forget(): Promise<void> {
    this.mirrors.clear();
  }

  async close(): Promise<void> {}
}

/** Rows of one entity, by the text of the ID column; without an ID column, all rows have the same key. */
class RowsByKey {
  private readonly column: number | null;
  private readonly rows = new Map<string, Row[]>();

  /** @param former - rows under the former columns; null = the feed begins anew */
  constructor(
    { key, sources }: FeedHead,
    private readonly former: readonly Row[] | null,
  ) {
    this.column = key?.column ?? null;
    for (const row of former ?? []) {
      this.add(sources.map((source) => (source === null ? '' : (row[source] ?? ''))));
    }
  }

  apply(change: Change): void {
    if (this.column !== null) {
      const gone = this.rows.get(change.key)?.length ?? 0;
      const before = change.op === 'insert' ? 0 : change.op === 'group' ? change.before.length : 1;
      if (this.former && gone !== before)
        throw new Error(`${change.op} of a key with ${gone} rows, not ${before}`);
      this.rows.delete(change.key);
    }
    if (change.op === 'group') for (const row of change.after) this.add(row);
    else if (change.op !== 'delete') this.add(change.after);
  }

  all(): Row[] {
    return [...this.rows.values()].flat();
  }

  private add(row: Row): void {
    const key = this.column === null ? '' : (row[this.column] ?? '');
    const same = this.rows.get(key);
    if (same) same.push(row);
    else this.rows.set(key, [row]);
  }
}
