/** Snapshots in memory, compared cell by cell. */
import type {
  ColumnPair,
  Comparison,
  Group,
  KeyedSnapshot,
  SnapshotFacts,
  SnapshotId,
  SnapshotStore,
} from '../../../reader/core/ports/store';
import type { Row } from '../../../reader/core/table';

interface Kept {
  readonly rows: readonly Row[];
  readonly facts: SnapshotFacts | null;
}

export class MemoryStore implements SnapshotStore {
  readonly place = 'memory';
  readonly kept = new Map<string, Kept>();

  async facts(id: SnapshotId): Promise<SnapshotFacts | null> {
    return this.kept.get(keyOf(id))?.facts ?? null;
  }

  async put(id: SnapshotId, _columns: number, pieces: AsyncIterable<readonly Row[]>): Promise<void> {
    const rows: Row[] = [];
    for await (const piece of pieces) rows.push(...piece);
    this.kept.set(keyOf(id), { rows, facts: null });
  }

  async accept(id: SnapshotId, facts: SnapshotFacts): Promise<void> {
    this.kept.set(keyOf(id), { rows: this.rowsOf(id), facts });
  }

  async keepOnly(dealer: string, tab: string, ids: readonly SnapshotId[]): Promise<void> {
    const kept = new Set(ids.map(keyOf));
    for (const key of this.kept.keys()) {
      if (key.startsWith(`${dealer}\t${tab}\t`) && !kept.has(key)) this.kept.delete(key);
    }
  }

  async forget(dealer: string): Promise<number> {
    const keys = [...this.kept.keys()].filter((key) => key.startsWith(`${dealer}\t`));
    for (const key of keys) this.kept.delete(key);
    return keys.length;
  }

  async compare(
    before: KeyedSnapshot | null,
    after: KeyedSnapshot,
    pairs: readonly ColumnPair[],
  ): Promise<Comparison> {
    const groups = this.groups(before, after).filter((group) => before === null || !isSame(group, pairs));
    const deletes = groups.reduce(
      (sum, group) => sum + Math.max(0, group.before.length - group.after.length),
      0,
    );
    return {
      deletes: before ? deletes : 0,
      async *groups() {
        for (const group of groups) yield [group];
      },
      close: () => undefined,
    };
  }

  async *rows(id: SnapshotId): AsyncGenerator<readonly Row[]> {
    yield this.rowsOf(id);
  }

  async equalCells(
    before: KeyedSnapshot & { readonly column: number },
    after: KeyedSnapshot & { readonly column: number },
  ): Promise<{ rows: number; equal: number }> {
    let [rows, equal] = [0, 0];
    for (const { key, before: was, after: is } of this.groups(before, after)) {
      if (key === '') continue;
      for (const one of was) {
        for (const other of is) {
          rows += 1;
          if (one[before.column] === other[after.column]) equal += 1;
        }
      }
    }
    return { rows, equal };
  }

  private groups(before: KeyedSnapshot | null, after: KeyedSnapshot): Group[] {
    const found = new Map<string, { key: string; before: Row[]; after: Row[]; places: number[] }>();
    const open = (key: string) => {
      const group = found.get(key) ?? { key, before: [], after: [], places: [] };
      found.set(key, group);
      return group;
    };
    for (const row of before ? this.rowsOf(before.id) : [])
      open(row[before?.key ?? 0] ?? '').before.push(row);
    for (const [place, row] of this.rowsOf(after.id).entries()) {
      const group = open(row[after.key] ?? '');
      group.after.push(row);
      group.places.push(place);
    }
    return [...found.values()].sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  }

  private rowsOf(id: SnapshotId): readonly Row[] {
    return this.kept.get(keyOf(id))?.rows ?? [];
  }
}

/** Whether both sides have the same rows under the matched columns, in any order. */
function isSame({ before, after }: Group, pairs: readonly ColumnPair[]): boolean {
  const shown = (rows: readonly Row[], side: 'before' | 'after') =>
    rows
      .map((row) => JSON.stringify(pairs.map((pair) => (pair[side] === null ? '' : (row[pair[side]] ?? '')))))
      .sort()
      .join('\n');
  return shown(before, 'before') === shown(after, 'after');
}

function keyOf({ dealer, tab, md5 }: SnapshotId): string {
  return `${dealer}\t${tab}\t${md5}`;
}
