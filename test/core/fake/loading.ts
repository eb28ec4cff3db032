/** One snapshot on its way through `loadSnapshot`, over the ports in memory. */

import type { SnapshotFacts } from '../../../src/core/judge/guard/facts';
import type { Job, Loaded, Progress } from '../../../src/core/load/job';
import { loadSnapshot } from '../../../src/core/load/load';
import type { EntityDefinition } from '../../../src/core/records/entity/definition';
import { FakeWorld } from './world';

/** An entity as an installation begins with. */
export const CLIENTES: EntityDefinition = {
  pattern: 'clientes',
  kind: 'clientes',
  tab: 'Clientes',
  idColumn: null,
  relations: [],
  frequencyHours: null,
  encoding: null,
  delimiter: null,
  headed: null,
  holdPercent: 30,
  holdColumns: false,
  active: true,
};

/** The last good snapshot, of so many columns. */
export const last = (columns: number): SnapshotFacts => ({
  rows: 3,
  columns,
  bytes: 10,
  header: [],
  idColumn: null,
  relationColumns: [],
  ids: '',
  lastRecordShort: false,
  endsWithNewline: true,
});

/** One snapshot on its way, with what was kept of it. */
export class Loading {
  readonly world = new FakeWorld();
  readonly kept: Progress[] = [];
  readonly tabsWhenKept: string[][] = [];

  constructor(private readonly bytes: string) {
    this.world.source.put('clientes.csv', bytes);
  }

  run(change: Partial<Job> = {}, readForMs = 60_000): Loaded {
    const { world } = this;
    const md5 = world.source.entries.get('file-1')?.md5 ?? '';
    const snapshot = { content: { kind: 'file', fileId: 'file-1' }, md5, bytes: this.bytes.length } as const;
    const keep = (progress: Progress) => {
      this.kept.push(progress);
      this.tabsWhenKept.push(world.book.tabList.map((tab) => tab.title));
    };
    const budget = { clock: world.clock, stopMs: world.nowMs + 5 * 60_000 };
    const { source, book } = world;
    return loadSnapshot(
      { source, workbook: book, budget, readUntilMs: world.nowMs + readForMs, keep },
      {
        snapshot,
        target: { title: 'Clientes', sheetId: 7, grid: null },
        hints: {},
        entity: CLIENTES,
        last: null,
        othersHeaded: false,
        allowed: false,
        cellsMax: 10_000_000,
        mayStage: true,
        stagingId: 99,
        progress: null,
        ...change,
      },
    );
  }

  /** What stands in the staging tab. */
  get stagedTexts(): string[][] {
    const { book } = this.world;
    return book.textsOf(book.stagingTitles[0] ?? '') ?? [];
  }

  get written(): number {
    return this.world.book.count('write') + this.world.book.count('apply');
  }
}

/** A table of customers whose widest row is the third one. */
export function table(rows: number, filling = ''): string {
  const lines = Array.from({ length: rows }, (_, index) => `${index + 1},Ana ${index},${filling}`);
  lines[1] = '2,Luis,x,y,z';
  return `id,nombre,nota\n${lines.join('\n')}\n`;
}
