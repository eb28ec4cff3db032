/** The way of a newcomer: a folder becomes a workbook by `npm start`, and the workbook becomes tables and changes. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const place = mkdtempSync(join(tmpdir(), 'reader-'));
const folder = join(place, 'folder');
const workbook = join(place, 'consolidado.xlsx');
mkdirSync(folder);
afterAll(() => rmSync(place, { recursive: true, force: true }));

function run(program: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [`.build/${program}.mjs`, ...args], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

function publish(clientes: string): void {
  const file = join(folder, 'clientes.csv');
  writeFileSync(file, clientes);
  // A file that was just written is waited for.
  utimesSync(file, 1, 1);
  const { status, stderr } = run(
    'start',
    ...['--folder', folder, '--state', join(place, 'state'), '--out', workbook],
  );
  if (status !== 0) throw new Error(stderr);
}

const reader = (...args: string[]) => run('reader', '--cache', join(place, 'cache'), ...args);

const FIRST = 'id_cliente,nombre,telefono\n1,Ana,011\n2,Beto,\n3,Caro,033\n';
const SECOND = 'id_cliente,nombre,telefono\n1,Ana,022\n3,Caro,033\n4,Dani,\n';

it('names what changed between two publications, and nothing where nothing did', () => {
  const feed = join(place, 'feed.ndjson');
  publish(FIRST);
  expect(reader('pull', workbook, '--to', feed).stdout).toContain('first import; 3 inserted');
  publish(SECOND);
  expect(reader('pull', workbook, '--to', feed).stdout).toContain(
    '1 inserted, 1 updated, 1 deleted (telefono 1)',
  );
  const again = reader('pull', workbook, '--to', feed, '--json');
  expect(again.status).toBe(0);
  expect(JSON.parse(again.stdout).entities).toContainEqual({
    tab: 'Clientes',
    pulled: { kind: 'unchanged' },
  });
  const lines = readFileSync(feed, 'utf8').trim().split('\n');
  expect(lines.slice(5).map((line) => JSON.parse(line))).toMatchObject([
    { op: 'begin', dealer: 'dealer', tab: 'Clientes', feed: 2, reset: null },
    { op: 'update', key: '1', after: { telefono: '022' }, columns: ['telefono'] },
    { op: 'delete', key: '2', before: { nombre: 'Beto' } },
    { op: 'insert', key: '4', after: { nombre: 'Dani' } },
    { op: 'commit', counts: { inserts: 1, updates: 1, deletes: 1, groups: 0 } },
  ]);
});

it('asks before it deletes more rows than agreed, and goes on once a person agrees', () => {
  const feed = join(place, 'deletes.ndjson');
  publish(FIRST);
  reader('pull', workbook, '--to', feed);
  publish(SECOND);
  const asked = reader('pull', workbook, '--to', feed, '--accept-deletes', '0');
  expect([asked.status, asked.stdout]).toEqual([1, expect.stringContaining('--accept-deletes 1')]);
  const agreed = reader('pull', workbook, '--to', feed, '--accept-deletes', '1');
  expect([agreed.status, agreed.stdout]).toEqual([0, expect.stringContaining('1 deleted')]);
});

it('forgets a dealership, and says so of a name that it does not know', () => {
  const feed = join(place, 'forgotten.ndjson');
  publish(FIRST);
  reader('pull', workbook, '--to', feed);
  expect(reader('forget', 'norte', '--to', feed).stdout).toContain('knows no dealership of this name');
  expect(reader('forget', 'dealer', '--to', feed).stdout).toMatch(
    /^dealer: forgotten in .*, and \d+ snapshots/,
  );
  expect(readFileSync(feed, 'utf8')).toBe('');
});

it.each([
  [2, ['pull', workbook, '--to', 'x.txt'], 'names no sink'],
  [2, ['pull', workbook], '--to'],
  [3, ['state', join(place, 'none.xlsx')], 'There is no file'],
  [1, ['state', join(place, 'notes.xlsx')], 'cannot be read as a workbook'],
  [2, ['check', workbook, '--mapping', join(place, 'none.yaml')], 'There is no mapping'],
])('ends with %i and says why: %j', (code, args, words) => {
  writeFileSync(join(place, 'notes.xlsx'), 'no workbook');
  const { status, stderr } = reader(...args);
  expect([status, stderr]).toEqual([code, expect.stringContaining(words)]);
});

it('is a module that other programs import by the name of the package', () => {
  const program = `import { pull, DuckDbStore } from 'tecnom-sheets-loader/reader'; console.log(typeof pull, typeof DuckDbStore)`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('function function\n');
});
