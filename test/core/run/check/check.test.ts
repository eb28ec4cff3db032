/** Orphans while the parent's tab does not hold its newest file. */

import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { poll, runNow } from '../../../../src/core/people/command/run-now';
import { installed } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';

const clientes = (count: number) =>
  `id,nombre\n${Array.from({ length: count }, (_, row) => `C${row},Nombre ${row}\n`).join('')}`;
const ventas = (count: number) =>
  `id,id_cliente\n${Array.from({ length: count }, (_, row) => `V${row},C${row}\n`).join('')}`;

function published(): FakeWorld {
  const world = installed();
  world.source.put('clientes.csv', clientes(20));
  world.source.put('ventas.csv', ventas(20));
  runNow(world);
  return world;
}

/** Severity and code of each observation. */
const observed = (world: FakeWorld) =>
  (world.book.textsOf('_Observaciones') ?? [])
    .slice(1)
    .filter((row) => row.length > 0)
    .map((row) => `${row[0]} ${row[2]}`);

const poll5 = (world: FakeWorld) => {
  world.wait(5);
  return poll(world);
};

describe('an orphan', () => {
  it('is an error when the parents are all there', () => {
    const world = published();
    world.source.put('ventas.csv', ventas(21));
    runNow(world);
    expect(observed(world)).toEqual(['error parent/unknown']);
  });

  it('cannot be judged while Google fails with the newer file of the parents, and is none once that is published', () => {
    const world = published();
    const id = world.source.put('clientes.csv', clientes(21));
    world.source.put('ventas.csv', ventas(21));
    const read = world.source.read.bind(world.source);
    world.source.read = (content, start, end) => {
      if (content.fileId === id) throw new ServiceError('urlfetch', 'denied', 403, 'refused', 'no');
      return read(content, start, end);
    };
    runNow(world);
    expect(observed(world)).toEqual(['pendiente parent/pending']);
    world.source.read = read;
    runNow(world);
    expect(observed(world)).toEqual([]);
  });

  it('is an error again once the held file of the parents holds what their tab shows', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n');
    world.source.put('ventas.csv', ventas(21));
    runNow(world);
    expect(observed(world)).toEqual(['pendiente parent/pending']);
    world.source.put('clientes.csv', clientes(20));
    for (let run = 0; run < 4; run++) poll5(world);
    expect(observed(world)).toEqual(['error parent/unknown']);
  });

  it('cannot be judged while the newer file of the parents settles', () => {
    const world = published();
    world.source.put('ventas.csv', ventas(21));
    poll5(world);
    world.source.put('clientes.csv', clientes(21));
    for (let run = 0; run < 2; run++) {
      poll5(world);
      expect(observed(world)).not.toContain('error parent/unknown');
      // The clerk saves it once more.
      world.source.put('clientes.csv', clientes(22));
    }
    for (let run = 0; run < 4; run++) poll5(world);
    expect(observed(world)).toEqual([]);
  });
});

describe('a tab that a person edited', () => {
  const status = (world: FakeWorld, tab: string) =>
    (world.book.textsOf('_Estado') ?? []).find((row) => row[2] === tab)?.slice(0, 4);
  const edit = (world: FakeWorld, title: string, row: number, column: number, text: string) => {
    const cells = world.book.tabList.find((tab) => tab.title === title)?.texts[row];
    if (cells) cells[column] = text;
  };

  it('is told where the next check reads the column, at no call more', () => {
    const calls = (isEdited: boolean) => {
      const world = published();
      world.source.put('ventas.csv', ventas(21));
      poll5(world);
      poll5(world);
      if (isEdited) edit(world, 'Ventas', 3, 1, 'otro');
      const before = world.book.calls.length;
      poll5(world);
      return { calls: world.book.calls.length - before, told: status(world, 'Ventas')?.[3] };
    };
    const [plain, edited] = [calls(false), calls(true)];
    expect([plain.told, edited.told]).toEqual(['', 'status/edited']);
    expect(edited.calls).toBe(plain.calls);
  });

  it('is as it should be again once its file is published anew', () => {
    const world = published();
    world.source.put('ventas.csv', ventas(21));
    poll5(world);
    poll5(world);
    edit(world, 'Ventas', 3, 1, 'otro');
    poll5(world);
    expect(status(world, 'Ventas')?.[3]).toBe('status/edited');
    world.source.put('ventas.csv', ventas(22));
    for (let run = 0; run < 4; run++) poll5(world);
    expect(status(world, 'Ventas')).toEqual(['al-dia', 'al día', 'Ventas', '']);
  });

  it('is not told when a person only sorted it', () => {
    const world = published();
    world.source.put('ventas.csv', ventas(21));
    poll5(world);
    poll5(world);
    const tab = world.book.tabList.find(({ title }) => title === 'Ventas');
    const [header, ...rows] = tab?.texts ?? [];
    tab?.texts.splice(0, tab.texts.length, header ?? [], ...rows.reverse());
    poll5(world);
    expect(status(world, 'Ventas')?.[3]).toBe('');
  });
});
