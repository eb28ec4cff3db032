/** The menu offers a file of another name, and takes that one and no other. */
import { type BundleWorld, openBundle } from './world';

const table = (rows: number) =>
  [
    'id_cliente,nombre,documento,telefono',
    ...Array.from({ length: rows }, (_, at) => `${at},Ana,${at},1`),
  ].join('\n');

/** Clientes is published, and then a file with another name comes. */
function misnamed(name = 'Listado de Clientes 2026.csv'): BundleWorld {
  const world = openBundle();
  world.put('clientes.csv', table(20));
  world.settle();
  world.put(name, table(21));
  world.settle();
  world.runtime.open();
  return world;
}

const first = ({ runtime }: BundleWorld) => runtime.menus[0]?.items[0];
const OFFER = { caption: 'Usar «Listado de Clientes 2026.csv» para Clientes', functionName: 'useFound' };

it('is named in the menu with the tab that it is for, and used when that is chosen', () => {
  const world = misnamed();
  expect(first(world)).toEqual(OFFER);
  expect(world.runtime.call('useFound').error).toBeNull();
  expect(world.runtime.dialogs.at(-1)?.text).toContain('Clientes usa desde ahora «Listado de Clientes.csv».');
  expect(world.texts('Clientes')).toHaveLength(22);
  expect(first(world)).toEqual({ caption: 'Panel', functionName: 'showPanel' });
});

it('is not used when another one has come since the menu was opened', () => {
  const world = misnamed();
  world.put('Padrón de Clientes.csv', table(25));
  world.settle();
  world.runtime.call('useFound');
  expect(world.runtime.dialogs.at(-1)?.text).toContain('la carpeta cambió desde que se abrió el menú');
  expect(world.texts('Clientes')).toHaveLength(21);
});

it('is not offered where two tabs have one each: the panel shows both', () => {
  const world = openBundle();
  world.put('clientes.csv', table(20));
  world.put('vendedores.csv', 'id_vendedor,nombre,correo,sucursal\n1,Ana,a,1\n2,Luis,b,1\n');
  world.settle();
  world.put('Listado de Clientes 2026.csv', table(21));
  world.put('Listado de Vendedores 2026.csv', 'id_vendedor,nombre,correo,sucursal\n1,Ana,a,1\n3,Eva,b,1\n');
  world.settle();
  world.runtime.open();
  expect(first(world)).toEqual({ caption: 'Panel', functionName: 'showPanel' });
});

it('is not offered where a person’s own properties cannot be written', () => {
  const world = misnamed();
  world.runtime.faults = ({ call }) =>
    call.api === 'PropertiesService.setProperties' ? { kind: 'http', code: 503, applied: 'before' } : null;
  world.runtime.open();
  expect(first(world)).toEqual({ caption: 'Panel', functionName: 'showPanel' });
});

it('has a long name cut in the menu', () => {
  const world = misnamed('Listado completo de los Clientes de la sucursal central 2026.csv');
  expect(first(world)).toMatchObject({
    caption: 'Usar «Listado completo de los Clientes de la …» para Clientes',
  });
});
