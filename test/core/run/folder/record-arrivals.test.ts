/** An exporter that writes the same bytes over the same file, day after day. */
import { poll } from '../../../../src/core/people/command/run-now';
import { published } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';

const BYTES = 'id,nombre\n1,Ana\n2,Luis\n';

/** State of the customers, who are expected every 24 hours, after so many days. */
function stateAfter(days: number, write: (world: FakeWorld) => void): string | undefined {
  const world = published(BYTES);
  const tab = world.book.tabList.find(({ title }) => title === '_Configuracion');
  const cells = tab?.texts.find((row) => row[2] === 'Clientes');
  if (cells) cells[5] = '24';
  for (let day = 0; day < days; day++) {
    write(world);
    for (let hour = 0; hour < 24; hour++) {
      world.wait(60);
      poll(world);
    }
  }
  return world.book.textsOf('_Estado')?.find((row) => row[2] === 'Clientes')?.[0];
}

it('is on time, as often as it writes', () => {
  expect(stateAfter(8, (world) => world.source.put('clientes.csv', BYTES))).toBe('al-dia');
});

it('is late when it stops', () => {
  expect(stateAfter(8, () => {})).toBe('atrasado');
});

/** A sales file that nobody knows, after all memory was lost and the manifest says that it does not name every file. */
function withStrangeClock() {
  const world = published(BYTES);
  const configuration = world.book.tabList.find(({ title }) => title === '_Configuracion');
  const sales = configuration?.texts.find((row) => row[2] === 'Ventas');
  if (sales) sales[5] = '24';
  const manifest = world.book.tabList.find(({ title }) => title === '_Manifiesto');
  const told = manifest?.texts[1]?.map((cell, column) => (column === 4 ? 'file/more' : cell)) ?? [];
  manifest?.texts.push(told.map((cell, column) => ([7, 8, 9].includes(column) ? '' : cell)));
  world.source.put('ventas.csv', 'id,cliente\n1,1\n2,2\n');
  const forget = () => {
    world.store.entries = { installation: world.store.entries.installation ?? '' };
  };
  const play = () => {
    for (let polls = 0; polls < 4; polls++) {
      world.wait(5);
      poll(world);
    }
    return world.book.textsOf('_Estado')?.find((row) => row[2] === 'Ventas');
  };
  return { world, forget, play };
}

it('is on time with a first file that the client’s clock puts into another century, though all memory was lost', () => {
  const { forget, play } = withStrangeClock();
  forget();
  expect(play()?.[0]).toBe('al-dia');
});

it('is told to be first seen when the memory began, though it is lost twice, and never in another century', () => {
  const { forget, play } = withStrangeClock();
  forget();
  const seen = play()?.[12];
  forget();
  expect([play()?.[0], seen]).toEqual(['al-dia', expect.stringContaining('2026-')]);
  expect(play()?.[12]).toBe(seen);
});

it('is told to be first seen when the memory began, though it is away for a look', () => {
  const { world, forget, play } = withStrangeClock();
  forget();
  const seen = play()?.[12];
  const id = [...world.source.entries.values()].find(({ name }) => name === 'ventas.csv')?.id ?? '';
  world.source.throwAway(id);
  world.wait(5);
  poll(world);
  world.source.trash.delete(id);
  expect(play()?.[12]).toBe(seen);
});
