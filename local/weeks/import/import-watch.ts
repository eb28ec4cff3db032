/**
 * Runs the reader (`reader/core`), which imports from the Spreadsheet while the script works. The reader is asynchronous and
 * a week is not: the week records the tabs at the time of each request, and the reader reads the records after the week.
 */

import { SourceError } from '../../../reader/core/ports/source';
import { type PulledEntity, pull } from '../../../reader/core/pull';
import { readStatus, STATUS_TITLE } from '../../../reader/core/status';
import type { Spreadsheet } from '../../google/sheets/spreadsheet';
import type { Contents } from '../client/contents';
import { type Version, versionKey } from '../client/version';
import type { Chance } from '../ground/chance';
import { digestTable, digestUnordered } from '../ground/digest';
import type { Report } from '../ground/violation';
import { type Glimpse, GlimpsedSheet } from './glimpses';
import { MemorySink } from './memory-sink';
import { MemoryStore } from './memory-store';

/** Probability that an import begins between two calls, and after an edit by hand. */
const BEGINS = 1 / 12;
const BEGINS_AFTER_EDIT = 0.5;

/** Probability that it sends its next request between two calls. */
const PACE = 0.4;

/** Recorded requests of an import: `_Estado`, tabs, `_Estado`, and some more if the Spreadsheet changed meanwhile. */
const REQUESTS = 5;

/** Share of the imports by a reader that comes for the first time, and so reads every tab. */
const FIRST_TIME = 0.4;

/** Most deletions that are imported without confirmation: usually any number, sometimes few, so that an import is put off. */
const DELETES_MOST = [1e9, 1e9, 1e9, 3] as const;

export class ImportWatch {
  /** Number of snapshots that were imported, each by a feed. */
  imported = 0;
  private readonly visits: Glimpse[][] = [];
  private left = 0;

  /** @param chance - when it reads */
  constructor(
    private readonly spreadsheet: Pick<Spreadsheet, 'tabs'>,
    private readonly contents: Pick<Contents, 'versions'>,
    private readonly chance: Chance,
    private readonly report: Report,
  ) {}

  /** Between two calls of the script. */
  step(): void {
    const isDue = this.chance.happens(this.left > 0 ? PACE : BEGINS);
    if (isDue) this.note();
  }

  /** A person edited something. */
  accept(): void {
    if (this.left === 0 && this.chance.happens(BEGINS_AFTER_EDIT)) this.note();
  }

  /** After the week: reads all records, and the final Spreadsheet. */
  async play(): Promise<void> {
    const regular = { store: new MemoryStore(), sink: new MemorySink() };
    for (const glimpses of [...this.visits, [this.spreadsheet.tabs]]) {
      const source = new GlimpsedSheet(glimpses);
      const clock = { now: () => 0, sleep: async () => undefined };
      const isFirst = this.chance.happens(FIRST_TIME);
      const { store, sink } = isFirst ? { store: new MemoryStore(), sink: new MemorySink() } : regular;
      const deletesMost = this.chance.pick(DELETES_MOST);
      const options = { dealer: 'uno', tabs: [], stale: true, mapping: null, deletesMost };
      try {
        await pull({ source, store, sink, clock }, options, (one) => this.check(one, source, sink));
      } catch (error) {
        // If a person removed a tab, the reader reports it and imports nothing until the script has restored it.
        if (!(error instanceof SourceError)) this.report('torn', `an import failed: ${String(error)}`);
      }
    }
  }

  private note(): void {
    if (this.left === 0) {
      this.left = REQUESTS;
      this.visits.push([]);
    }
    this.visits[this.visits.length - 1]?.push(this.spreadsheet.tabs);
    this.left -= 1;
  }

  /** Checks that the imported rows are the published ones, and that an edit by hand was reported. */
  private check({ tab, pulled }: PulledEntity, source: GlimpsedSheet, sink: MemorySink): void {
    // None if it was read before and its import was put off; several if it was published again meanwhile.
    const readings = source.of(tab).map((rows) => digestTable(rows));
    const told = this.toldVersions(source, tab);
    const isAsTold = readings.length > 0 && readings.every((one) => one === told.at(-1)?.digest);
    if (pulled.kind === 'changed-by-hand' && isAsTold)
      this.report('diverged', `an import takes ${tab} for edited by hand`);
    const mirror = sink.mirrors.get(tab);
    if (pulled.kind !== 'imported' || !mirror) return;
    this.imported += 1;
    const { checkpoint, rows } = mirror;
    const version = this.versionOf(checkpoint);
    const asPublished = readings.filter((one) => one === version?.digest).length;
    const { verdict } = pulled;
    // A snapshot that the store already has is imported from there, whatever the tab held.
    const isRead = readings.length > 0 && told.every((one) => one === version);
    if (verdict === 'equal' && isRead && asPublished === 0)
      this.report('torn', `an import did not tell that ${tab} was edited`);
    if (verdict === 'sorted' && isRead && asPublished === readings.length)
      this.report('diverged', `an import takes ${tab} for sorted`);
    const header = checkpoint.header ?? [];
    if (version?.unorderedDigest !== digestUnordered([header, ...rows]))
      this.report('torn', `the changes of ${tab} did not lead to what was published`);
  }

  /** The content of a tab according to `_Estado`, one entry for each reading. */
  private toldVersions(source: GlimpsedSheet, tab: string): (Version | undefined)[] {
    return source.of(STATUS_TITLE).map((rows) => {
      const status = readStatus(rows);
      if (typeof status === 'string') return undefined;
      const published = status.entities.find((entity) => entity.tab === tab)?.published;
      return published ? this.versionOf(published) : undefined;
    });
  }

  private versionOf({ fileId, md5 }: { readonly fileId: string; readonly md5: string }): Version | undefined {
    return this.contents.versions.get(versionKey(fileId, md5));
  }
}
