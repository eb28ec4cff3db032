/** Odd headers, odd IDs and odd settings, judged by the built bundle. */
import { configure } from './person';
import { type BundleWorld, openBundle } from './world';

const LONG = 'título '.repeat(29).slice(0, 200);

/** Rows of `_Observaciones` of a rule. */
function observed(world: BundleWorld, rule: string): string[][] {
  return (world.texts('_Observaciones') ?? []).filter((row) => row[2] === rule);
}

/** Publishes a file and then another one in its place. */
function replaced(
  first: string,
  second: string,
  before: (world: BundleWorld) => void = () => {},
): BundleWorld {
  const world = openBundle();
  before(world);
  const id = world.put('clientes.csv', first);
  world.settle();
  world.drive.overwrite(id, second);
  world.settle();
  return world;
}

/** Twenty rows under a header of two names. */
function table(header: string, from = 1): string {
  return `${header}\n${Array.from({ length: 20 }, (_, at) => `${from + at},x`).join('\n')}\n`;
}

describe('a header may be called anything', () => {
  it.each([
    ['accents and a tilde', 'Código Único', 'Código Único'],
    ['blanks around and within', '  id   cliente ', '  id   cliente '],
    ['a line break', '"id\ncliente"', 'id\ncliente'],
    ['a formula', '=1+1', '=1+1'],
    ['an apostrophe', "'id", "'id"],
    ['two hundred letters', LONG, LONG],
  ])('%s: kept as it is, and the same in the next file', (_title, written, shown) => {
    const world = replaced(table(`${written},nombre`), table(`${written},nombre`, 2));
    expect(world.texts('Clientes')?.[0]).toEqual([shown, 'nombre']);
    expect(world.outcomes()[0]).toBe('Clientes | publicado | ');
    expect((world.texts('_Observaciones') ?? []).filter((row) => row[2]?.startsWith('column/'))).toEqual([]);
  });

  it('the same name twice: told with its cell, and no change the next time', () => {
    const world = replaced(table('id,id'), table('id,id', 2));
    expect(world.texts('Clientes')?.[0]).toEqual(['id', 'id']);
    expect(observed(world, 'header/repeated').map((row) => [row[4], row[5]])).toEqual([['B1', '1']]);
    expect((world.texts('_Observaciones') ?? []).filter((row) => row[2]?.startsWith('column/'))).toEqual([]);
  });
});

describe('an ID may be anything', () => {
  const long = (letter: string) => letter.repeat(5_000);

  it('5,000 letters: compared whole, shown shortened', () => {
    const rows = ['a', 'b', 'a'].map((letter) => `${long(letter)},x`).join('\n');
    const world = openBundle();
    world.put('clientes.csv', `id,nombre\n${rows}\n`);
    world.settle();
    const found = observed(world, 'id/repeated');
    expect(found.map((row) => [row[4], row[11], row[12]])).toEqual([
      ['A2', '2', '1'],
      ['A4', '2', '1'],
    ]);
    expect(found[0]?.[8]).toBe(`${'a'.repeat(199)}…`);
  });

  it('5,000 letters that all changed: held', () => {
    const ids = (letter: string) =>
      Array.from({ length: 12 }, (_, at) => `${long(letter)}${at},x\n`).join('');
    const world = replaced(`id,nombre\n${ids('a')}`, `id,nombre\n${ids('b')}`);
    expect(world.outcomes()[0]).toBe('Clientes | retenido | file/ids-vanished');
  });

  it('blank in all rows: published, and told once with the true number', () => {
    const world = openBundle();
    world.put('clientes.csv', `id_cliente,nombre\n${',Ana\n'.repeat(300)}`);
    world.settle();
    expect(world.outcomes()[0]).toBe('Clientes | publicado | ');
    const found = observed(world, 'id/blank');
    expect([found.length, found[0]?.[4], found[0]?.[11]]).toEqual([100, 'A2', '300']);
  });
});

describe('the threshold of _Configuracion', () => {
  it.each([
    ['30', 'Clientes | publicado | '],
    ['10', 'Clientes | retenido | file/rows-fell'],
  ])('%s per cent decides about a quarter of the rows', (percent, outcome) => {
    const before = (world: BundleWorld) => configure(world, 'Clientes', 'percent', percent);
    const rest = table('id,nombre').split('\n').slice(0, 16).join('\n');
    expect(replaced(table('id,nombre'), `${rest}\n`, before).outcomes()[0]).toBe(outcome);
  });

  it('abc: told by its cell beside the row; the entity is not taken for another one', () => {
    const abc = (office: BundleWorld) => configure(office, 'Clientes', 'percent', 'abc');
    const world = replaced(table('id,nombre'), 'id,nombre\n1,x\n2,x\n', abc);
    expect(world.outcomes().filter((line) => line.includes('configuration/number'))).toHaveLength(1);
    expect(world.texts('Clientes')).toBeNull();
    const row = (world.texts('_Configuracion') ?? []).find((cells) => cells[2] === 'Clientes') ?? [];
    expect(row[10]).not.toBe('');
    configure(world, 'Clientes', 'percent', '30');
    world.settle();
    expect(world.texts('Clientes')).toHaveLength(3);
  });
});
