/** `reader diff A B`: what differs between two states, for people. Nothing is kept. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Checkpoint } from '../core/checkpoint';
import { uniqueNames } from '../core/columns';
import type { Change, FeedEnd, FeedHead } from '../core/feed';
import { readState } from '../core/one-state';
import { keyOf } from '../core/plan';
import type { Clock } from '../core/ports/clock';
import type { Sink } from '../core/ports/sink';
import type { SpreadsheetSource } from '../core/ports/source';
import type { SnapshotStore } from '../core/ports/store';
import type { Pulled } from '../core/pull';
import { pull } from '../core/pull';
import { readWhole } from '../core/read-whole';
import { DuckDbStore } from '../store/duckdb-store';

/** Dealer under which the snapshots are kept while they are compared. */
const DEALER = 'diff';

/** What differs in one tab. */
export interface TabDiff {
  readonly tab: string;
  readonly pulled: Pulled;
  /** Names of the columns before, and after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The first changes. */
  readonly changes: readonly Change[];
}

/**
 * Compares two states, tab by tab.
 *
 * @param most - changes of a tab that are shown
 * @throws SourceError
 */
export async function diff(
  a: SpreadsheetSource,
  b: SpreadsheetSource,
  clock: Clock,
  most: number,
): Promise<readonly TabDiff[]> {
  const folder = mkdtempSync(join(tmpdir(), 'reader-diff-'));
  try {
    const store = new DuckDbStore(folder);
    const sink = new ShownChanges(await checkpointsOf(a, store, clock), most);
    const options = { dealer: DEALER, tabs: [], stale: true, mapping: null, deletesMost: Infinity };
    const done = await pull({ source: b, store, sink, clock }, options, () => undefined);
    return done.map(({ tab, pulled }) => ({ tab, pulled, ...sink.of(tab) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The former state, as an import would have left it. */
async function checkpointsOf(
  source: SpreadsheetSource,
  store: SnapshotStore,
  clock: Clock,
): Promise<ReadonlyMap<string, Checkpoint>> {
  const status = await readState(source);
  const wanted = status.entities.flatMap(({ tab, published }) => (published ? [{ tab, published }] : []));
  const read = await readWhole({ source, store, clock }, DEALER, status, wanted);
  return new Map(
    [...read].flatMap(([tab, whole]): [string, Checkpoint][] => {
      if (whole.kind !== 'read') return [];
      const { published, facts } = whole;
      const { fileId, md5, publishedAt } = published;
      const { header, columns, rows, hash } = facts;
      const key = keyOf(published, header);
      const identity = { dealer: DEALER, tab, fileId, md5, publishedAt };
      return [[tab, { ...identity, rows, header, columns, key, hash, mapping: null, feed: 1 }]];
    }),
  );
}

/** Keeps the first changes of every tab, to be shown. */
class ShownChanges implements Sink {
  readonly name = 'diff';
  readonly renames = true;
  readonly takesWhole = false;
  private readonly shown = new Map<string, Pick<TabDiff, 'before' | 'after' | 'changes'>>();

  constructor(
    private readonly checkpoints: ReadonlyMap<string, Checkpoint>,
    private readonly most: number,
  ) {}

  async checkpoint(_dealer: string, tab: string): Promise<Checkpoint | null> {
    return this.checkpoints.get(tab) ?? null;
  }

  async apply(head: FeedHead, changes: AsyncIterable<readonly Change[]>, end: () => FeedEnd): Promise<void> {
    const former = this.checkpoints.get(head.tab);
    const before = former ? uniqueNames(former.header, former.columns) : [];
    const kept: Change[] = [];
    for await (const piece of changes) kept.push(...piece.slice(0, Math.max(0, this.most - kept.length)));
    end();
    this.shown.set(head.tab, { before, after: head.columns, changes: kept });
  }

  of(tab: string): Pick<TabDiff, 'before' | 'after' | 'changes'> {
    return this.shown.get(tab) ?? { before: [], after: [], changes: [] };
  }

  async forget(): Promise<void> {}

  async close(): Promise<void> {}
}
