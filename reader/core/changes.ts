/** Turns the rows of changed keys into changes. */
import type { Hash64 } from '../../src/core/ground/proof/row-hash';
import { addHash, subtractHash, TableHasher } from '../../src/core/ground/proof/row-hash';
import type { ColumnMatch } from './columns';
import { nameOf } from './columns';
import type { Change, FeedCounts } from './feed';
import type { Group } from './ports/store';
import type { Row } from './table';

const NOTHING: FeedCounts = { inserts: 0, updates: 0, deletes: 0, groups: 0 };

/** Counts changes and updates the hash of the mirror while they pass. */
export class ChangeMaker {
  counts: FeedCounts = NOTHING;
  /** Updates by the name of each column that they change. */
  readonly columns = new Map<string, number>();
  private readonly gone = new TableHasher();
  private readonly come = new TableHasher();

  /**
   * @param start - hash of the mirror before the first change
   * @param match - which columns of both snapshots correspond
   * @param headers - names of both snapshots' columns; null = none
   * @param isKeyed - whether a column identifies the rows
   */
  constructor(
    private readonly start: Hash64,
    private readonly match: ColumnMatch,
    private readonly headers: { readonly before: Row | null; readonly after: Row | null },
    private readonly isKeyed: boolean,
  ) {}

  /** Hash of the mirror after the changes so far. */
  get hash(): Hash64 {
    return addHash(subtractHash(this.start, this.gone.hash.set), this.come.hash.set);
  }

  /** @param groups - in the order of their keys */
  take(groups: readonly Group[]): Change[] {
    return groups.map((group) => this.changeOf(group));
  }

  private changeOf({ key, before, after, places }: Group): Change {
    this.gone.take(before);
    this.come.take(after);
    const [was, is] = [before[0], after[0]];
    const place = places[0] ?? 0;
    const isSingle = !this.isKeyed || (key !== '' && before.length <= 1 && after.length <= 1);
    if (isSingle && was && is) {
      this.count('updates');
      const columns = this.changedColumns(was, is);
      for (const name of columns) this.columns.set(name, (this.columns.get(name) ?? 0) + 1);
      return { op: 'update', key, before: was, after: is, columns, place };
    }
    if (isSingle && is) {
      this.count('inserts');
      return { op: 'insert', key, after: is, place };
    }
    if (isSingle && was) {
      this.count('deletes');
      return { op: 'delete', key, before: was };
    }
    this.count('groups');
    return { op: 'group', key, before, after, places };
  }

  private count(what: keyof FeedCounts): void {
    this.counts = { ...this.counts, [what]: this.counts[what] + 1 };
  }

  private changedColumns(was: Row, is: Row): string[] {
    return this.match.pairs.flatMap(({ before, after }) => {
      const left = before === null ? '' : (was[before] ?? '');
      const right = after === null ? '' : (is[after] ?? '');
      if (left === right) return [];
      return [after === null ? nameOf(this.headers.before, before ?? 0) : nameOf(this.headers.after, after)];
    });
  }
}
