/** From nothing to a fleet of three by its own commands, against the embedded Google: what docs/flota.md says. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  for (const role of ['reader', 'pusher']) rmSync(join(world.home, `${role}.json`));
});
afterAll(() => world.close());

const read = (key: string) => JSON.parse(readFileSync(join(registry, `${key}.json`), 'utf8'));

it('keeps a login of each role, for nobody else to read, and prints none of it', async () => {
  const told = toldOf(world.opened);
  const local = join(world.home, 'google.json');
  writeFileSync(local, `${JSON.stringify(told)}\nmore\n`);
  for (const [role, account] of [
    ['reader', '2'],
    ['pusher', '1'],
    ['maker', '1'],
  ] as const) {
    const { code, out, err } = await fleet(
      world,
      registry,
      'login',
      '--as',
      role,
      '--local',
      local,
      '--account',
      account,
    );
    expect(code).toBe(0);
    for (const { refreshToken } of told.accounts) expect(out + err).not.toContain(refreshToken);
    expect(statSync(join(world.home, `${role}.json`)).mode & 0o777).toBe(0o600);
  }
  const wrong = await fleet(world, registry, 'login', '--as', 'reader', '--local', local, '--account', '9');
  expect(wrong.code).toBe(2);
});

it('adds three, with a message for each client, and no second Spreadsheet when it is asked again', async () => {
  for (const name of ['Autos del Sur', 'Motos Ñandú', 'Autos del Sur', 'Delta']) {
    const { code, out } = await fleet(
      world,
      registry,
      'add',
      name,
      '--client',
      'cliente@concesionario.example',
      '--ring',
      'pilot',
      '--pace',
      '6000',
    );
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(
        read(name === 'Delta' ? 'delta' : name.startsWith('Autos') ? 'autos-del-sur' : 'motos-nandu')
          .spreadsheet,
      ),
    ]);
    expect(out).toContain('Elija «Instalar…»');
  }
  expect(readdirSync(registry).sort()).toEqual(['autos-del-sur.json', 'delta.json', 'motos-nandu.json']);
  expect(readFileSync(join(registry, 'delta.json'), 'utf8')).not.toContain('@');
  const { body } = await world.order('worlds', {});
  expect(Object(body).spreadsheets).toHaveLength(3);
});

it('tells that they wait for their clients, and that they do well once those have installed', async () => {
  const before = await fleet(world, registry, 'status');
  expect([before.code, before.out]).toEqual([
    1,
    expect.stringContaining('3 concesionarios: 3 sin instalar.'),
  ]);
  for (const key of ['autos-del-sur', 'motos-nandu', 'delta']) await world.install(read(key).spreadsheet);
  const page = join(world.home, 'flota.html');
  const after = await fleet(world, registry, 'status', '--html', page);
  expect([after.code, after.out]).toEqual([0, expect.stringContaining('3 concesionarios: 3 al día.')]);
  expect(readFileSync(page, 'utf8')).not.toContain('Secret');
});

it('says who asks and what may be done', async () => {
  const { code, out } = await fleet(world, registry, 'doctor');
  expect(code).toBe(0);
  expect(out).toContain(`✓ Drive y Sheets: lee ${world.reader}; ve 3 de 3 concesionarios.`);
  expect(out).toContain('✓ Apps Script: ve el script de «Autos del Sur».');
  expect(out).toContain('Cupos alcanzados en las últimas 24 h: ninguno.');
});

it('orders a run from afar, which the next run takes, and gives the text for the client without that login', async () => {
  const asked = await fleet(world, registry, 'run', 'Delta');
  expect([asked.code, asked.out]).toEqual([0, expect.stringContaining('«Procesar ahora»')]);
  expect(asked.out).toContain('login --as runner');
  const local = join(world.home, 'google.json');
  await fleet(world, registry, 'login', '--as', 'runner', '--local', local, '--account', '1');
  const ordered = await fleet(world, registry, 'run', 'Delta', '--tab', 'Clientes');
  expect([ordered.code, ordered.out]).toEqual([0, expect.stringContaining('pedido anotado')]);
  const again = await fleet(world, registry, 'run', 'Delta');
  expect([again.code, again.out]).toEqual([1, expect.stringContaining('todavía no se tomó: Clientes')]);
  await world.pass(70);
  const range = "'_Configuracion'!L1:M20";
  const { spreadsheet } = read('delta');
  const { data } = await world.owner.sheets.spreadsheets.values.get({ spreadsheetId: spreadsheet, range });
  expect(data.values).toContainEqual(['Procesar de nuevo']);
  expect(data.values).toContainEqual(['Último pedido', expect.stringMatching(/: Clientes$/)]);
});

it('says where one is, takes it out of the registry without touching it, and adopts it again', async () => {
  const { spreadsheet, script } = read('delta');
  const open = await fleet(world, registry, 'open', 'Delta');
  expect(open.out).toContain(spreadsheet);
  const unasked = await fleet(world, registry, 'remove', 'Delta');
  expect([unasked.code, existsSync(join(registry, 'delta.json'))]).toEqual([2, true]);
  const removed = await fleet(world, registry, 'remove', 'Delta', '--yes');
  expect([removed.code, existsSync(join(registry, 'delta.json'))]).toEqual([0, false]);
  const adopted = await fleet(world, registry, 'adopt', '--yes');
  expect([adopted.code, adopted.out]).toEqual([0, expect.stringContaining('Delta (delta.json)')]);
  expect(read('delta')).toMatchObject({ name: 'Delta', spreadsheet, script, ring: 'all' });
  const again = await fleet(world, registry, 'adopt', '--yes');
  expect(again.out).toContain('No hay ninguna hoja de cálculo');
});
