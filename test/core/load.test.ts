import type { EntityDefinition } from '../../src/core/entity/definition';
import type { SnapshotFacts } from '../../src/core/guard/facts';
import type { Job, Loaded, Progress } from '../../src/core/load';
import { loadSnapshot } from '../../src/core/load';
import { FakeWorld } from './fake/world';

const CLIENTES: EntityDefinition = {
  pattern: 'clientes',
  kind: 'clientes',
  tab: 'Clientes',
  idColumn: '',
  relations: [],
  frequencyHours: 0,
  encoding: '',
  delimiter: '',
  holdPercent: 30,
  active: true,
};

/** The last good snapshot, of so many columns. */
const last = (columns: number): SnapshotFacts => ({
  rows: 3,
  columns,
  bytes: 10,
  header: [],
  idColumn: '',
  relationColumns: [],
  ids: '',
  lastRecordShort: false,
  endsWithNewline: true,
});

/** One snapshot on its way, with what was kept of it. */
class Loading {
  readonly world = new FakeWorld();
  readonly kept: Progress[] = [];
  readonly tabsWhenKept: string[][] = [];

  constructor(private readonly bytes: string) {
    this.world.source.put('clientes.csv', bytes);
  }

  run(change: Partial<Job> = {}, readForMs = 60_000): Loaded {
    const { world } = this;
    const snapshot = {
      fileId: 'file-1',
      name: 'clientes.csv',
      md5: 'aa',
      revision: 'revision-1',
      modifiedMs: 0,
    };
    const keep = (progress: Progress) => {
      this.kept.push(progress);
      this.tabsWhenKept.push(world.book.tabList.map((tab) => tab.title));
    };
    const budget = { clock: world.clock, stopMs: world.nowMs + 5 * 60_000 };
    const { source, book } = world;
    return loadSnapshot(
      { source, workbook: book, budget, readUntilMs: world.nowMs + readForMs, keep },
      {
        snapshot: { ...snapshot, bytes: this.bytes.length },
        target: { title: 'Clientes', sheetId: 7, grid: null },
        hints: {},
        entity: CLIENTES,
        last: null,
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
    return this.world.book.textsOf('_carga') ?? [];
  }

  get written(): number {
    return this.world.book.count('write') + this.world.book.count('apply');
  }
}

/** A table of customers whose widest row is the third one. */
function table(rows: number, filling = ''): string {
  const lines = Array.from({ length: rows }, (_, index) => `${index + 1},Ana ${index},${filling}`);
  lines[1] = '2,Luis,x,y,z';
  return `id,nombre,nota\n${lines.join('\n')}\n`;
}

describe('loadSnapshot of a small snapshot', () => {
  it('keeps its rows in memory and asks Sheets nothing', () => {
    const loading = new Loading('id,nombre\n1,Ana\n2,Luis\n');
    expect(loading.run()).toMatchObject({
      kind: 'ready',
      rows: 3,
      staged: {
        place: 'memory',
        texts: [
          ['id', 'nombre'],
          ['1', 'Ana'],
          ['2', 'Luis'],
        ],
      },
    });
    expect([loading.world.source.calls, loading.world.book.calls, loading.kept]).toEqual([
      ['read 0-23'],
      [],
      [],
    ]);
  });

  it('is read whole even when another snapshot is half staged', () => {
    expect(new Loading('id,nombre\n1,Ana\n').run({ mayStage: false }).kind).toBe('ready');
  });

  it('is read with the delimiter and the encoding that a person forces', () => {
    const loading = new Loading('a;b,c\nJos\x82;1,2\n');
    expect(loading.run({ hints: { delimiter: ',', encoding: 'cp850' } })).toMatchObject({
      staged: {
        texts: [
          ['a;b', 'c'],
          ['José;1', '2'],
        ],
      },
    });
  });
});

describe('loadSnapshot of a large snapshot', () => {
  it('stages it in pieces of 2 MB at the most, beside the live tab', () => {
    const loading = new Loading(table(60_000, 'x'.repeat(60)));
    const loaded = loading.run();
    expect(loaded).toMatchObject({
      kind: 'ready',
      rows: 60_001,
      staged: { place: 'staging', sheetId: 99, columns: 5 },
    });
    expect(loading.stagedTexts.slice(0, 3)).toEqual([
      ['id', 'nombre', 'nota'],
      ['1', 'Ana 0', 'x'.repeat(60)],
      ['2', 'Luis', 'x', 'y', 'z'],
    ]);
    expect(loading.stagedTexts.at(-1)).toEqual(['60000', 'Ana 59999', 'x'.repeat(60)]);
    expect(loading.world.book.writtenBytes.length).toBeGreaterThan(2);
    expect(Math.max(...loading.world.book.writtenBytes)).toBeLessThanOrEqual(2_000_000);
  });

  it('keeps where it is before the staging tab is made, and after each chunk', () => {
    const loading = new Loading(table(8_000, 'x'.repeat(1_000)));
    loading.run();
    expect(loading.kept[0]).toMatchObject({ reader: null, staging: { sheetId: 99, filled: 0 } });
    expect(loading.tabsWhenKept[0]).not.toContain('_carga');
    expect(loading.kept.length).toBe(3);
    expect(loading.kept[1]?.staging.filled).toBeGreaterThan(3_000);
    expect(JSON.stringify(loading.kept[1]?.reader).length).toBeLessThan(6 * 1024);
  });

  it('is deferred while another snapshot has the staging tab', () => {
    const loading = new Loading(table(60_000));
    expect(loading.run({ mayStage: false })).toEqual({ kind: 'deferred' });
    expect(loading.written).toBe(0);
  });

  it('stops in time, and goes on from there to the same rows', () => {
    const bytes = table(10_000, '\xf1'.repeat(1_000));
    const whole = new Loading(bytes);
    whole.run();
    const loading = new Loading(bytes);
    const runs = [1, 2, 3, 4].map(() => loading.run({ progress: loading.kept.at(-1) ?? null }, -1));
    const ends = runs.map((loaded) => (loaded.kind === 'paused' ? loaded.percent : loaded.kind));
    expect(ends).toEqual([41, 82, 'ready', 'ready']);
    expect(runs[2]).toMatchObject({
      rows: 10_001,
      staged: { sheetId: 99, columns: 5 },
      reader: { facts: { columns: 5, records: 10_000 } },
    });
    expect(loading.stagedTexts).toEqual(whole.stagedTexts);
  });

  it('writes a piece again without harm when the run was killed before it could note it', () => {
    const bytes = table(10_000, 'x'.repeat(1_000));
    const loading = new Loading(bytes);
    loading.run({}, -1);
    const progress = loading.kept.at(-1) ?? null;
    loading.run({ progress }, -1);
    expect(loading.run({ progress }).kind).toBe('ready');
    const whole = new Loading(bytes);
    whole.run();
    expect(loading.stagedTexts).toEqual(whole.stagedTexts);
  });

  it('goes on after all of it was staged, with only the commit left', () => {
    const loading = new Loading(table(60_000));
    loading.run();
    const again = loading.run({ progress: loading.kept.at(-1) ?? null });
    expect(again).toMatchObject({ kind: 'ready', rows: 60_001, staged: { place: 'staging', columns: 5 } });
    expect(again.kind === 'ready' && again.reader.facts).toMatchObject({ records: 60_000, columns: 5 });
  });

  it('reads the file anew when later bytes refute its encoding', () => {
    const rows = (count: number, name: string, filling: string) =>
      Array.from({ length: count }, (_, index) => `${index},${name},${filling}\n`).join('');
    const plain = table(5_000, 'x'.repeat(1_000));
    const late = rows(2_000, 'Jos\xe9 Ni\xf1o', 'x'.repeat(30));
    const end = rows(2_000, 'Ana', 'x'.repeat(1_000));
    const loading = new Loading(`${plain}${late}${end}`);
    const loaded = loading.run();
    expect(loaded).toMatchObject({
      kind: 'ready',
      rows: 9_001,
      reader: { dialect: { encoding: 'windows-1252' } },
    });
    expect(loading.stagedTexts[5_001]).toEqual(['0', 'José Niño', 'x'.repeat(30)]);
    expect(loading.kept.at(-1)?.encoding).toBe('windows-1252');
  });
});

describe('loadSnapshot of more cells than there is room for', () => {
  it('refuses at once what exceeds the room already, and writes nothing', () => {
    const loading = new Loading(table(60_000));
    const loaded = loading.run({ cellsMax: 100_000 });
    expect(loaded).toMatchObject({
      kind: 'refused',
      refusal: { outcome: 'rejected', code: 'file/too-many-cells', facts: { most: 74_000, columns: 5 } },
    });
    expect(loading.written).toBe(0);
  });

  it('counts to the end what is likely to exceed it, before anything is written', () => {
    const loading = new Loading(table(40_000, 'x'.repeat(200)));
    const loaded = loading.run({ cellsMax: 26_000 + 150_000 });
    expect(loaded).toMatchObject({ kind: 'refused', refusal: { code: 'file/too-many-cells' } });
    expect(loading.written).toBe(0);
    expect(loading.kept).toEqual([]);
  });

  it('stages what turned out to fit after all', () => {
    const dense = Array.from({ length: 90_000 }, (_, index) => `${index},${'a'.repeat(42)}`).join('\n');
    const sparse = Array.from({ length: 2_000 }, (_, index) => `${index},${'x'.repeat(3_000)}`).join('\n');
    const loading = new Loading(`id,nota\n${dense}\n${sparse}\n`);
    expect(loading.run({ cellsMax: 26_000 + 300_000 })).toMatchObject({ kind: 'ready', rows: 92_001 });
    expect(loading.stagedTexts.at(-1)).toEqual(['1999', 'x'.repeat(3_000)]);
  });

  it('refuses by what was read when time runs out while counting', () => {
    const loading = new Loading(table(40_000, 'x'.repeat(200)));
    const loaded = loading.run({ cellsMax: 26_000 + 150_000 }, -1);
    expect(loaded).toMatchObject({ kind: 'refused', refusal: { code: 'file/too-many-cells' } });
    expect(loading.written).toBe(0);
  });

  it('counts a wide row among short ones as a wide tab', () => {
    const wide = Array.from({ length: 9_000 }, () => 'x').join(',');
    const loading = new Loading(`id,nombre\n${'1,Ana\n'.repeat(15_000)}${wide}\n`);
    expect(loading.run()).toMatchObject({ kind: 'refused', refusal: { code: 'file/too-many-cells' } });
    expect(loading.written).toBe(0);
  });
});

describe('loadSnapshot of what no tab can hold', () => {
  it('refuses a cell of 60,000 characters and says where it stands', () => {
    const loaded = new Loading(`id,nombre\n1,Ana\n2,${'x'.repeat(60_000)}\n`).run();
    expect(loaded).toMatchObject({
      kind: 'refused',
      refusal: {
        outcome: 'rejected',
        code: 'file/cell-too-long',
        facts: { length: 60_000, most: 50_000, line: 3, record: 2, column: 2 },
      },
    });
  });

  it('takes a cell of 50,000 characters', () => {
    expect(new Loading(`id,nombre\n1,${'x'.repeat(50_000)}\n`).run().kind).toBe('ready');
  });

  it('refuses 20,000 columns', () => {
    const row = Array.from({ length: 20_000 }, (_, index) => `c${index}`).join(',');
    expect(new Loading(`${row}\n${row}\n`).run()).toMatchObject({
      kind: 'refused',
      refusal: { outcome: 'rejected', code: 'file/too-wide', facts: { columns: 20_000, most: 18_278 } },
    });
  });
});

describe('loadSnapshot of what is no good export', () => {
  it.each([
    ['an empty file', '', 'held', 'file/empty'],
    ['blank lines', '\r\n \r\n\r\n', 'held', 'file/blank'],
    ['a header only', 'id,nombre\r\n', 'held', 'file/header-only'],
    ['a zip', 'PK\x03\x04\x14\0\0\0', 'rejected', 'file/binary'],
    ['a PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'rejected', 'file/binary'],
    ['nothing but NUL', '\0'.repeat(5_000), 'rejected', 'file/binary'],
  ])('refuses %s', (_, bytes, outcome, code) => {
    const loading = new Loading(bytes);
    expect(loading.run()).toMatchObject({ kind: 'refused', refusal: { outcome, code } });
    expect(loading.written).toBe(0);
  });

  it('holds one column where there were several, and takes it where there was one', () => {
    const loading = new Loading('id\n1\n2\n3\n');
    expect(loading.run({ last: last(5) })).toMatchObject({
      refusal: { outcome: 'held', code: 'file/one-column', facts: { before: 5, records: 3 } },
    });
    expect(loading.run({ last: last(1) }).kind).toBe('ready');
    expect(loading.run().kind).toBe('ready');
  });

  it('holds an unclosed quote and names the line that opens it', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `${index},"Ana"`);
    lines[20] = '20,"Luis';
    const loaded = new Loading(`id,nombre\n${lines.join('\n')}\n`.replace(/"Ana"/g, 'Ana')).run();
    expect(loaded).toMatchObject({
      kind: 'refused',
      refusal: { outcome: 'held', code: 'file/unclosed-quote', facts: { line: 22 } },
    });
  });

  it('takes a cut-off body for none and asks again', () => {
    const loading = new Loading('id,nombre\n1,Ana\n');
    loading.world.source.failNext('transient', 0, 'unknown');
    expect(loading.run().kind).toBe('ready');
    expect(loading.world.source.calls).toHaveLength(2);
  });
});
