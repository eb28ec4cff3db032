/** Changes as the two lists that a database needs: rows to insert, and keys whose rows are deleted. */
import type { Change } from '../core/feed';
import type { Row } from '../core/table';

/** Collects the keys while the rows pass: keys take little memory compared with rows. */
export class SplitChanges {
  private readonly seen: string[] = [];

  constructor(private readonly changes: AsyncIterable<readonly Change[]>) {}

  async *rows(): AsyncGenerator<readonly Row[]> {
    for await (const piece of this.changes) {
      for (const change of piece) if (change.op !== 'insert') this.seen.push(change.key);
      yield piece.flatMap(rowsAfter);
    }
  }

  async *keys(): AsyncGenerator<readonly Row[]> {
    for (let start = 0; start < this.seen.length; start += 10_000) {
      yield this.seen.slice(start, start + 10_000).map((key) => [key]);
    }
  }
}

/** The rows to insert, in order. */
export async function* rowsOf(changes: AsyncIterable<readonly Change[]>): AsyncGenerator<readonly Row[]> {
  for await (const piece of changes) yield piece.flatMap(rowsAfter);
}

function rowsAfter(change: Change): readonly Row[] {
  if (change.op === 'delete') return [];
  return change.op === 'group' ? change.after : [change.after];
}
