/** A sink that applies changes as the contract says, and refuses whatever does not fit what it holds. */
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
    const changes: Change[] = [];
    for await (const piece of pieces) changes.push(...piece);
    const former = this.mirrors.get(head.tab);
    const start: readonly Row[] = head.reset !== null || !former ? [] : relaid(former, head);
    const rows = changes.reduce<readonly Row[]>((held, change) => applied(held, change, head, former), start);
    this.feeds.push({ head, changes, end: end() });
    this.mirrors.set(head.tab, { checkpoint, rows });
  }

  async forget(): Promise<void> {
    this.mirrors.clear();
  }

  async close(): Promise<void> {}
}

/** The former rows under the columns of the new snapshot. */
function relaid({ rows }: Mirror, { sources }: FeedHead): Row[] {
  return rows.map((row) => sources.map((source) => (source === null ? '' : (row[source] ?? ''))));
}

function applied(
  rows: readonly Row[],
  change: Change,
  head: FeedHead,
  former: Mirror | undefined,
): readonly Row[] {
  const column = head.key?.column ?? -1;
  const isOther = (row: Row) => column < 0 || (row[column] ?? '') !== change.key;
  const others = rows.filter(isOther);
  const gone = rows.length - others.length;
  const before = change.op === 'insert' ? 0 : change.op === 'group' ? change.before.length : 1;
  if (former && head.reset === null && gone !== before) {
    throw new Error(`${change.op} of a key with ${gone} rows, not ${before}`);
  }
  if (change.op === 'delete') return others;
  return [...(column < 0 ? rows : others), ...(change.op === 'group' ? change.after : [change.after])];
}
