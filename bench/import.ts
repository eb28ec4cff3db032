/** Measures the reader: two large snapshots and the changes between them, beside bare SQL on two files. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Checkpoint } from '../reader/core/checkpoint';
import { readState } from '../reader/core/one-state';
import type { Clock } from '../reader/core/ports/clock';
import type { Sink } from '../reader/core/ports/sink';
import { pull } from '../reader/core/pull';
import { readWhole } from '../reader/core/read-whole';
import { NdjsonSink } from '../reader/sink/ndjson-sink';
import { DuckDbStore } from '../reader/store/duckdb-store';
import { COLUMNS, HEADER_ROW, LargeSpreadsheet, piecesOf } from './import/snapshot';

/** Cost of one way. */
interface Cost {
  readonly ms: number;
  /** CPU time of all threads, which other programs hardly affect. */
  readonly cpuMs: number;
  readonly events: number;
  readonly peakMb: number;
}

const DAYS = [0, 1] as const;
const ROUNDS = 3;

/**
 * Prints a line for each size.
 *
 * @param args - sizes in rows; by default a million. `ours ROWS FOLDER` and `bare ROWS FOLDER` run one way alone
 */
export async function benchImport(args: readonly string[]): Promise<void> {
  const [part, rows = '', folder = ''] = args;
  if (part === 'ours') return print(await ours(Number(rows), folder));
  if (part === 'bare') return print(await bare(folder));
  console.log(
    `Two snapshots of so many rows of ${COLUMNS} columns, 3 of 100 rows changed, and one feed; median of ${ROUNDS}`,
  );
  for (const size of args.length > 0 ? args.map(Number) : [1_000_000]) tell(size);
}

function tell(rows: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    for (const day of DAYS) writeFile(join(folder, `${day}.csv`), rows, day);
    const rounds = Array.from({ length: ROUNDS }, (_, round) => ({
      ours: alone('ours', rows, join(folder, `ours-${round}`)),
      bare: alone('bare', rows, folder),
    }));
    const [us, them] = [medianOf(rounds.map(({ ours }) => ours)), medianOf(rounds.map(({ bare }) => bare))];
    if (us.events !== them.events) throw new Error(`${us.events} events, not ${them.events}`);
    console.log(
      `  ${rows} rows  ${us.events} events  ours ${seconds(us.ms)}, processor ${seconds(us.cpuMs)}, ${us.peakMb} MB  ` +
        `bare DuckDB ${seconds(them.ms)}, processor ${seconds(them.cpuMs)}, ${them.peakMb} MB  ratio ${(us.ms / them.ms).toFixed(2)}, processor ${(us.cpuMs / them.cpuMs).toFixed(2)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs one way in its own process. */
function alone(part: string, rows: number, folder: string): Cost {
  const program = process.argv[1] ?? '';
  return JSON.parse(
    execFileSync(process.execPath, [program, 'import', part, String(rows), folder], { encoding: 'utf8' }),
  );
}

/** From the answers of the Spreadsheet to the feed, without the time in which the bench creates the rows. */
async function ours(rows: number, folder: string): Promise<Cost> {
  const clock = { now: () => 0, sleep: async () => undefined };
  const store = new DuckDbStore(join(folder, 'cache'));
  const [former, present] = DAYS.map((day) => new LargeSpreadsheet(rows, day));
  if (!former || !present) throw new Error('there are two days');
  const sink = new NdjsonSink(join(folder, 'feed.ndjson'));
  const making = timeOf(() => DAYS.map((day) => drain(piecesOf(rows, day))));
  const watch = new Watch();
  const checkpoint = await readFormer(former, store, clock);
  const resumed = { ...bound(sink), checkpoint: async () => checkpoint };
  const options = { dealer: 'uno', tabs: [], stale: false, mapping: null, deletesMost: rows };
  const [one] = await pull({ source: present, store, sink: resumed, clock }, options, () => undefined);
  const { ms, cpuMs } = watch.since(making);
  if (one?.pulled.kind !== 'imported' || one.pulled.verdict !== 'equal') throw new Error('not imported');
  const { inserts, updates, deletes } = one.pulled.counts;
  return { ms, cpuMs, events: inserts + updates + deletes, peakMb: peakMb() };
}

/** Stores the first snapshot, as an import would have left it. */
async function readFormer(source: LargeSpreadsheet, store: DuckDbStore, clock: Clock): Promise<Checkpoint> {
  const status = await readState(source);
  const wanted = status.entities.flatMap(({ tab, published }) => (published ? [{ tab, published }] : []));
  const read = await readWhole({ source, store, clock }, 'uno', status, wanted);
  const whole = read.get('Clientes');
  if (whole?.kind !== 'read') throw new Error('not read');
  const { published, facts } = whole;
  const { fileId, md5, publishedAt } = published;
  const key = { name: 'id', column: 0 };
  return { dealer: 'uno', tab: 'Clientes', fileId, md5, publishedAt, ...facts, key, mapping: null, feed: 1 };
}

function bound(sink: NdjsonSink): Sink {
  return {
    name: sink.name,
    renames: sink.renames,
    takesWhole: sink.takesWhole,
    checkpoint: (dealer, tab) => sink.checkpoint(dealer, tab),
    apply: (...feed) => sink.apply(...feed),
    forget: (dealer) => sink.forget(dealer),
    close: () => sink.close(),
  };
}

/** The same by hand: both files into a database, and the differences into a file. */
async function bare(folder: string): Promise<Cost> {
  const watch = new Watch();
  const path = join(folder, `bare-${process.pid}.duckdb`);
  const database = await DuckDBInstance.create(path, { memory_limit: '500MB' });
  const connection = await database.connect();
  for (const day of DAYS) {
    const file = join(folder, `${day}.csv`);
    await connection.run(
      `CREATE TABLE day${day} AS SELECT * FROM read_csv('${file}', header = true, all_varchar = true)`,
    );
  }
  const names = HEADER_ROW.map((name) => `"${name}"`);
  const isOther = names.map((name) => `a.${name} IS DISTINCT FROM b.${name}`).join(' OR ');
  const changed = names.map(
    (name) => `CASE WHEN a.${name} IS DISTINCT FROM b.${name} THEN '${name.slice(1, -1)}' END`,
  );
  await connection.run(
    `COPY (SELECT CASE WHEN b.id IS NULL THEN 'insert' WHEN a.id IS NULL THEN 'delete' ELSE 'update' END AS op,
      coalesce(a.id, b.id) AS key, b AS before, a AS after, list_filter([${changed.join(', ')}], x -> x IS NOT NULL) AS columns
      FROM day0 b FULL JOIN day1 a ON a.id = b.id WHERE ${isOther} ORDER BY key)
      TO '${join(folder, `bare-${process.pid}.ndjson`)}' (FORMAT json)`,
  );
  const { ms, cpuMs } = watch.since({ ms: 0, cpuMs: 0 });
  const counted = await connection.runAndReadAll(
    `SELECT count(*) FROM day0 b FULL JOIN day1 a ON a.id = b.id WHERE ${isOther}`,
  );
  connection.closeSync();
  database.closeSync();
  return { ms, cpuMs, events: Number(counted.getRows()[0]?.[0]), peakMb: peakMb() };
}

function writeFile(path: string, rows: number, day: 0 | 1): void {
  const file = openSync(path, 'w');
  const line = (row: readonly string[]) => `${row.map((cell) => `"${cell}"`).join(',')}\n`;
  writeSync(file, line(HEADER_ROW));
  for (const piece of piecesOf(rows, day)) writeSync(file, piece.map(line).join(''));
  closeSync(file);
}

function drain(pieces: Iterable<unknown>): number {
  let count = 0;
  for (const _ of pieces) count += 1;
  return count;
}

interface Time {
  readonly ms: number;
  readonly cpuMs: number;
}

class Watch {
  private readonly startedMs = performance.now();
  private readonly startedCpu = process.cpuUsage();

  /** @param less - time to subtract */
  since(less: Time): Time {
    const { user, system } = process.cpuUsage(this.startedCpu);
    return {
      ms: performance.now() - this.startedMs - less.ms,
      cpuMs: (user + system) / 1_000 - less.cpuMs,
    };
  }
}

function timeOf(work: () => unknown): Time {
  const watch = new Watch();
  work();
  return watch.since({ ms: 0, cpuMs: 0 });
}

/** Most memory that the process ever had, according to the system. */
function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1_024);
}

function medianOf(costs: readonly Cost[]): Cost {
  const sorted = [...costs].sort((a, b) => a.ms - b.ms);
  const middle = sorted[Math.floor(costs.length / 2)];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}

function print(cost: Cost): void {
  console.log(JSON.stringify(cost));
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
