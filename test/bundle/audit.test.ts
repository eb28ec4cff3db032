/** IDs and relations of what is published, checked by the built bundle. */
import { configure, deleteColumns, deleteTab, sort, type } from './person';
import { type BundleWorld, openBundle, serviceCalls } from './world';

const CLIENTES = 'id_cliente,nombre\nC1,Ana\nC2,Luis\nC3,Eva\n';
const VENTAS = 'id_venta,id_cliente\nV1,C1\nV2,C9\nV3,C3\n';

/** Customers and sales, one of which has no customer. */
function opened(): BundleWorld {
  const world = openBundle();
  world.put('clientes.csv', CLIENTES);
  world.put('ventas.csv', VENTAS);
  world.settle();
  return world;
}

/** Rows as rule, cell and line. */
function observed(world: BundleWorld): string[] {
  const rows = (world.texts('_Observaciones') ?? []).slice(1);
  return rows.map((row) => [row[2], row[4], row[5]].join(' '));
}

/** A file of sales that differs from the first in nothing that matters. */
function newSales(world: BundleWorld, content = `${VENTAS}V4,C1\n`): void {
  const [file] = [...world.drive.entries()].filter(({ name }) => name === 'ventas.csv');
  world.drive.overwrite(file?.id ?? '', content);
  world.settle();
}

it('tells an orphan with its cell as a link, its line, and what to do', () => {
  const world = opened();
  const row = (world.texts('_Observaciones') ?? [])[1] ?? [];
  expect(row.slice(0, 9)).toEqual([
    'error',
    'Ventas',
    'parent/unknown',
    'el valor no existe en la otra hoja',
    'B3',
    '3',
    '2',
    'id_cliente',
    'C9',
  ]);
  expect(row[10]).not.toBe('');
  const sheetId = world.tab('Ventas')?.sheetId;
  expect(JSON.stringify(world.tab('_Observaciones')?.fields(1, 4))).toContain(`#gid=${sheetId}&range=B3`);
});

it('lets the orphan go when the parent brings it, though the child stays the same', () => {
  const world = opened();
  const [file] = [...world.drive.entries()].filter(({ name }) => name === 'clientes.csv');
  world.drive.overwrite(file?.id ?? '', `${CLIENTES}C9,Sol\n`);
  world.settle();
  expect(observed(world)).toEqual([]);
});

it('counts 100,000 orphans, shows a hundred of them, and delays no commit', () => {
  const world = openBundle();
  world.put('clientes.csv', CLIENTES);
  const rows = Array.from({ length: 100_000 }, (_, at) => `V${at},X${at}`).join('\n');
  world.put('ventas.csv', `id_venta,id_cliente\nV,C1\n${rows}\n`);
  world.poll();
  const commit = world.poll();
  expect(world.tab('Ventas')?.rowCount).toBe(100_002);
  expect(serviceCalls(commit)).not.toContain('sheets.spreadsheets.values.batchGet');
  world.settle();
  const found = (world.texts('_Observaciones') ?? []).slice(1);
  expect([found.length, found[0]?.[11], found[0]?.[12]]).toEqual([100, '100000', '100000']);
});

describe('a configuration that names a column that is gone', () => {
  it('for the ID: told with what to do, and the next file is not held for it', () => {
    const world = opened();
    configure(world, 'Ventas', 'idColumn', 'nro_operacion');
    world.settle();
    expect(observed(world)).toContain('id/no-column  ');
    newSales(world);
    expect(world.outcomes()[0]).toBe('Ventas | publicado | ');
  });

  it('for a relation: told with what to do, and let go when it is corrected', () => {
    const world = opened();
    configure(world, 'Ventas', 'relations', 'id_comprador = Clientes');
    world.settle();
    expect(observed(world)).toContain('parent/no-column  ');
    configure(world, 'Ventas', 'relations', 'id_cliente = Clientes');
    world.settle();
    expect(observed(world)).toEqual(['parent/unknown B3 3']);
  });
});

describe('_Observaciones after a person', () => {
  it.each([
    ['deleted it', (world: BundleWorld) => deleteTab(world, '_Observaciones')],
    ['sorted it, header and all', (world: BundleWorld) => sort(world, '_Observaciones', 1)],
    ['took columns away', (world: BundleWorld) => deleteColumns(world, '_Observaciones', 5)],
    ['wrote into it', (world: BundleWorld) => type(world, '_Observaciones', 'C2', 'x')],
    ['wrote over its header', (world: BundleWorld) => type(world, '_Observaciones', 'A1', 'x')],
  ])('%s: whole again after the next file', (_title, act) => {
    const world = opened();
    const [header] = world.texts('_Observaciones') ?? [];
    act(world);
    newSales(world, `${VENTAS}V4\n`);
    expect(observed(world).sort()).toEqual(['parent/blank B5 5', 'parent/pending B3 3', 'row/short A5 5']);
    expect(world.texts('_Observaciones')?.[0]).toEqual(header);
  });
});

it('logs no cell', () => {
  const secret = 'Zoila Confidencial';
  const world = opened();
  newSales(world, `id_venta,id_cliente\n${secret},${secret}\n,\n`);
  newSales(world, `id_venta,id_cliente\n1,"${secret}`);
  expect(JSON.stringify(world.runtime.log)).not.toContain(secret);
});
