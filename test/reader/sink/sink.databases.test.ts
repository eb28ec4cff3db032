import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { MemoryStore } from '../../../local/weeks/import/memory-store';
import type { Sink } from '../../../reader/core/ports/sink';
import type { Region } from '../../../reader/core/ports/source';
import type { Comparison } from '../../../reader/core/ports/store';
import type { Row } from '../../../reader/core/table';
import { DuckDbDatabase } from '../../../reader/sink/duckdb-database';
import { fieldNames } from '../../../reader/sink/field-name';
import { FolderSink } from '../../../reader/sink/folder-sink';
import { MirrorSink } from '../../../reader/sink/mirror';
import type { MirrorDatabase } from '../../../reader/sink/mirror-database';
import { NdjsonSink } from '../../../reader/sink/ndjson-sink';
import { PostgresDatabase } from '../../../reader/sink/postgres-database';
import { shortName } from '../../../reader/sink/short-name';
import type { Warehouse } from '../../../reader/sink/warehouse';
import { WarehouseSink } from '../../../reader/sink/warehouse-sink';
import { folderName } from '../../../reader/store/names';
import { openTestGoogle } from '../../local/server/world';
import { clientOf, warehouseIn } from '../fake/bigquery';
import { DAYS, FakeSpreadsheet, inOrder, publishDay, pullClientes } from '../fake/dealership';
import { Pglite } from '../fake/pglite';

const folder = mkdtempSync(join(tmpdir(), 'sink-'));
const postgres = new Pglite();
const google = openTestGoogle();
afterAll(async () => {
  postgres.stop();
  expect((await google).face.mismatches).toEqual([]);
  await (await google).close();
  rmSync(folder, { recursive: true, force: true });
});

/** What breaks at which call: everything after it fails too, as in a program that was killed. */
interface Kill {
  left: number;
}

interface Case {
  readonly open: (place: string, kill: Kill) => Promise<Sink>;
  /** The rows that the sink shows, as whoever uses it reads them. */
  readonly rows: (place: string) => Promise<string[][]>;
}

const FILE = join(folderName('Autos Norte'), folderName('Clientes'));

const EMBEDDED: Readonly<Record<string, Case>> = {
  DuckDB: {
    open: async (place, kill) =>
      new MirrorSink(killed(await DuckDbDatabase.open(`${place}.duckdb`), kill), shortName),
    rows: (place) => duckRows(`${place}.duckdb`, 'SELECT * FROM "Autos Norte"."Clientes"'),
  },
  PostgreSQL: {
    open: async (place, kill) =>
      new MirrorSink(
        killed(new PostgresDatabase('pg', await postgres.connect(place, ['Autos Norte', '_reader'])), kill),
        shortName,
      ),
    rows: async (place) => {
      const { rows } = await (await postgres.connect(place, ['Autos Norte', '_reader'])).query(
        'SELECT * FROM "Autos Norte"."Clientes"',
      );
      return rows.map((row) => Object.values(row).map(String));
    },
  },
  CSV: {
    open: (place, kill) =>
      FolderSink.open(place, 'csv', async (path) => killed(await DuckDbDatabase.open(path), kill)),
    rows: (place) =>
      duckRows(
        ':memory:',
        `SELECT * FROM read_csv('${join(place, FILE)}.csv', all_varchar = true, allow_quoted_nulls = false, delim = ',', quote = '"', escape = '"', header = true)`,
      ),
  },
  Parquet: {
    open: (place, kill) =>
      FolderSink.open(place, 'parquet', async (path) => killed(await DuckDbDatabase.open(path), kill)),
    rows: (place) => duckRows(':memory:', `SELECT * FROM '${join(place, FILE)}.parquet'`),
  },
  BigQuery: {
    open: async (place, kill) => new WarehouseSink(dying(warehouseIn(await google, datasetOf(place)), kill)),
    rows: async (place) => {
      const table = clientOf(await google)
        .dataset(datasetOf(place))
        .table('Clientes$1');
      const [rows] = await table.getRows();
      return rows.map(cellsLoaded);
    },
  },
  NDJSON: {
    open: async (place) => new NdjsonSink(`${place}.ndjson`),
    rows: async (place) => replay(readFileSync(`${place}.ndjson`, 'utf8')),
  },
};

function datasetOf(place: string): string {
  return place.slice(place.lastIndexOf('/') + 1).replace(/-/g, '_');
}

/** The cells of a row in the order of the day that has these columns; those of other days are null. */
function cellsLoaded(row: Record<string, unknown>): string[] {
  const loaded = Object.keys(row).filter((name) => name !== '_dealer' && row[name] !== null);
  const headers = DAYS.map(({ header }) => fieldNames(header ?? []));
  const names = headers.find(
    (all) => all.every((name) => loaded.includes(name)) && all.length === loaded.length,
  );
  return (names ?? []).map((name) => String(row[name]));
}

function dying(warehouse: Warehouse, kill: Kill): Warehouse {
  return {
    name: warehouse.name,
    prepare: () => counted(kill, () => warehouse.prepare()),
    tables: (prefix) => counted(kill, () => warehouse.tables(prefix)),
    create: (...made) => counted(kill, () => warehouse.create(...made)),
    rows: (table) => counted(kill, () => warehouse.rows(table)),
    replace: (...load) => counted(kill, () => warehouse.replace(...load)),
    settle: (name) => counted(kill, () => warehouse.settle(name)),
    drop: (target) => counted(kill, () => warehouse.drop(target)),
    close: () => warehouse.close(),
  };
}

/** PostgreSQL itself, where one runs: `READER_POSTGRES` is its address. */
const { READER_POSTGRES } = process.env;
const SERVER = READER_POSTGRES ? { 'PostgreSQL over the network': serverCase(READER_POSTGRES) } : {};
const CASES: Readonly<Record<string, Case>> = { ...EMBEDDED, ...SERVER };

function serverCase(address: string): Case {
  let last = '';
  const open = async (place: string) => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    if (place !== last) {
      for (const schema of ['Autos Norte', '_reader'])
        await client.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
    }
    last = place;
    return client;
  };
  return {
    open: async (place, kill) =>
      new MirrorSink(killed(new PostgresDatabase('pg', await open(place)), kill), shortName),
    rows: async (place) => {
      const client = await open(place);
      const { rows } = await client.query('SELECT * FROM "Autos Norte"."Clientes"');
      await client.end();
      return rows.map((row) => Object.values(row).map(String));
    },
  };
}

async function duckRows(path: string, sql: string): Promise<string[][]> {
  const database = await DuckDBInstance.create(path);
  const connection = await database.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(String));
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

/** Counts a call; fails instead of it once the program is dead. */
function counted<T>(kill: Kill, work: () => Promise<T>): Promise<T> {
  kill.left -= 1;
  return kill.left < 0 ? Promise.reject(new Error('killed')) : work();
}

function killed(database: MirrorDatabase, kill: Kill): MirrorDatabase {
  return {
    name: database.name,
    nameBytes: database.nameBytes,
    run: (sql) => counted(kill, () => database.run(sql)),
    query: (sql) => counted(kill, () => database.query(sql)),
    load: (table, columns, rows) => counted(kill, () => database.load(table, columns, rows)),
    close: () => database.close(),
  };
}

/** A Spreadsheet and a store that die with the program: also between two pieces of changes. */
class DyingSpreadsheet extends FakeSpreadsheet {
  kill: Kill = { left: Infinity };

  override read(regions: readonly Region[]): Promise<readonly (readonly Row[])[]> {
    return counted(this.kill, () => super.read(regions));
  }
}

class DyingStore extends MemoryStore {
  kill: Kill = { left: Infinity };

  override async compare(...snapshots: Parameters<MemoryStore['compare']>): Promise<Comparison> {
    const comparison = await counted(this.kill, () => super.compare(...snapshots));
    const { kill } = this;
    return {
      ...comparison,
      async *groups() {
        for await (const piece of comparison.groups()) yield await counted(kill, async () => piece);
      },
    };
  }

  override accept(...snapshot: Parameters<MemoryStore['accept']>): Promise<void> {
    return counted(this.kill, () => super.accept(...snapshot));
  }

  override keepOnly(...kept: Parameters<MemoryStore['keepOnly']>): Promise<void> {
    return counted(this.kill, () => super.keepOnly(...kept));
  }
}

/** The table that a program has which followed the lines; a feed counts once its `commit` stands there. */
function replay(text: string): string[][] {
  let shown: string[][] = [];
  let rows: Record<string, string>[] = [];
  let [columns, key]: [string[], string] = [[], ''];
  for (const line of text.split('\n').filter(Boolean)) {
    const event = JSON.parse(line);
    if (event.op === 'begin') {
      if (event.reset !== null) rows = [];
      for (const { from, to } of event.columnChanges.renamed) {
        rows = rows.map(({ [from]: value = '', ...rest }) => ({ ...rest, [to]: value }));
      }
      [columns, key] = [event.columns, event.key];
    } else if (event.op === 'commit') {
      shown = rows.map((row) => columns.map((name) => row[name] ?? ''));
    } else {
      const after = Array.isArray(event.after) ? event.after : event.after ? [event.after] : [];
      rows = [...rows.filter((row) => row[key] !== event.key), ...after];
    }
  }
  return shown;
}

let places = 0;
function freshPlace(): string {
  places += 1;
  return join(folder, `place-${places}`);
}

describe.each(Object.entries(CASES))('%s', (_name, { open, rows }) => {
  it('shows each day what the dealership published', async () => {
    const [sheet, store, place] = [new FakeSpreadsheet(), new MemoryStore(), freshPlace()];
    for (const day of DAYS.keys()) {
      const tab = publishDay(sheet, day);
      const sink = await open(place, { left: Infinity });
      expect((await pullClientes(sheet, store, sink)).kind).toBe('imported');
      expect((await pullClientes(sheet, store, sink)).kind).toBe('unchanged');
      await sink.close();
      expect(inOrder(await rows(place))).toEqual(inOrder(tab.rows));
    }
  });

  it('forgets a dealership and nothing else', async () => {
    const [sheet, store, place] = [new FakeSpreadsheet(), new MemoryStore(), freshPlace()];
    publishDay(sheet, 0);
    const sink = await open(place, { left: Infinity });
    await pullClientes(sheet, store, sink);
    await sink.forget('another');
    expect(await sink.checkpoint('Autos Norte', 'Clientes')).toMatchObject({ feed: 1 });
    await sink.forget('Autos Norte');
    expect(await sink.checkpoint('Autos Norte', 'Clientes')).toBeNull();
    await sink.close();
  });
});

describe.each(Object.entries(CASES))('%s, killed before any call', (_name, { open, rows }) => {
  it('shows the former day or the next one, and the next run goes on: nothing lost, nothing twice', async () => {
    for (let calls = 0; calls < 60; calls++) {
      const [sheet, store, place] = [new DyingSpreadsheet(), new DyingStore(), freshPlace()];
      const first = publishDay(sheet, 2);
      const whole = await open(place, { left: Infinity });
      await pullClientes(sheet, store, whole);
      await whole.close();
      const next = publishDay(sheet, 3);
      const kill = { left: calls };
      [sheet.kill, store.kill] = [kill, kill];
      const sink = await open(place, kill);
      const ended = await pullClientes(sheet, store, sink).then(
        () => true,
        () => false,
      );
      await sink.close();
      const shown = inOrder(await rows(place));
      expect([inOrder(first.rows), inOrder(next.rows)]).toContainEqual(shown);
      [sheet.kill, store.kill] = [{ left: Infinity }, { left: Infinity }];
      const again = await open(place, { left: Infinity });
      await pullClientes(sheet, store, again);
      await again.close();
      expect(inOrder(await rows(place))).toEqual(inOrder(next.rows));
      if (ended && kill.left >= 0) return;
    }
    throw new Error('it never came to its end');
  });
});

it('forgets what a killed run wrote into a file of lines, and writes it again: the same bytes', async () => {
  const [sheet, store, place] = [new FakeSpreadsheet(), new DyingStore(), freshPlace()];
  publishDay(sheet, 2);
  const file = `${place}.ndjson`;
  await pullClientes(sheet, store, new NdjsonSink(file));
  publishDay(sheet, 3);
  store.kill = { left: 3 };
  await expect(pullClientes(sheet, store, new NdjsonSink(file))).rejects.toThrow();
  const torn = readFileSync(file, 'utf8');
  expect(torn).not.toMatch(/"op":"commit".*"feed":2/);
  expect(torn).toMatch(/"op":"begin".*"feed":2/);
  store.kill = { left: Infinity };
  await pullClientes(sheet, store, new NdjsonSink(file));
  const whole = readFileSync(file, 'utf8');
  expect(whole.startsWith(torn)).toBe(true);
  expect(whole.match(/"op":"begin"/g)).toHaveLength(2);
});
