/** `fleet push` and `fleet rollback` as a person runs them, killed as well, against the embedded Google. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toldOf } from '../../../local/server/open';
import { codeHash, HASH_PLACE, projectFiles, readFiles, withHash } from '../../../scripts/code-hash.mjs';
import { FILES, FleetWorld } from '../google/world';
import { fleet } from './run';

let world: FleetWorld;
let registry: string;
let dist: string;
let scripts: Record<string, string>;
const KEYS = ['dos', 'uno'];

beforeEach(async () => {
  world = await FleetWorld.open();
  registry = join(world.home, 'dealerships');
  dist = join(world.home, 'dist');
  mkdirSync(registry);
  scripts = {};
  for (const key of KEYS) {
    const { spreadsheet, script } = await world.installed(key);
    scripts[key] = script;
    writeFileSync(
      join(registry, `${key}.json`),
      JSON.stringify({ name: `Concesionario ${key}`, spreadsheet, script, ring: 'pilot', notes: '' }),
    );
  }
  // Another build, as `npm run build` would leave it.
  cpSync('dist', dist, { recursive: true });
  const files = new Map(
    [...readFiles(dist)].map(([name, text]) => [name, text.replace(/^var CODE_HASH = "\w*";$/m, HASH_PLACE)]),
  );
  files.set('Code.js', `${files.get('Code.js')}\n// the next one\n`);
  for (const [name, text] of withHash(files)) writeFileSync(join(dist, name), text);
});
afterEach(() => world.close());

const next = () => codeHash(projectFiles(readFiles(dist)));

async function hashes(): Promise<string[]> {
  const all = [];
  for (const key of KEYS) {
    const { data } = await world.owner.script.projects.getContent({ scriptId: scripts[key] ?? '' });
    const files = (data.files ?? []).map(({ name, type, source }) => ({
      name: name ?? '',
      type: type as 'HTML',
      source: source ?? '',
    }));
    all.push(codeHash(files));
  }
  return all;
}

/** Lets the world's time pass while a command runs. */
async function whileTimePasses<T>(command: Promise<T>): Promise<T> {
  let isRunning = true;
  const done = command.finally(() => {
    isRunning = false;
  });
  while (isRunning) await world.pass(5);
  return done;
}

const push = (...more: string[]) =>
  fleet(
    world,
    registry,
    'push',
    '--ring',
    'pilot',
    '--dist',
    dist,
    '--every',
    '1',
    '--pace',
    '6000',
    ...more,
  );

it('says what it would do, asks before it does it, does it, and gives it back', async () => {
  const dry = await push('--dry-run');
  expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('Concesionario uno: se reemplaza')]);
  const unasked = await push();
  expect([unasked.code, unasked.out]).toEqual([2, expect.stringContaining('No se cambió nada')]);
  expect(await hashes()).toEqual([codeHash(FILES), codeHash(FILES)]);
  const done = await whileTimePasses(push('--yes'));
  expect([done.code, done.out]).toEqual([0, expect.stringContaining('2 de 2 con el código nuevo, y bien.')]);
  expect(await hashes()).toEqual([next(), next()]);
  const { out } = await fleet(world, registry, 'status', '--json');
  expect(JSON.parse(out).dealerships.map((one: { drift: string }) => one.drift)).toEqual(['same', 'same']);
  expectNoSecrets(readFileSync(join(world.home, 'pushes.ndjson'), 'utf8'));
  const back = await fleet(world, registry, 'rollback', 'uno', '--yes');
  expect([back.code, back.out]).toEqual([0, expect.stringContaining('1 con el código anterior.')]);
  expect(await hashes()).toEqual([next(), codeHash(FILES)]);
});

it('goes on from wherever it was killed, and pushes to nobody twice', async () => {
  for (let kills = 0; kills < 6; kills++) {
    const isDone = await killedAfter(kills);
    if (isDone) break;
  }
  const done = await whileTimePasses(push('--yes'));
  expect(done.code).toBe(0);
  expect(await hashes()).toEqual([next(), next()]);
  const entries = readFileSync(join(world.home, 'pushes.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const key of KEYS) {
    expect(entries.filter((entry) => entry.key === key && entry.kind === 'intended')).toHaveLength(1);
    expect(entries.filter((entry) => entry.key === key && entry.kind === 'healthy')).toHaveLength(1);
  }
});

/** Kills the command as soon as its journal has so many lines more. Whether it had ended by itself. */
function killedAfter(lines: number): Promise<boolean> {
  const journal = join(world.home, 'pushes.ndjson');
  const count = () => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length : 0);
  const args = ['.build/fleet.mjs', '--registry', registry, '--home', world.home, '--google', world.url];
  const child = spawn(
    process.execPath,
    [...args, 'push', '--ring', 'pilot', '--dist', dist, '--every', '1', '--pace', '6000', '--yes'],
    { stdio: 'ignore' },
  );
  const wanted = Math.min(lines + 2, 6);
  const timer = setInterval(() => {
    if (count() >= wanted) child.kill('SIGKILL');
  }, 5);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      clearInterval(timer);
      resolve(code !== null);
    });
  });
}

it('does not begin another push while one is not ended, and says how to go on', async () => {
  await killedAfter(1);
  rmSync(join(world.home, 'push.lock'), { force: true });
  const other = await fleet(world, registry, 'push', '--ring', 'pilot', '--yes');
  expect([other.code, other.err]).toEqual([2, expect.stringContaining('No terminó la entrega')]);
});

it('leaves alone who was edited, unless a person says that the edits may be lost', async () => {
  const files = [...FILES, { name: 'Mine', type: 'SERVER_JS', source: 'function mine() {}' }];
  await world.owner.script.projects.updateContent({ scriptId: scripts.uno ?? '', requestBody: { files } });
  const done = await whileTimePasses(push('--yes'));
  expect([done.code, done.out]).toEqual([
    1,
    expect.stringContaining('Concesionario uno: no: alguien cambió el código'),
  ]);
  const forced = await whileTimePasses(
    fleet(
      world,
      registry,
      'push',
      '--only',
      'uno',
      '--overwrite',
      '--dist',
      dist,
      '--every',
      '1',
      '--pace',
      '6000',
      '--yes',
    ),
  );
  expect(forced.code).toBe(0);
  expect(await hashes()).toEqual([next(), next()]);
});

it('pushes no build that somebody changed by hand, and says when the API is off', async () => {
  writeFileSync(join(dist, 'Code.js'), `${readFileSync(join(dist, 'Code.js'), 'utf8')}\nevil();\n`);
  const { code, err } = await push('--yes');
  expect([code, err]).toEqual([2, expect.stringContaining('npm run build')]);
  const [owner] = toldOf(world.opened).accounts;
  await world.order('account', { email: owner?.email, isScriptApiOn: false });
  const off = await fleet(world, registry, 'push', '--ring', 'pilot', '--dry-run');
  expect([off.code, off.err]).toEqual([3, expect.stringContaining('La API no está activada')]);
});

function expectNoSecrets(text: string): void {
  const { accounts, clientSecret } = toldOf(world.opened);
  const tokens = accounts.flatMap((one) => [one.email, one.accessToken, one.refreshToken]);
  for (const secret of ['Secret', clientSecret, ...tokens]) expect(text).not.toContain(secret);
}
