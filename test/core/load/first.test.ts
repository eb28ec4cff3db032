/** What a careful person would ask about is not published before somebody has answered. */
import { publishHeld } from '../../../src/core/people/command/publish-held';
import { poll, runNow } from '../../../src/core/people/command/run-now';
import { TOUCHED_KEY } from '../../../src/core/run/session/configuration-edit';
import { installed, manifest, outcomes, published } from '../fake/installed';
import type { FakeWorld } from '../fake/world';

const FIRST_ROW = 13;

/** So many customers. */
const customers = (count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => `${from + at};Cliente ${from + at};${at},50\n`).join('');

/** A world whose folder holds files, after its first run. */
function loaded(files: Readonly<Record<string, string>>): FakeWorld {
  const world = installed();
  for (const [name, text] of Object.entries(files)) world.source.put(name, text);
  runNow(world);
  return world;
}

/** Answers in `_Configuracion` what the first row of the customers' file is; the edit's trigger notes it. */
function answer(world: FakeWorld, text: string): void {
  const tab = world.book.tabList.find(({ title }) => title === '_Configuracion');
  const row = tab?.texts.find((cells) => cells[2] === 'Clientes');
  if (row) row[FIRST_ROW] = text;
  world.nowMs += 1;
  world.store.entries[TOUCHED_KEY] = String(world.nowMs);
}

const TITLES = 'id;nombre;saldo\n';

describe('the first snapshot of an entity', () => {
  it('is held when another table stands below it', () => {
    const world = loaded({
      'clientes.csv': `${TITLES}${customers(20)}\nsucursal;vendedor;mes\nCentro;Ana;1\n${'Sur;Luis;2\n'.repeat(18)}`,
    });
    expect(outcomes(world)).toEqual(['Clientes | retenido | file/another-table']);
    expect(world.book.textsOf('Clientes')).toBeNull();
    expect(manifest(world)[0]?.[5]).toBe(
      'En la línea 23 los títulos se repiten o empieza otra tabla; filas leídas hasta allí: 20. La hoja se crea con el ' +
        'primer archivo que se publique.',
    );
  });

  it('is held when more than three records were left out, and published with three', () => {
    const sums = (count: number) => `Total;;${count},00\n`.repeat(count);
    expect(outcomes(loaded({ 'clientes.csv': TITLES + customers(20) + sums(4) }))[0]).toBe(
      'Clientes | retenido | file/rows-dropped',
    );
    expect(outcomes(loaded({ 'clientes.csv': TITLES + customers(20) + sums(3) }))[0]).toBe(
      'Clientes | publicado | ',
    );
  });

  it('is held without titles where another tab shows some, and published once a person says that there are none', () => {
    const world = loaded({ 'sucursales.csv': TITLES + customers(5), 'clientes.csv': customers(20) });
    expect(outcomes(world)).toContain('Clientes | retenido | file/header-missing');
    answer(world, 'datos');
    poll(world);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
    expect(world.book.textsOf('Clientes')?.[0]).toEqual(['1', 'Cliente 1', '0,50']);
  });

  it('is published without titles where no other tab has any', () => {
    expect(outcomes(loaded({ 'clientes.csv': customers(20) }))).toEqual(['Clientes | publicado | ']);
  });

  it('is held when texts stand over texts, and published as it was read by «Publicar retenido…»', () => {
    const rows = [...'ABCDEFGH'].map((letter) => `Ana ${letter}az;Mitre ${letter}`).join('\n');
    const world = loaded({ 'clientes.csv': `Luis Sosa;San Martín Sur\n${rows}\n` });
    expect(outcomes(world)).toEqual(['Clientes | retenido | file/header-doubtful']);
    publishHeld(world, 'Clientes');
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
    // From now on that is how the file is read.
    const before = world.book.textsOf('Clientes')?.length ?? 0;
    world.source.put('clientes.csv', `Luis Sosa;San Martín Sur\n${rows}\nEva Roa;Paz\n`);
    runNow(world);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
    expect(world.book.textsOf('Clientes')).toHaveLength(before + 1);
  });
});

describe('a later snapshot', () => {
  const headless = published(customers(10));

  it('is held when its first row was data and is titles now, ID column or not', () => {
    headless.source.put('clientes.csv', TITLES + customers(11));
    runNow(headless);
    expect(outcomes(headless)[0]).toBe('Clientes | retenido | file/header-changed');
    expect(headless.book.textsOf('Clientes')).toHaveLength(10);
  });

  it('is held when another delimiter parts it, and told both', () => {
    const world = published(TITLES + customers(10));
    world.source.put('clientes.csv', (TITLES + customers(11)).replace(/,50/g, '.50').replace(/;/g, ','));
    runNow(world);
    expect(outcomes(world)[0]).toBe('Clientes | retenido | file/delimiter-changed');
    expect(manifest(world)[0]?.[5]).toMatch(/con punto y coma y este archivo se lee con coma\./);
  });

  it('is read by the titles of the tab after the state was lost', () => {
    const world = published('1;2\n3;4\n');
    answer(world, 'títulos');
    world.source.put('clientes.csv', '1;2\n3;4\n5;6\n');
    runNow(world);
    expect(world.book.textsOf('Clientes')?.[0]).toEqual(['1', '2']);
    answer(world, 'automática');
    const { installation } = world.store.entries;
    world.store.entries = { installation: installation ?? '' };
    world.source.put('clientes.csv', '1;2\n3;4\n5;6\n7;8\n');
    runNow(world);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
  });
});
