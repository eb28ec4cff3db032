/**
 * The reader (`reader/core`), which imports from the Spreadsheet while the script works. It is asynchronous and a week is
 * not: the week notes what it would have seen at each of its requests, and it reads that when the week is over.
 */

import { SourceError } from '../../../reader/core/ports/source';
import { type PulledEntity, pull } from '../../../reader/core/pull';
import { readStatus, STATUS_TITLE } from '../../../reader/core/status';
import type { Spreadsheet } from '../../sheets/spreadsheet';
import type { Chance } from '../chance';
import type { Contents } from '../contents';
import { digestTable, digestUnordered } from '../digest';
import { type Version, versionKey } from '../version';
import type { Report } from '../violation';
import { type Glimpse, GlimpsedSheet } from './glimpses';
import { MemorySink } from './memory-sink';
import { MemoryStore } from './memory-store';

/** Share of the gaps between two calls in which an import begins, and after an edit by hand. */
const BEGINS = 1 / 12;
const BEGINS_AFTER_EDIT = 0.5;

/** Share of the gaps in which it sends its next request. */
const PACE = 0.4;

/** Requests of which the Spreadsheet is noted: `_Estado`, tabs, `_Estado`, and some more where it moved meanwhile. */
const REQUESTS = 5;

/** Share of the imports of a reader that comes for the first time, and so reads every tab. */
const FIRST_TIME = 0.4;

/** Deletions that are imported without being asked for: nearly always all, now and then few, so that an import is put off. */
const DELETES_MOST = [1e9, 1e9, 1e9, 3] as const;

export class ImportWatch {
  /** Snapshots that were imported, each by a feed. */
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

  /** The week is over: reads all that was noted, and the end. */
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
        // A tab that a person took away is told, and nothing is imported until the script has brought it back.
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

  /** What was imported is what was published, and an edit by hand was told. */
  private check({ tab, pulled }: PulledEntity, source: GlimpsedSheet, sink: MemorySink): void {
    // None where it was read before, and its import put off; several where it was published anew meanwhile.
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
    // What the store knows already is imported from there, whatever the tab held before.
    const isRead = readings.length > 0 && told.every((one) => one === version);
    if (verdict === 'equal' && isRead && asPublished === 0)
      this.report('torn', `an import did not tell that ${tab} was edited`);
    if (verdict === 'sorted' && isRead && asPublished === readings.length)
      this.report('diverged', `an import takes ${tab} for sorted`);
    const header = checkpoint.header ?? [];
    if (version?.unorderedDigest !== digestUnordered([header, ...rows]))
      this.report('torn', `the changes of ${tab} did not lead to what was published`);
  }

  /** What `_Estado` told that a tab holds, reading by reading. */
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
