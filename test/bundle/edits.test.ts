/** What a person does to the tabs of the system must not break the runs that follow. */
import { configure, deleteColumns, freeze, rename, set } from './person';
import { type BundleWorld, FIVE_MINUTES, openBundle } from './world';

const ROWS = 'id,nombre\n1,Ana\n2,Luis\n';

/** Clientes is published. */
function published(rows = ROWS): BundleWorld & { readonly fileId: string } {
  const world = openBundle();
  const fileId = world.put('clientes.csv', rows);
  world.settle();
  return { ...world, fileId };
}

/** The next version of the file, published by runs of which none fails. */
function publishNext(
  world: BundleWorld & { readonly fileId: string },
  rows = `${ROWS}3,Eva\n`,
): string[][] | null {
  world.drive.overwrite(world.fileId, rows);
  world.settle();
  return world.texts('Clientes');
}

const NEXT = [
  ['id', 'nombre'],
  ['1', 'Ana'],
  ['2', 'Luis'],
  ['3', 'Eva'],
];

it.each([12, 10, 3, 1])('goes on when only %d columns of _Configuracion are left', (left) => {
  const world = published();
  deleteColumns(world, '_Configuracion', left);
  world.runtime.clock.advance(12 * FIVE_MINUTES);
  expect(world.poll().error).toBeNull();
});

it.each(['_Observaciones', '_Estado'])('goes on when rows of %s are frozen and fewer are needed', (title) => {
  const world = published('id,nombre\n1,Ana\n1,Luis\n1,Eva\n');
  freeze(world, title, (world.tab(title)?.rowCount ?? 0) - 1);
  if (title === '_Estado') configure(world, 'Usuarios', 'active', 'no');
  expect(publishNext(world)).toEqual(NEXT);
});

it('gives _Configuracion its name back when only its case was changed', () => {
  const world = published();
  rename(world, '_Configuracion', '_CONFIGURACION');
  expect(publishNext(world)).toEqual(NEXT);
  expect(world.tab('_Configuracion')).toBeDefined();
});

it('still knows the last good snapshot when a person changed the case of the tab’s name', () => {
  const rows = Array.from({ length: 20 }, (_, row) => `${row},Ana\n`).join('');
  const world = published(`id,nombre\n${rows}`);
  rename(world, 'Clientes', 'CLIENTES');
  world.drive.overwrite(world.fileId, 'id,nombre\n1,Ana\n');
  world.settle();
  expect(world.outcomes()[0]).toBe('Clientes | retenido | file/rows-fell');
  expect(world.texts('Clientes')).toHaveLength(21);
});

it('publishes into another tab that a person gave the entity’s name, with the next run that has something to do', () => {
  const world = published();
  const { tabs } = world.runtime.spreadsheet;
  const first = tabs.find(({ title }) => title !== 'Clientes' && !title.startsWith('_'))?.title ?? '';
  rename(world, 'Clientes', 'Clientes viejos');
  rename(world, first, 'Clientes');
  world.runtime.clock.advance(12 * FIVE_MINUTES);
  expect(world.poll().error).toBeNull();
  expect(world.texts('Clientes')).toEqual(NEXT.slice(0, 3));
  expect(world.texts('Clientes viejos')).toEqual(NEXT.slice(0, 3));
});

it('publishes once when the name of a tab changes in its case', () => {
  const world = published();
  configure(world, 'Clientes', 'tab', 'CLIENTES');
  world.settle();
  const count = world.outcomes().length;
  world.runtime.clock.advance(12 * FIVE_MINUTES);
  world.poll();
  world.runtime.clock.advance(12 * FIVE_MINUTES);
  world.poll();
  expect(world.outcomes()).toHaveLength(count);
  expect(world.runtime.spreadsheet.tabs.map(({ title }) => title)).toContain('CLIENTES');
});

it('goes on when a person writes something else beside «Hoja de cálculo»', () => {
  const world = published();
  set(world, 'Hoja de cálculo', 'la de siempre');
  expect(publishNext(world)).toEqual(NEXT);
});
