import { MemorySink } from '../../../local/weeks/import/memory-sink';
import { MemoryStore } from '../../../local/weeks/import/memory-store';
import type { PulledEntity, PullOptions } from '../../../reader/core/pull';
import { pull } from '../../../reader/core/pull';
import type { Tab } from '../fake/spreadsheet';
import { FakeSpreadsheet } from '../fake/spreadsheet';

const OPTIONS: PullOptions = {
  dealer: 'uno',
  tabs: [],
  stale: false,
  deletesMost: 10,
  mapping: null,
};
const NOON = Date.parse('2026-11-27T12:00:00Z');

function tab(rows: readonly (readonly string[])[], more: Partial<Tab> = {}): Tab {
  return { header: ['id', 'nombre'], columns: 2, key: 0, rows, ...more };
}

function world() {
  const [sheet, store, sink] = [new FakeSpreadsheet(), new MemoryStore(), new MemorySink()];
  const waits: number[] = [];
  const run = (options: Partial<PullOptions> = {}, nowMs = NOON): Promise<readonly PulledEntity[]> => {
    const clock = { now: () => nowMs, sleep: async (ms: number) => void waits.push(ms) };
    sheet.requests = 0;
    return pull({ source: sheet, store, sink, clock }, { ...OPTIONS, ...options }, () => undefined);
  };
  return { sheet, sink, waits, run };
}

it('takes three requests for any number of small tabs, and one where nothing changed', async () => {
  const { sheet, run } = world();
  for (const title of ['Clientes', 'Ventas', 'Unidades']) sheet.publish(title, tab([['1', title]]));
  expect((await run()).map(({ pulled }) => pulled.kind)).toEqual(['imported', 'imported', 'imported']);
  expect(sheet.requests).toBe(3);
  await run();
  expect(sheet.requests).toBe(1);
  sheet.publish('Ventas', tab([['1', 'otra']]));
  expect((await run()).map(({ pulled }) => pulled.kind)).toEqual(['unchanged', 'imported', 'unchanged']);
  expect(sheet.requests).toBe(3);
});

it('tells one change of one row among many as one event, with the columns that differ', async () => {
  const { sheet, sink, run } = world();
  const rows = Array.from({ length: 5_000 }, (_, at) => [String(at), `nombre ${at}`]);
  sheet.publish('Clientes', tab(rows));
  await run();
  sheet.publish('Clientes', tab(rows.map((row) => (row[0] === '42' ? ['42', 'Ana'] : row))));
  const [one] = await run();
  expect(one?.pulled).toMatchObject({ kind: 'imported', columns: { nombre: 1 } });
  expect(sink.feeds[1]?.changes).toEqual([
    {
      op: 'update',
      key: '42',
      before: ['42', 'nombre 42'],
      after: ['42', 'Ana'],
      columns: ['nombre'],
      place: 42,
    },
  ]);
});

it('does not import what is late, gone, or no longer watched, unless it is asked to', async () => {
  const { sheet, sink, run } = world();
  sheet.publish('Clientes', tab([['1', 'a']], { state: 'atrasado' }));
  sheet.publish('Ventas', tab([['1', 'a']], { state: 'falta' }));
  sheet.publish('Unidades', tab([['1', 'a']]));
  expect((await run()).map(({ pulled }) => pulled)).toMatchObject([
    { kind: 'stale', why: 'late' },
    { kind: 'stale', why: 'missing' },
    { kind: 'imported' },
  ]);
  const nextDay = NOON + 86_400_000;
  expect((await run({}, nextDay)).map(({ pulled }) => pulled)).toMatchObject([
    { kind: 'stale', why: 'silent' },
    { kind: 'stale', why: 'silent' },
    { kind: 'stale', why: 'silent' },
  ]);
  await run({ stale: true }, nextDay);
  expect([...sink.mirrors.keys()].sort()).toEqual(['Clientes', 'Unidades', 'Ventas']);
});

it('reads a tab again that was published meanwhile, and takes the others as they are', async () => {
  const { sheet, sink, waits, run } = world();
  sheet.publish('Clientes', tab([['1', 'a']]));
  sheet.publish('Ventas', tab([['1', 'a']]));
  sheet.onRead = (request) => {
    if (request === 2) sheet.publish('Clientes', tab([['1', 'b']]));
  };
  await run();
  expect(sink.mirrors.get('Clientes')?.rows).toEqual([['1', 'b']]);
  expect(sink.feeds.map(({ head }) => head.tab)).toEqual(['Clientes', 'Ventas']);
  expect([sheet.requests, waits.length]).toEqual([5, 1]);
});

it('leaves a tab alone that is published again and again', async () => {
  const { sheet, sink, run } = world();
  let turn = 0;
  sheet.publish('Clientes', tab([['1', '0']]));
  sheet.onRead = () => sheet.publish('Clientes', tab([['1', String(++turn)]]));
  expect(await run()).toEqual([{ tab: 'Clientes', pulled: { kind: 'moving' } }]);
  expect(sink.feeds).toEqual([]);
});

it('stops before more deletions than agreed, and moves nothing', async () => {
  const { sheet, sink, run } = world();
  const rows = Array.from({ length: 20 }, (_, at) => [String(at), 'a']);
  sheet.publish('Clientes', tab(rows));
  await run();
  sheet.publish('Clientes', tab(rows.slice(0, 5)));
  const [asked] = await run();
  expect(asked?.pulled).toEqual({ kind: 'too-many-deletes', deletes: 15, most: 10 });
  expect(sink.mirrors.get('Clientes')?.rows).toHaveLength(20);
  await run({ deletesMost: 15 });
  expect(sink.mirrors.get('Clientes')?.rows).toHaveLength(5);
});

it.each([
  ['another column identifies the rows', tab([['1', 'a']], { key: 1 }), 'key-changed'],
  ['the ID column has another name', tab([['1', 'a']], { header: ['clave', 'nombre'] }), 'key-changed'],
  ['no column identifies the rows', tab([['1', 'a']], { key: null }), 'no-key'],
])('begins anew, and tells why, when %s', async (_when, next, reset) => {
  const { sheet, sink, run } = world();
  sheet.publish('Clientes', tab([['2', 'b']]));
  await run();
  sheet.publish('Clientes', next);
  const [one] = await run({ deletesMost: 0 });
  expect(one?.pulled).toMatchObject({ kind: 'imported', reset });
  expect(sink.mirrors.get('Clientes')?.rows).toEqual([['1', 'a']]);
});

it('tells columns that came, went, moved or have another name', async () => {
  const { sheet, sink, run } = world();
  sheet.publish('Clientes', tab([['1', 'a', 'x']], { header: ['id', 'nombre', 'tel'], columns: 3 }));
  await run();
  sheet.publish('Clientes', tab([['a', '1', '']], { header: ['razon', 'id', 'mail'], columns: 3, key: 1 }));
  await run();
  expect(sink.feeds[1]?.head.columnChanges).toEqual({
    added: ['razon', 'mail'],
    gone: ['nombre', 'tel'],
    renamed: [],
    moved: false,
  });
  sheet.publish('Clientes', tab([['a', '1', '']], { header: ['nombre', 'id', 'mail'], columns: 3, key: 1 }));
  await run();
  expect(sink.feeds[2]?.head.columnChanges).toMatchObject({
    renamed: [{ from: 'razon', to: 'nombre' }],
  });
});

it('refuses a Spreadsheet of a newer contract', async () => {
  const { sheet, run } = world();
  sheet.version = '1.0.0';
  await expect(run()).rejects.toMatchObject({ name: 'SourceError', kind: 'newer' });
});

describe('a tab that somebody changed since it was published', () => {
  const ROWS = [
    ['1', 'Ana'],
    ['2', 'Beto'],
    ['3', 'Caro'],
  ];

  it.each([
    [
      'a cell was written over',
      [
        ['1', 'Ana'],
        ['2', 'Otro'],
        ['3', 'Caro'],
      ],
      'edited',
    ],
    ['a row was added', [...ROWS, ['4', 'Dani']], 'equal'],
    ['the last row was deleted', ROWS.slice(0, 2), 'cut'],
    [
      'two rows changed cells',
      [
        ['1', 'Beto'],
        ['2', 'Ana'],
        ['3', 'Caro'],
      ],
      'edited',
    ],
  ])('is told when %s', async (_what, edited, verdict) => {
    const { sheet, sink, run } = world();
    sheet.publish('Clientes', tab(ROWS));
    sheet.edited.set('Clientes', edited);
    const [one] = await run();
    expect(one?.pulled).toMatchObject(
      // What lies below the published rows is none of the snapshot's.
      verdict === 'equal' ? { kind: 'imported', verdict } : { kind: 'changed-by-hand', verdict },
    );
    expect(sink.feeds).toHaveLength(verdict === 'equal' ? 1 : 0);
  });

  it('is imported when it was only sorted, and says so', async () => {
    const { sheet, run } = world();
    sheet.publish('Clientes', tab(ROWS));
    sheet.edited.set('Clientes', [...ROWS].reverse());
    expect((await run())[0]?.pulled).toMatchObject({ kind: 'imported', verdict: 'sorted' });
  });

  it('is told when a name of a column was changed', async () => {
    const { sheet, run } = world();
    sheet.publish('Clientes', tab(ROWS));
    sheet.editedHeader.set('Clientes', ['id', 'apellido']);
    expect((await run())[0]?.pulled).toEqual({ kind: 'changed-by-hand', verdict: 'edited' });
  });

  it('cannot be told where an earlier version published it, or the source may have cut a text', async () => {
    const { sheet, run } = world();
    sheet.publish('Clientes', tab(ROWS, { isOld: true }));
    expect((await run())[0]?.pulled).toMatchObject({ kind: 'imported', verdict: 'unproved' });
    sheet.cutsTexts = true;
    sheet.publish('Clientes', tab([['1', 'x'.repeat(32_767)]]));
    expect((await run())[0]?.pulled).toMatchObject({ kind: 'imported', verdict: 'unproved' });
  });
});

it('takes the first row for data where the file has no header, and names columns by their place', async () => {
  const { sheet, sink, run } = world();
  sheet.publish('Clientes', tab([['1', 'Ana']], { header: null }));
  await run();
  expect(sink.feeds[0]?.head.columns).toEqual(['columna 1', 'columna 2']);
  sheet.publish('Clientes', tab([['1', 'Beto']], { header: null }));
  await run();
  expect(sink.feeds[1]?.changes).toMatchObject([{ op: 'update', key: '1', columns: ['columna 2'] }]);
  sheet.publish('Clientes', tab([['1', 'Beto']]));
  expect((await run())[0]?.pulled).toMatchObject({ reset: 'header-changed' });
});
