/** A Spreadsheet that a former version made goes on under this one: nothing is lost, nothing published twice. */
import { hash } from '../../src/core/ground/hash';
import type { Migrated } from './world';
import { openFormer } from './world';

const FORMER = [
  'Clientes | no usado | file/beaten',
  'Clientes | publicado | file/rivals',
  'Talleres | retenido | file/header-only',
  'Ventas | publicado | ',
  'Clientes | publicado | ',
];
const CUSTOMERS = [
  ['id', 'nombre', 'telefono'],
  ['1', 'Ana', '+54 9 11'],
  ['2', 'Luis', '011'],
  ['3', 'Eva', '0223'],
];

const titles = ({ runtime }: Migrated) => runtime.spreadsheet.tabs.map(({ title }) => title);
const idOf = ({ runtime }: Migrated, title: string) =>
  runtime.spreadsheet.tabs.find((tab) => tab.title === title)?.sheetId;

/** Replaces the kept state by one that says it is of the given form. */
function stateOf({ runtime }: Migrated, schema: string, text: (kept: string) => string): void {
  const { script } = runtime.properties;
  const kept = text(script.get('state.0') ?? '');
  script.set('state.head', `1 ${hash(kept)} ${schema}`);
  script.set('state.0', kept);
}

it('publishes what was under way, and nothing that was published before', () => {
  const world = openFormer();
  expect(world.outcomes()).toEqual(FORMER);
  for (let polls = 0; polls < 4; polls++) world.poll();
  expect(world.outcomes()).toEqual(['Unidades | publicado | ', ...FORMER]);
  expect(world.texts('Unidades')).toHaveLength(20_001);
  expect(titles(world).filter((title) => title.startsWith('_carga'))).toEqual([]);
});

it('keeps every tab, its ID and its data', () => {
  const world = openFormer();
  const ids = ['Clientes', 'Ventas', '_Configuracion', '_Manifiesto'].map((title) => idOf(world, title));
  for (let polls = 0; polls < 4; polls++) world.poll();
  expect(['Clientes', 'Ventas', '_Configuracion', '_Manifiesto'].map((title) => idOf(world, title))).toEqual(
    ids,
  );
  expect(world.texts('Clientes')).toEqual(CUSTOMERS);
});

it('remembers which file came last, although its times say otherwise', () => {
  const world = openFormer();
  for (let polls = 0; polls < 4; polls++) world.poll();
  world.runtime.call('runNow');
  expect(world.texts('Clientes')).toEqual(CUSTOMERS);
});

it('makes the tabs that the former version did not know', () => {
  const world = openFormer();
  expect(titles(world)).not.toContain('_Estado');
  world.poll();
  expect(titles(world)).toEqual(expect.arrayContaining(['_Estado', '_Observaciones']));
});

it('keeps what a person had written into the configuration, and gives the tab its lists and its column of marks', () => {
  const world = openFormer();
  for (let polls = 0; polls < 2; polls++) world.poll();
  const [header, ...rows] = world.texts('_Configuracion');
  expect(header?.[10]).toBe('Revisión');
  expect(rows.find((row) => row[2] === 'Ventas')?.[8]).toBe('50');
  const tab = world.runtime.spreadsheet.tabs.find(({ title }) => title === '_Configuracion');
  expect(tab?.fields(1, 1).dataValidation).toBeDefined();
});

it('adds the columns of this version to the configuration, and holds other columns once a person says so there', () => {
  const world = openFormer();
  for (let polls = 0; polls < 4; polls++) world.poll();
  const tab = world.runtime.spreadsheet.tabs.find(({ title }) => title === '_Configuracion');
  expect(world.texts('_Configuracion')[0]?.slice(13)).toEqual(['Primera fila', 'Si cambian las columnas']);
  expect(tab?.fields(1, 14).dataValidation).toBeDefined();
  const row = world.texts('_Configuracion').findIndex((texts) => texts[2] === 'Clientes') + 1;
  const { sheets, spreadsheet } = world.runtime;
  const range = `'_Configuracion'!O${row}`;
  const params = { spreadsheetId: spreadsheet.id, range, valueInputOption: 'RAW' };
  sheets.call('sheets.spreadsheets.values.update', params, { values: [['retener']] });
  const customers = [...world.drive.entries()].find(({ name }) => name === 'clientes (1).csv');
  world.drive.overwrite(customers?.id ?? '', 'id,nombre,celular\n1,Ana,1\n2,Luis,2\n3,Eva,3\n');
  for (let polls = 0; polls < 3; polls++) world.poll();
  expect(world.outcomes()[0]).toBe('Clientes | retenido | file/columns-changed');
  expect(world.texts('Clientes')).toEqual(CUSTOMERS);
});

it('judges the next snapshot by what the manifest tells of the last one', () => {
  const world = openFormer();
  for (let polls = 0; polls < 4; polls++) world.poll();
  const sales = [...world.drive.entries()].find(({ name }) => name === 'ventas.csv');
  world.drive.overwrite(sales?.id ?? '', 'id,cliente\n1,1\n2,2\n');
  for (let polls = 0; polls < 3; polls++) world.poll();
  expect(world.outcomes()[0]).toBe('Ventas | retenido | file/rows-fell');
  expect(world.texts('Ventas')).toHaveLength(21);
});

describe('its trigger, which fires every five minutes', () => {
  const triggers = ({ runtime }: Migrated) =>
    runtime.triggers.all.map(({ handler, rule, disabled }) => [handler, rule.everyMinutes, disabled]);
  const installer = ({ runtime }: Migrated) => runtime.triggers.all[0]?.user ?? '';

  it('goes on as it is, and looks each time', () => {
    const world = openFormer();
    for (let polls = 0; polls < 12; polls++) expect(world.poll()).not.toMatchObject({ status: 'resting' });
    expect(triggers(world)).toEqual([['poll', 5, false]]);
  });

  it('gives way to one of every minute when the account that installed starts a run', () => {
    const world = openFormer();
    for (let polls = 0; polls < 2; polls++) world.poll();
    world.runtime.call('runNow', [], { user: installer(world) });
    expect(triggers(world)).toEqual([['poll', 1, false]]);
    const noted = JSON.parse(world.runtime.properties.script.get('installation') ?? '');
    expect(noted).toMatchObject({ everyMinutes: 1, trigger: world.runtime.triggers.all[0]?.id });
    const fired = world.runtime.fireTriggers(world.runtime.clock.nowMs + 10 * 60_000);
    expect(fired.length).toBeGreaterThanOrEqual(9);
    expect(fired.map(({ error }) => error)).toEqual(fired.map(() => null));
  });

  it('gives way once: a second run changes nothing', () => {
    const world = openFormer();
    world.runtime.call('runNow', [], { user: installer(world) });
    const [before] = world.runtime.triggers.all;
    world.runtime.call('runNow', [], { user: installer(world) });
    expect(world.runtime.triggers.all).toEqual([before]);
  });

  it.each(['runNow', 'install'])(
    'gives way to the new one once that fires, where the %s that made it was killed before it took the former one away',
    (run) => {
      const world = openFormer();
      const { runtime } = world;
      const { script } = runtime.properties;
      const former = JSON.parse(script.get('installation') ?? '');
      script.set('installation', JSON.stringify({ ...former, trigger: runtime.triggers.all[0]?.id }));
      world.poll();
      runtime.faults = ({ call }) =>
        call.api === 'ScriptApp.deleteTrigger' ? { kind: 'kill', when: 'before' } : null;
      runtime.call(run, run === 'install' ? [world.folderId] : [], { user: installer(world) });
      runtime.faults = null;
      expect(triggers(world)).toEqual([
        ['poll', 5, false],
        ['poll', 1, false],
      ]);
      runtime.fireTriggers(runtime.clock.nowMs + 10 * 60_000);
      expect(triggers(world)).toEqual([['poll', 1, false]]);
      const noted = JSON.parse(script.get('installation') ?? '');
      expect(noted).toEqual(
        expect.objectContaining({ everyMinutes: 1, trigger: runtime.triggers.all[0]?.id }),
      );
      expect(noted).not.toHaveProperty('isMoving');
    },
  );

  it('is the only one again, where a run that installed once more was killed before it noted the one that it made', () => {
    const world = openFormer();
    const { runtime } = world;
    world.poll();
    runtime.call('install', [world.folderId], { user: installer(world) });
    const { script } = runtime.properties;
    const { trigger: _, ...noted } = JSON.parse(script.get('installation') ?? '');
    script.set('installation', JSON.stringify(noted));
    runtime.faults = ({ call }) =>
      call.api === 'ScriptApp.deleteTrigger' ? { kind: 'kill', when: 'before' } : null;
    runtime.call('install', [world.folderId], { user: installer(world) });
    runtime.faults = null;
    expect(triggers(world)).toEqual([
      ['poll', 1, false],
      ['poll', 1, false],
    ]);
    runtime.fireTriggers(runtime.clock.nowMs + 10 * 60_000);
    expect(triggers(world)).toEqual([['poll', 1, false]]);
    expect(JSON.parse(script.get('installation') ?? '')).toMatchObject({
      everyMinutes: 1,
      trigger: runtime.triggers.all[0]?.id,
    });
  });

  it('gives way when somebody chooses «Instalar…», and is the one trigger then', () => {
    const world = openFormer();
    world.poll();
    const { value } = world.runtime.call('install', [world.folderId], { user: installer(world) });
    expect(value).toMatchObject({ installed: true });
    expect(triggers(world)).toEqual([['poll', 1, false]]);
  });

  it('stays when another account starts a run, whose trigger it is not', () => {
    const world = openFormer();
    world.poll();
    world.runtime.call('runNow', [], { user: 'otra@concesionario.example' });
    expect(triggers(world)).toEqual([['poll', 5, false]]);
  });
});

it.each([
  ['a later form', '99', (kept: string) => kept.replace('"looks":', '"looks":7,"former":')],
  ['a form that is none', 'x', (kept: string) => kept],
])('takes a state of %s for none, and goes on by the manifest', (_, schema, text) => {
  const world = openFormer();
  stateOf(world, schema, text);
  for (let polls = 0; polls < 4; polls++) world.poll();
  expect(world.outcomes().filter((row) => row.startsWith('Ventas'))).toEqual(['Ventas | publicado | ']);
  expect(world.outcomes()).toContain('Unidades | publicado | ');
  expect(world.texts('Unidades')).toHaveLength(20_001);
});

it('says who it is in the first poll of this code, in columns that the former version did not have', () => {
  const world = openFormer();
  world.poll();
  const [header = [], ...rows] = world.texts('_Estado');
  expect(header.slice(26)).toEqual([
    'Relaciones',
    'ID del script',
    'Huella del código',
    'Zona horaria de la instalación',
    'Huella de filas',
    'Huella en orden',
    'Huella del encabezado',
    'Posición de la columna de ID',
    'Código de tipo',
    'Filas de títulos',
    'Relaciones para programas',
    'ID de hoja',
    'Minutos entre revisiones',
  ]);
  const row = rows.find(([code]) => code === 'sistema') ?? [];
  expect(row[28]).toMatch(/^[0-9a-f]{32}$/);
  expect(row[29]).toBe('');
});

it('tells no hashes of what the former version published, and those of the next file', () => {
  const world = openFormer();
  for (let polls = 0; polls < 4; polls++) world.poll();
  const hashes = (tab: string) =>
    world
      .texts('_Estado')
      .find((row) => row[2] === tab)
      ?.slice(30, 33) ?? [];
  expect(hashes('Clientes').filter(Boolean)).toEqual([]);
  expect(hashes('Unidades')).toEqual(Array(3).fill(expect.stringMatching(/^[0-9a-f]{16}$/)));
});

it('knows nothing of orders in a former `_Configuracion`, and takes one that a program writes into it', () => {
  const world = openFormer();
  for (let polls = 0; polls < 4; polls++) world.poll();
  const published = () => world.outcomes().filter((line) => line.startsWith('Clientes | publicado')).length;
  const before = published();
  const rows = world.texts('_Configuracion');
  expect(rows.some((cells) => cells[11] === 'Procesar de nuevo')).toBe(false);
  const free = rows.findIndex((cells, row) => row > 0 && (cells[11] ?? '') === '');
  const { id } = world.runtime.spreadsheet;
  const values = [
    ['Procesar de nuevo', 'clientes'],
    ['Último pedido', ''],
  ];
  const params = {
    spreadsheetId: id,
    range: `'_Configuracion'!L${free + 1}:M${free + 2}`,
    valueInputOption: 'RAW',
  };
  world.runtime.sheets.call('sheets.spreadsheets.values.update', params, { values });
  for (let polls = 0; polls < 14; polls++) world.poll();
  expect(published()).toBe(before + 1);
  expect(world.texts('_Configuracion')[free]?.[12] ?? '').toBe('');
  expect(world.texts('_Configuracion')[free + 1]?.[12]).toContain(': Clientes');
});
