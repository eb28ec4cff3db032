import { MemoryStore } from '../../../local/weeks/import/memory-store';
import { pull } from '../../../reader/core/pull';
import { fieldNames, tableName } from '../../../reader/sink/field-name';
import { WarehouseSink } from '../../../reader/sink/warehouse-sink';
import { openTestGoogle } from '../../local/server/world';
import { clientOf, warehouseIn } from '../fake/bigquery';
import { FakeSpreadsheet } from '../fake/spreadsheet';

const google = openTestGoogle();
afterAll(async () => {
  expect((await google).face.mismatches).toEqual([]);
  await (await google).close();
});
afterEach(() => jest.restoreAllMocks());

const clock = { now: () => Date.parse('2026-11-27T12:00:00Z'), sleep: async () => undefined };

/** A dealership of one tab, with what its reader keeps. */
class Dealer {
  readonly sheet = new FakeSpreadsheet();
  private readonly store = new MemoryStore();

  constructor(private readonly name: string) {}

  publish(...rows: string[][]): void {
    this.sheet.publish('Clientes', { header: ['id', 'Teléfono'], rows, columns: 2, key: 0 });
  }

  async pull(dataset: string) {
    const sink = new WarehouseSink(warehouseIn(await google, dataset));
    const options = { dealer: this.name, tabs: [], stale: false, deletesMost: 9, mapping: null };
    const [one] = await pull(
      { source: this.sheet, store: this.store, sink, clock },
      options,
      () => undefined,
    );
    return one?.pulled;
  }
}

async function rowsOf(dataset: string): Promise<string[][]> {
  const [rows] = await clientOf(await google)
    .dataset(dataset)
    .table('Clientes')
    .getRows();
  return rows.map((row: object) => Object.values(row).map(String)).sort();
}

it('keeps all dealerships in one table, each in a part of its own, and tells what changed', async () => {
  const [norte, sur] = [new Dealer('Norte'), new Dealer('Sur')];
  norte.publish(['1', '011'], ['2', '022']);
  sur.publish(['1', '099']);
  await norte.pull('two');
  await sur.pull('two');
  norte.publish(['1', '012'], ['2', '022']);
  const pulled = await norte.pull('two');
  expect(pulled).toMatchObject({ kind: 'imported', reset: 'whole', counts: { updates: 1, inserts: 0 } });
  expect(await norte.pull('two')).toEqual({ kind: 'unchanged' });
  expect(await rowsOf('two')).toEqual([
    ['1', '1', '012'],
    ['1', '2', '022'],
    ['2', '1', '099'],
  ]);
  await new WarehouseSink(warehouseIn(await google, 'two')).forget('Norte');
  expect(await rowsOf('two')).toEqual([['2', '1', '099']]);
});

it('asks before rows go, though it loads everything', async () => {
  const dealer = new Dealer('Norte');
  dealer.publish(...Array.from({ length: 12 }, (_, id) => [`${id}`, '']));
  await dealer.pull('asks');
  dealer.publish(['1', '']);
  expect(await dealer.pull('asks')).toMatchObject({ kind: 'too-many-deletes', deletes: 11 });
  expect(await rowsOf('asks')).toHaveLength(12);
});

it.each([true, false])(
  'shows the former rows or the new ones when an answer is lost, applied or not (%s), and the next pull ends it',
  async (applied) => {
    const world = (await google).google;
    for (let struck = 1; ; struck++) {
      const [dealer, dataset] = [new Dealer('Norte'), `lost_${applied}_${struck}`];
      dealer.publish(['1', '011']);
      await dealer.pull(dataset);
      dealer.publish(['1', '012']);
      let calls = 0;
      const faults = jest.spyOn(world.faults, 'next').mockImplementation(() => {
        calls += 1;
        return calls === struck ? { code: 0, applied, times: 1 } : null;
      });
      await dealer.pull(dataset).catch(() => undefined);
      faults.mockRestore();
      expect([['011'], ['012']]).toContainEqual((await rowsOf(dataset)).map((row) => row[2]));
      await dealer.pull(dataset);
      expect(await rowsOf(dataset)).toEqual([['1', '1', '012']]);
      if (calls < struck) return;
    }
  },
);

it('waits for a load that outlived the program which began it', async () => {
  const [dealer, warehouse] = [new Dealer('Norte'), warehouseIn(await google, 'late')];
  dealer.publish(['1', '011']);
  await dealer.pull('late');
  const begun = (await warehouse.rows('reader_0001')).find(([tab]) => tab === '')?.[1];
  dealer.publish(['1', '012']);
  const asked: string[] = [];
  (await google).face.onRequest = ({ path }) => asked.push(path);
  await dealer.pull('late');
  (await google).face.onRequest = null;
  const upload = asked.findIndex((path) => path.startsWith('/upload'));
  expect(asked.slice(0, upload)).toContain(`/bigquery/v2/projects/tecnom/jobs/${begun}`);
});

it('names columns as BigQuery takes them, each another one', () => {
  expect(fieldNames(['id', 'Teléfono', 'telefono', 'nombre (2)', '3 pagos', '_PARTITIONTIME', 'ID'])).toEqual(
    ['id', 'Telefono', 'telefono_2', 'nombre_2_', '_3_pagos', 'c_PARTITIONTIME', 'ID_2'],
  );
});

it('names tables as BigQuery takes them', () => {
  expect([tableName('Clientes'), tableName('Años/2026')]).toEqual(['Clientes', 'Años_2026']);
});
