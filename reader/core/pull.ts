/** Brings a sink up to date with what a Spreadsheet shows. */
import type { Checkpoint } from './checkpoint';
import { type Imported, importFeed } from './import-feed';
import type { Staleness } from './one-state';
import { readState, stalenessOf } from './one-state';
import { type Ends, keyOf } from './plan';
import type { Clock } from './ports/clock';
import type { Sink } from './ports/sink';
import type { SpreadsheetSource } from './ports/source';
import type { SnapshotStore } from './ports/store';
import type { ImportedVerdict } from './proof';
import { readWhole, type WholeTab } from './read-whole';
import type { EntityStatus, PublishedStatus, Status } from './status';

export interface PullPorts {
  readonly source: SpreadsheetSource;
  readonly store: SnapshotStore;
  readonly sink: Sink;
  readonly clock: Clock;
}

export interface PullOptions {
  readonly dealer: string;
  /** Requested tabs; empty = all. */
  readonly tabs: readonly string[];
  /** Whether to import an entity even if it is late or missing, or the table is overdue. */
  readonly stale: boolean;
  /** Digest of the mapping that the sink applies; null = none. */
  readonly mapping: string | null;
  /** Most deletions that a feed may have without confirmation. */
  readonly deletesMost: number;
}

/** Outcome for an entity. */
export type Pulled =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'stale'; readonly why: Staleness }
  | Exclude<WholeTab, { readonly kind: 'read' }>
  | Extract<Imported, { readonly kind: 'too-many-deletes' }>
  | (Extract<Imported, { readonly kind: 'imported' }> & { readonly verdict: ImportedVerdict });

export interface PulledEntity {
  readonly tab: string;
  readonly pulled: Pulled;
}

/**
 * Brings every entity up to date: reads `_Estado`, the changed tabs in as few requests as possible and `_Estado` again, and
 * then applies one feed an entity. If nothing changed, it takes one request.
 *
 * @param tell - is called when an entity is done
 * @returns in the order of `_Estado`
 * @throws SourceError, SinkError
 */
export async function pull(
  ports: PullPorts,
  options: PullOptions,
  tell: (one: PulledEntity) => void,
): Promise<readonly PulledEntity[]> {
  const { source, sink } = ports;
  const { dealer, tabs } = options;
  const status = await readState(source);
  const done: PulledEntity[] = [];
  const end = (tab: string, pulled: Pulled) => {
    done.push({ tab, pulled });
    tell({ tab, pulled });
  };
  const wanted: { readonly tab: string; readonly published: PublishedStatus }[] = [];
  const checkpoints = new Map<string, Checkpoint | null>();
  for (const entity of status.entities) {
    const { tab, published } = entity;
    if (tabs.length > 0 && !tabs.includes(tab)) continue;
    const checkpoint = await sink.checkpoint(dealer, tab);
    checkpoints.set(tab, checkpoint);
    const skipped = reasonToSkip(status, entity, checkpoint, options, ports.clock.now());
    if (skipped) end(tab, skipped);
    else if (published) wanted.push({ tab, published });
  }
  const read = await readWhole(ports, dealer, status, wanted);
  for (const { tab } of wanted) {
    const whole = read.get(tab) ?? { kind: 'moving' };
    if (whole.kind !== 'read') end(tab, whole);
    else end(tab, await importTab(ports, options, tab, checkpoints.get(tab) ?? null, whole));
  }
  return status.entities.flatMap(({ tab }) => done.find((one) => one.tab === tab) ?? []);
}

function reasonToSkip(
  status: Status,
  entity: EntityStatus,
  checkpoint: Checkpoint | null,
  { stale, mapping }: PullOptions,
  nowMs: number,
): Pulled | null {
  const { published } = entity;
  if (!published) return { kind: 'never-published' };
  const why = stalenessOf(status, entity, nowMs);
  if (why && !stale) return { kind: 'stale', why };
  return checkpoint && isMirrored(checkpoint, published, mapping) ? { kind: 'unchanged' } : null;
}

function isMirrored(checkpoint: Checkpoint, published: PublishedStatus, mapping: string | null): boolean {
  const { md5, key, columns } = checkpoint;
  if (checkpoint.mapping !== mapping) return false;
  return (
    md5 === published.md5 && columns === published.columns && (key?.column ?? null) === published.keyPlace
  );
}

async function importTab(
  { store, sink }: PullPorts,
  { dealer, mapping, deletesMost }: PullOptions,
  tab: string,
  checkpoint: Checkpoint | null,
  { published, facts }: Extract<WholeTab, { readonly kind: 'read' }>,
): Promise<Pulled> {
  const former = checkpoint && (await store.facts({ dealer, tab, md5: checkpoint.md5 }));
  const key = keyOf(published, facts.header);
  const ends: Ends = { checkpoint, former, published, key, facts, mapping };
  const imported = await importFeed({ store, sink }, ends, { dealer, tab, md5: published.md5 }, deletesMost);
  return imported.kind === 'imported' ? { ...imported, verdict: facts.verdict } : imported;
}
