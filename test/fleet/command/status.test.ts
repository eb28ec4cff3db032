/** `fleet status` against the embedded Google, with its real clients. */
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toldOf } from '../../../local/server/open';
import { FleetWorld } from '../google/world';
import { fleet } from './run';

let world: FleetWorld;
let registry: string;
beforeAll(async () => {
  world = await FleetWorld.open();
  registry = join(world.home, 'dealerships');
  mkdirSync(registry);
});
afterAll(() => world.close());

function register(key: string, change: object): void {
  const dealership = {
    name: `Concesionario ${key}`,
    spreadsheet: null,
    script: null,
    ring: 'all',
    notes: '',
  };
  writeFileSync(join(registry, `${key}.json`), JSON.stringify({ ...dealership, ...change }));
}

it('tells each dealership by its worst, the worst first, and writes down the script that the product told', async () => {
  const { spreadsheet, script } = await world.installed();
  const bare = await world.bare();
  register('bien', { spreadsheet, ring: 'pilot' });
  register('nuevo', { spreadsheet: bare });
  register('perdido', { spreadsheet: '1nobody-shares-this-one-any-more' });
  const { code, out } = await fleet(world, registry, 'status', '--all');
  expect(code).toBe(1);
  const order = ['perdido', 'nuevo', 'bien'].map((key) => out.indexOf(`Concesionario ${key}`));
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(out).toContain('3 concesionarios: 1 no está, 1 espera instalación, 1 al día.');
  expect(JSON.parse(readFileSync(join(registry, 'bien.json'), 'utf8')).script).toBe(script);
});

it('folds those that need nobody into one line, and gives one a row that is asked by name', async () => {
  const { out } = await fleet(world, registry, 'status');
  expect(out).toContain('Concesionario perdido');
  expect(out).not.toContain('Concesionario bien');
  expect(out).toContain('\n1 al día: con --all se muestran.\n');
  const named = await fleet(world, registry, 'status', 'bien');
  expect(named.out).toContain('Concesionario bien');
  expect(named.out).not.toContain('--all');
});

it('tells it as one object, of some or of a ring, and takes one request when nothing moved', async () => {
  await fleet(world, registry, 'status');
  const { code, out } = await fleet(world, registry, 'status', '--ring', 'pilot', '--json');
  expect(code).toBe(0);
  const told = JSON.parse(out);
  expect(told).toMatchObject({
    requests: 1,
    dealerships: [{ key: 'bien', condition: 'well', version: '0.1.0' }],
  });
  const named = await fleet(world, registry, 'status', 'Concesionario nuevo', '--json');
  expect(JSON.parse(named.out).dealerships).toMatchObject([{ key: 'nuevo', condition: 'awaiting' }]);
});

it('writes metrics', async () => {
  const file = join(world.home, 'fleet.prom');
  await fleet(world, registry, 'status', '--metrics', file);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(
    'tecnom_dealership_state{dealership="bien",ring="pilot",tecnom_dealership_state="well"} 1',
  );
  expect(text.endsWith('# EOF\n')).toBe(true);
});

it('keeps no cell, no address and no token in what it writes and prints', async () => {
  const { out, err } = await fleet(world, registry, 'status');
  const { accounts, clientSecret } = toldOf(world.opened);
  const files = ['looks.json', 'fleet.prom', 'dealerships/bien.json'].map((name) =>
    readFileSync(join(world.home, name), 'utf8'),
  );
  for (const text of [out, err, ...files]) {
    for (const secret of [
      'Secret',
      clientSecret,
      ...accounts.flatMap((one) => [one.email, one.accessToken, one.refreshToken]),
    ])
      expect(text).not.toContain(secret);
  }
  expect(statSync(join(world.home, 'looks.json')).mode & 0o077).toBe(0);
});

it.each([
  ['an unknown dealership', ['status', 'nadie'], 2, 'No hay ningún concesionario «nadie»'],
  ['an unknown option', ['status', '--colour'], 2, 'unknown option'],
  ['an unknown ring', ['status', '--ring', 'x'], 2, 'ring'],
  ['seconds that are none', ['status', '--watch', 'x'], 2, '--watch'],
  ['a login that is not there', ['--reader', '/nowhere.json', 'status'], 3, 'fleet login'],
] as const)('ends with its code and says what to do: %s', async (_, args, code, words) => {
  const ended = await fleet(world, registry, ...args);
  expect(ended.code).toBe(code);
  expect(ended.err).toContain(words);
});

it('reads no login that others of this computer may read', async () => {
  const open = join(world.home, 'open.json');
  writeFileSync(open, readFileSync(join(world.home, 'reader.json')));
  // Whatever the umask is.
  chmodSync(open, 0o644);
  const { code, err } = await fleet(world, registry, '--reader', open, 'status');
  expect([code, err.includes('chmod 600')]).toEqual([3, true]);
});

it('names file and field of a registry that is of no use', async () => {
  const other = join(world.home, 'other');
  mkdirSync(other);
  writeFileSync(
    join(other, 'uno.json'),
    JSON.stringify({ name: 'Uno', spreadsheet: null, script: null, ring: 'x' }),
  );
  const { code, err } = await fleet(world, other, 'status');
  expect([code, err.includes('uno.json: el campo «ring»')]).toEqual([2, true]);
});

it('says that Google could not be asked when nobody answers, or a login is good no more', async () => {
  await world.order('expire', {
    tokens: toldOf(world.opened).accounts.map(({ refreshToken }) => refreshToken),
  });
  const { code, err } = await fleet(world, registry, 'status');
  expect([code, err.includes('fleet login')]).toEqual([3, true]);
});
