// The disk is full: the program says so, the checkpoint stands where it was, and the next pull does it all.
import { spawnSync } from 'node:child_process';
import fs, {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryStore } from '../../../local/weeks/import/memory-store';
import { exitCodeOf } from '../../../reader/command/exit';
import { NdjsonSink } from '../../../reader/sink/ndjson-sink';
import { DAYS, FakeSpreadsheet, publishDay, pullClientes } from '../fake/dealership';

const place = mkdtempSync(join(tmpdir(), 'full-'));
const workbook = join(place, 'consolidado.xlsx');
afterAll(() => rmSync(place, { recursive: true, force: true }));
afterEach(() => jest.restoreAllMocks());

const FULL = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

/** Lets every write fail from one of a number on; how many there were. */
function fillDisk(from: number): () => number {
  let count = 0;
  for (const name of ['writeSync', 'writeFileSync'] as const) {
    const real: unknown = fs[name];
    jest.spyOn(fs, name).mockImplementation((...args: unknown[]) => {
      count += 1;
      if (count >= from) throw FULL;
      return Reflect.apply(Object(real), fs, args);
    });
  }
  return () => count;
}

it('lines: at whichever write, the checkpoint is unmoved, and the same feed comes again', async () => {
  const whole = join(place, 'whole.ndjson');
  await pullDays(new NdjsonSink(whole));
  for (let from = 1; ; from++) {
    const [sheet, store] = [new FakeSpreadsheet(), new MemoryStore()];
    const sink = new NdjsonSink(join(place, `lines-${from}.ndjson`));
    publishDay(sheet, 0);
    await pullClientes(sheet, store, sink);
    publishDay(sheet, 1);
    const count = fillDisk(from);
    const failure = await pullClientes(sheet, store, sink).then(
      () => null,
      (error: unknown) => exitCodeOf(error),
    );
    jest.restoreAllMocks();
    if (failure === null) {
      expect(count()).toBeLessThan(from);
      break;
    }
    expect(failure).toEqual({ code: 3, message: expect.stringContaining('The disk is full') });
    expect(await sink.checkpoint('Autos Norte', 'Clientes')).toMatchObject({ feed: 1 });
    await pullClientes(sheet, store, sink);
    expect(readFileSync(sink.name, 'utf8')).toBe(readFileSync(whole, 'utf8'));
  }
});

async function pullDays(sink: NdjsonSink): Promise<void> {
  const [sheet, store] = [new FakeSpreadsheet(), new MemoryStore()];
  for (const day of DAYS.slice(0, 2).keys()) {
    publishDay(sheet, day);
    await pullClientes(sheet, store, sink);
  }
}

/** Runs the program where no file may grow beyond so many blocks of 1 KiB; 0 = as large as it likes. */
function pull(blocks: number, folder: string, sink: string) {
  const limit = blocks === 0 ? '' : `trap '' XFSZ; ulimit -f ${blocks};`;
  const program = `exec "${process.execPath}" .build/reader.mjs --cache "${folder}/cache" pull "${workbook}" --to "${sink}" --json`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', `${limit} ${program}`], { encoding: 'utf8' });
  return { stdout, stderr, status };
}

beforeAll(() => {
  const folder = join(place, 'folder');
  mkdirSync(folder);
  const rows = Array.from({ length: 4_000 }, (_, id) => `${id},Nombre ${id * 7919},${id * 104_729}`);
  writeFileSync(join(folder, 'clientes.csv'), `id_cliente,nombre,telefono\n${rows.join('\n')}\n`);
  utimesSync(join(folder, 'clientes.csv'), 1, 1);
  const args = ['.build/start.mjs', '--folder', folder, '--state', join(place, 'state'), '--out', workbook];
  expect(spawnSync(process.execPath, args).status).toBe(0);
});

it.each([
  ['the text on its way into the cache', 'way.ndjson', 32, false],
  ['the cache', 'cache.ndjson', 300, false],
  ['lines', 'feed.ndjson', 100, true],
  ['a database', 'data.duckdb', 100, true],
  ['the copy of a database as a file', 'csv', 130, true],
])(
  '%s: says that the disk is full, leaves no file that looks whole, and the next pull does it all',
  (_what, name, blocks, isCached) => {
    const folder = join(place, name.replace('.', '-'));
    mkdirSync(folder);
    const sink = name === 'csv' ? `csv:${folder}/out` : join(folder, name);
    if (isCached) expect(pull(0, folder, join(folder, 'other.ndjson')).status).toBe(0);
    const starved = pull(blocks, folder, sink);
    expect([starved.status, starved.stderr]).toEqual([3, expect.stringMatching(/^The disk is full\..*\n$/)]);
    const again = pull(0, folder, sink);
    expect(again.status).toBe(0);
    const [clientes] = JSON.parse(again.stdout).entities.filter(
      ({ tab }: { tab: string }) => tab === 'Clientes',
    );
    expect(clientes.pulled).toMatchObject({ kind: 'imported', counts: { inserts: 4_000 }, reset: 'first' });
    const left = readdirSync(folder, { recursive: true }).map(String);
    expect(left.filter((path) => statSync(join(folder, path)).isFile() && /\.csv$/.test(path))).toHaveLength(
      name === 'csv' ? 1 : 0,
    );
  },
);
