import type { SinkPlan } from '../../../../src/core/load/publish/sink';
import { RowSink } from '../../../../src/core/load/publish/sink';
import type { Staging } from '../../../../src/core/load/publish/staging';
import { stagingTitle } from '../../../../src/core/load/publish/staging';
import { FakeWorld } from '../../fake/world';

const rows = (count: number, columns: number) =>
  Array.from({ length: count }, () => Array.from({ length: columns }, () => '1'));

/** A sink over a Spreadsheet whose other tabs take 26,000 cells. */
class Sinking {
  readonly world = new FakeWorld();
  readonly opened: Staging[] = [];
  readonly sink: RowSink;

  constructor(plan: Partial<SinkPlan> = {}) {
    const { book, clock, nowMs } = this.world;
    this.sink = new RowSink(
      {
        workbook: book,
        budget: { clock, stopMs: nowMs + 5 * 60_000 },
        beforeOpen: (staging) => void this.opened.push(staging),
      },
      {
        target: { title: 'Clientes', sheetId: 7, grid: null },
        cellsMax: 10_000_000,
        mayStage: true,
        stagingId: 99,
        staging: null,
        insist: false,
        ...plan,
      },
    );
  }
}

/** Hands over all rows of a chunk. */
const take = (sink: RowSink, some: string[][], columns: number, fraction: number) =>
  sink.take(some) ?? sink.stageIfLarge(columns, fraction);

describe('RowSink', () => {
  it('keeps up to 40,000 cells in memory, and asks nothing', () => {
    const { sink, world } = new Sinking();
    expect(take(sink, rows(20_000, 2), 2, 1)).toBeNull();
    expect(sink.staged()).toMatchObject({ place: 'memory' });
    expect([sink.taken, sink.staging, world.book.calls]).toEqual([20_000, null, []]);
  });

  it('stages what has a cell more', () => {
    const { sink, world, opened } = new Sinking();
    expect(take(sink, rows(20_001, 2), 2, 1)).toBeNull();
    expect(sink.staged()).toEqual({ place: 'staging', sheetId: 99, columns: 2 });
    expect(opened).toEqual([{ sheetId: 99, rows: 20_402, columns: 2, filled: 0 }]);
    expect(world.book.textsOf(stagingTitle(99))).toHaveLength(20_001);
  });

  it('stages what takes more than 2 MB, however few cells it has', () => {
    const { sink } = new Sinking();
    take(
      sink,
      Array.from({ length: 50 }, () => ['x'.repeat(45_000)]),
      1,
      1,
    );
    expect(sink.staged()).toMatchObject({ place: 'staging' });
  });

  it('makes the grid as large as the rest of the file is expected to need, and grows it when it was not', () => {
    const { sink, world } = new Sinking();
    take(sink, rows(30_000, 2), 2, 0.5);
    expect(world.book.tabList.at(-1)).toMatchObject({ rows: 61_200, columns: 2 });
    take(sink, rows(40_000, 3), 3, 1);
    expect(world.book.tabList.at(-1)).toMatchObject({ columns: 3 });
    expect(sink.staging).toMatchObject({ filled: 70_000, columns: 3 });
  });

  it('goes on where an earlier run left off', () => {
    const first = new Sinking();
    take(first.sink, rows(30_000, 2), 2, 0.5);
    const { book } = first.world;
    const second = new Sinking({ staging: first.sink.staging });
    second.world.book.tabList = book.tabList;
    take(second.sink, [['x', 'y']], 2, 1);
    expect(second.sink.taken).toBe(30_001);
    expect(second.world.book.textsOf(stagingTitle(99))?.[30_000]).toEqual(['x', 'y']);
    expect(second.opened).toEqual([]);
  });

  it('stops when it needs the staging tab of another snapshot', () => {
    const { sink, world } = new Sinking({ mayStage: false });
    expect(take(sink, rows(20_001, 2), 2, 1)).toEqual({ kind: 'deferred' });
    expect(world.book.calls).toEqual([]);
  });

  it('stops when the rows exceed the room, with the numbers', () => {
    const { sink, world } = new Sinking({ cellsMax: 66_000 });
    expect(take(sink, rows(20_001, 2), 2, 1)).toEqual({ kind: 'cells', cells: 40_002, most: 40_000 });
    expect(world.book.calls).toEqual(['tabs']);
  });

  it('only counts what is likely to exceed the room, and writes nothing', () => {
    const { sink, world } = new Sinking({ cellsMax: 26_000 + 60_000 });
    expect(take(sink, rows(20_001, 2), 2, 0.5)).toBeNull();
    expect([sink.counted, sink.mostCells, world.book.calls]).toEqual([true, 60_000, ['tabs']]);
    expect(take(sink, rows(10_000, 2), 2, 1)).toEqual({ kind: 'cells', cells: 60_002, most: 60_000 });
  });

  it('stages all the same when it is told to insist', () => {
    const { sink } = new Sinking({ cellsMax: 26_000 + 60_000, insist: true });
    take(sink, rows(20_001, 2), 2, 0.5);
    expect([sink.counted, sink.staging?.rows]).toEqual([false, 30_000]);
  });

  it('takes a sheetId that is free', () => {
    const { sink } = new Sinking({ stagingId: 0 });
    take(sink, rows(20_001, 2), 2, 1);
    expect(sink.staging?.sheetId).toBe(1);
  });

  it('names the record that no request can carry', () => {
    const { sink } = new Sinking();
    take(sink, [['a']], 1, 0.1);
    const huge = Array.from({ length: 200 }, () => '€'.repeat(16_000));
    expect(take(sink, [['b'], huge], 200, 1)).toEqual({ kind: 'record', row: 3 });
  });
});
