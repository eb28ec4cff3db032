/** An exporter that writes the same bytes over the same file, day after day. */
import { poll } from '../../../src/core/command/run-now';
import { published } from '../fake/installed';
import type { FakeWorld } from '../fake/world';

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
