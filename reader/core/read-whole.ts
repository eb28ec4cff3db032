/** Reads tabs until each is one state: nothing was published into it meanwhile. */
import { fetchTabs, type WantedTab } from './fetch';
import { isWhole, readState, waitForQuiet } from './one-state';
import type { Clock } from './ports/clock';
import type { SpreadsheetSource } from './ports/source';
import type { SnapshotFacts, SnapshotStore } from './ports/store';
import type { TabVerdict } from './proof';
import type { PublishedStatus, Status } from './status';

/** Outcome of reading a tab. */
export type WholeTab =
  | {
      readonly kind: 'read';
      readonly published: PublishedStatus;
      readonly facts: SnapshotFacts;
    }
  /** Somebody changed the tab since it was published: its content is not what the dealership exported. */
  | { readonly kind: 'changed-by-hand'; readonly verdict: TabVerdict }
  /** It was published again and again while it was read. */
  | { readonly kind: 'moving' }
  /** Nothing is published any more. */
  | { readonly kind: 'never-published' };

/** Most tries to read a tab as one state before it is left to the next pull. */
const ATTEMPTS = 5;

/**
 * Reads tabs into the store, and accepts those that are one state. A tab that the store already has is not read.
 *
 * @param dealer - under which they are kept
 * @param first - `_Estado` as last read
 * @param wanted - tabs to read
 * @returns by tab
 * @throws SourceError, and errors of the store
 */
export async function readWhole(
  ports: { readonly source: SpreadsheetSource; readonly store: SnapshotStore; readonly clock: Clock },
  dealer: string,
  first: Status,
  wanted: readonly WantedTab[],
): Promise<ReadonlyMap<string, WholeTab>> {
  const { source, store, clock } = ports;
  const done = new Map<string, WholeTab>();
  let before = first;
  let left = wanted;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const unknown = await takeKnown(store, dealer, left, done);
    if (unknown.length === 0) return done;
    const fetched = await fetchTabs(source, store, dealer, unknown);
    const after = await readState(source);
    const moved: WantedTab[] = [];
    for (const [at, { tab, published }] of unknown.entries()) {
      const one = fetched[at];
      const present = after.entities.find((entity) => entity.tab === tab)?.published;
      if (!one || !present) done.set(tab, { kind: 'never-published' });
      else if (!isWhole(before, after, tab)) moved.push({ tab, published: present });
      else if (one.verdict === 'edited' || one.verdict === 'cut') {
        done.set(tab, { kind: 'changed-by-hand', verdict: one.verdict });
      } else {
        const { header, verdict, hash } = one;
        const { columns, rows } = published;
        const facts = { header, columns, rows, hash, verdict };
        await store.accept({ dealer, tab, md5: published.md5 }, facts);
        done.set(tab, { kind: 'read', published, facts });
      }
    }
    if (moved.length === 0) return done;
    if (attempt < ATTEMPTS) await waitForQuiet(clock, attempt);
    [before, left] = [after, moved];
  }
  for (const { tab } of left) done.set(tab, { kind: 'moving' });
  return done;
}

/** Takes the tabs that the store has, and returns the others. */
async function takeKnown(
  store: SnapshotStore,
  dealer: string,
  wanted: readonly WantedTab[],
  done: Map<string, WholeTab>,
): Promise<WantedTab[]> {
  const unknown: WantedTab[] = [];
  for (const one of wanted) {
    const { tab, published } = one;
    const facts = await store.facts({ dealer, tab, md5: published.md5 });
    if (facts?.rows === published.rows) done.set(tab, { kind: 'read', published, facts });
    else unknown.push(one);
  }
  return unknown;
}
