/** «Publicar retenido…» on the ports in memory. */
import { publishHeld } from '../../../../src/core/people/command/publish-held';
import { poll, runNow } from '../../../../src/core/people/command/run-now';
import { manifest, outcomes, published } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';

const rows = (ids: readonly number[]) => `id,nombre\n${ids.map((id) => `${id},Nombre ${id}`).join('\n')}\n`;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Twenty customers are published; then a file comes that has ten of them and one that is new. */
function held(): FakeWorld {
  const world = published(rows(upTo(20)));
  world.source.put('clientes.csv', rows([...upTo(10), 99]));
  runNow(world);
  world.dialogue.told.length = 0;
  return world;
}

it('shows rows, IDs and columns now and then, and asks before it publishes', () => {
  const world = held();
  world.dialogue.answers.push('yes');
  expect(publishHeld(world, null)?.handled).toMatchObject([{ tab: 'Clientes', outcome: 'published' }]);
  expect(world.dialogue.asked).toEqual([
    [
      'Hoja Clientes, archivo «clientes.csv».',
      'Por qué se retuvo: El archivo tiene 11 filas y el anterior tenía 20: 45 % menos; se admite hasta 30 %. La hoja conserva los datos anteriores.',
      '',
      'Si lo publica, reemplaza por completo los datos de la hoja:',
      'Filas: ahora 20; quedarían 11.',
      'ID que desaparecerían: 10 (11, 12, 13, 14, 15, 16, 17, 18, 19, 20).',
      'ID que aparecerían: 1 (99).',
      'Las columnas no cambian.',
      '',
      '¿Quiere publicarlo?',
    ].join('\n'),
  ]);
  expect(world.book.textsOf('Clientes')).toHaveLength(12);
  expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
});

it('changes nothing when the person says no', () => {
  const world = held();
  world.dialogue.answers.push('no');
  const calls = world.book.count('apply');
  expect(publishHeld(world, null)).toBeNull();
  expect([world.book.count('apply'), world.dialogue.told]).toEqual([calls, []]);
});

it('asks nothing when the tab is given, however it is spelled', () => {
  const world = held();
  publishHeld(world, 'CLIENTES');
  expect(world.dialogue.asked).toEqual([]);
  expect(world.book.textsOf('Clientes')).toHaveLength(12);
});

it('publishes nothing and says so when the folder holds another file by now', () => {
  for (const tab of [null, 'Clientes']) {
    const world = held();
    world.source.put('clientes.csv', rows([1]));
    publishHeld(world, tab);
    expect(world.dialogue.told.at(-1)).toMatch(
      /^No se publicó nada: el archivo retenido de Clientes ya no está/,
    );
    expect(world.book.textsOf('Clientes')).toHaveLength(21);
  }
});

it('says that nothing is held', () => {
  const world = published();
  expect(publishHeld(world, null)).toBeNull();
  expect(publishHeld(world, 'Ventas')).toBeNull();
  const none =
    'No hay ningún archivo retenido: no hay nada que publicar a mano. Cómo está cada hoja se ve en el panel.';
  expect(world.dialogue.told.slice(-2)).toEqual([none, none]);
});

it('lets the next snapshot be judged again after one was allowed', () => {
  const world = held();
  publishHeld(world, 'Clientes');
  world.source.put('clientes.csv', rows([1]));
  runNow(world);
  expect(outcomes(world)[0]).toBe('Clientes | retenido | file/rows-fell');
});

describe('with several held files', () => {
  function two(): FakeWorld {
    const world = held();
    world.source.put('ventas.csv', 'id,cliente\n');
    runNow(world);
    world.dialogue.told.length = 0;
    return world;
  }

  it.each([
    ['the tab in front', () => ({ title: 'Clientes', row: 1 })],
    ['the selected row of _Manifiesto', (world: FakeWorld) => rowOf(world, '_Manifiesto', 2)],
    ['the selected row of _Estado', (world: FakeWorld) => rowOf(world, '_Estado', 2)],
  ])('takes %s', (_title, selection) => {
    const world = two();
    world.dialogue.selected = selection(world);
    publishHeld(world, null);
    expect(world.dialogue.asked).toHaveLength(1);
    expect(world.dialogue.asked[0]).toContain('Hoja Clientes');
  });

  it('asks for the name otherwise, and knows no other', () => {
    const world = two();
    world.dialogue.answers.push('Servicios');
    publishHeld(world, null);
    expect(world.dialogue.asked).toEqual([
      'Hay archivos retenidos de Clientes y Ventas. Escriba el nombre de la hoja que quiere publicar.',
    ]);
    expect(world.dialogue.told.at(-1)).toMatch(/^«Servicios» no es una hoja con un archivo retenido/);
  });

  it('compares with nothing where nothing was published', () => {
    const world = two();
    world.dialogue.selected = { title: 'Ventas', row: 1 };
    publishHeld(world, null);
    expect(world.dialogue.asked[0]).toContain('Filas: ahora 0; quedarían 0.');
  });
});

/** The first row of a tab whose cell says Clientes and that is not of a publication. */
function rowOf(world: FakeWorld, title: string, column: number): { title: string; row: number } {
  const row = (world.book.textsOf(title) ?? []).findIndex((cells) => cells[column] === 'Clientes') + 1;
  expect(row).toBeGreaterThan(1);
  return { title, row };
}

it('finishes a large one over several runs, though a later one is of the trigger', () => {
  const world = published(rows(upTo(20)));
  const long = 'x'.repeat(900);
  world.source.put(
    'clientes.csv',
    `nota,nombre\n${upTo(5_600)
      .map((id) => `N${id},${long}\n`)
      .join('')}`,
  );
  runNow(world);
  expect(outcomes(world)[0]).toBe('Clientes | retenido | file/id-column-gone');
  world.tickMs = 40_000;
  expect(publishHeld(world, 'Clientes')).toMatchObject({ pending: 1, handled: [] });
  world.tickMs = 0;
  world.wait(5);
  expect(poll(world)).toMatchObject({ handled: [{ tab: 'Clientes', outcome: 'published' }] });
  expect(manifest(world)[0]?.[3]).toBe('publicado');
});

describe('a file in which there is nothing to publish', () => {
  const empty = (): FakeWorld => {
    const world = published(rows(upTo(20)));
    world.source.put('clientes.csv', '');
    runNow(world);
    world.dialogue.told.length = 0;
    return world;
  };

  it.each([null, 'clientes'])('is not offered, whoever asks for it: %j', (tab) => {
    const world = empty();
    expect(publishHeld(world, tab)).toBeNull();
    expect(world.dialogue.asked).toEqual([]);
    expect(world.dialogue.told).toEqual([
      expect.stringMatching(/^El archivo retenido de Clientes no se puede publicar\. El archivo está vacío/),
    ]);
  });

  it('leaves the others to choose from', () => {
    const world = empty();
    world.source.put('ventas.csv', 'id,importe\n');
    runNow(world);
    world.dialogue.answers.push('no');
    publishHeld(world, null);
    expect(world.dialogue.asked).toEqual([expect.stringContaining('Hoja Ventas')]);
  });
});
