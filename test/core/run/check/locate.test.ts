/** Physical lines of observations in files where records and lines do not go together. */
import { runNow } from '../../../../src/core/people/command/run-now';
import { installed } from '../../fake/installed';
import type { FakeSource } from '../../fake/source';
import type { FakeWorld } from '../../fake/world';

const CLIENTES = 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n';
const TALL = 'id,cliente,nota\nV1,1,"uno\ndos\ntres"\nV2,9,x\nV3,2,y\n\nV4,8,z\n';
const PLAIN = 'id,cliente,nota\nV1,1,a\nV2,9,x\nV3,2,y\nV4,8,z\n';

/** Customers and sales with two orphans. */
function audited(ventas: string, before?: (world: FakeWorld) => void): FakeWorld {
  const world = installed();
  world.source.put('clientes.csv', CLIENTES);
  world.source.put('ventas.csv', ventas);
  before?.(world);
  runNow(world);
  return world;
}

/** Cell, line and record of each orphan. */
function places(world: FakeWorld): string[] {
  const rows = world.book.textsOf('_Observaciones') ?? [];
  return rows.filter((row) => row[2] === 'parent/unknown').map((row) => row.slice(4, 7).join(' '));
}

const reads = (world: FakeWorld) => world.source.calls.filter((call) => call.startsWith('read')).length;

it('reads a file with tall cells and blank lines once more, and names the lines of its orphans', () => {
  const world = audited(TALL);
  expect(places(world)).toEqual(['B3 5 2', 'B5 8 4']);
  expect(reads(world)).toBe(3);
});

it('does not read a file again whose records are its lines', () => {
  const world = audited(PLAIN);
  expect(places(world)).toEqual(['B3 3 2', 'B5 5 4']);
  expect(reads(world)).toBe(2);
});

it('does not read a file again in which nothing was found', () => {
  expect(reads(audited(TALL.replace(',9,', ',3,').replace(',8,', ',3,')))).toBe(2);
});

it.each([
  ['was deleted', (source: FakeSource, id: string) => source.remove(id)],
  [
    'holds other bytes',
    (source: FakeSource, id: string) => source.replaceUnlisted(id, TALL.replace('uno', 'UNO')),
  ],
  ['became longer', (source: FakeSource, id: string) => source.replaceUnlisted(id, `${TALL}V5,1,z\n`)],
])('leaves the line blank when the file %s since it was published', (_name, change) => {
  const world = audited(TALL, ({ source, book }) => {
    const apply = book.apply.bind(book);
    book.apply = (edits) => {
      const made = apply(edits);
      if (book.textsOf('Ventas')) change(source, 'file-2');
      return made;
    };
  });
  expect(places(world)).toEqual(['B3  2', 'B5  4']);
});

it('leaves the line blank in a file that would take minutes to be read once more, at each check', () => {
  const rows = Array.from({ length: 21_000 }, (_, row) => `V${row},${row % 3},${'x'.repeat(1_000)}\n`);
  const world = audited(`id,cliente,nota\nV,9,"uno\ndos"\n${rows.join('')}`);
  expect(places(world)).toContain('B2  1');
  world.source.calls.length = 0;
  world.source.put('clientes.csv', `${CLIENTES}4,Luz\n`);
  runNow(world);
  expect(reads(world)).toBe(1);
});
