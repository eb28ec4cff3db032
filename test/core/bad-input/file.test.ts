import { poll, runNow } from '../../../src/core/people/command/run-now';
import { installed, published } from '../fake/installed';
import type { FakeWorld } from '../fake/world';
import { GOOD, told } from './told';

/** A world whose good file of customers a person's export has replaced by a bad one. */
function replaced(bytes: string): FakeWorld {
  const world = published();
  world.source.put('clientes.csv', bytes);
  runNow(world);
  return world;
}

const wideRow = Array.from({ length: 20_000 }, (_, index) => `c${index}`).join(';');
const quoted = Array.from({ length: 40 }, (_, index) => `${index},Ana`);
quoted[9] = '9,"Luis';

describe('a file that cannot stand for its entity', () => {
  it.each([
    ['0 bytes', '', 'retenido', 'file/empty', /vacío \(0 bytes\)/, /Vuelva a exportar/],
    ['blank lines only', '\r\n\r\n \r\n', 'retenido', 'file/blank', /líneas en blanco/, /Vuelva a exportar/],
    ['a header only', 'id,nombre\r\n', 'retenido', 'file/header-only', /ninguna fila/, /filtro/],
    [
      'a zip',
      'PK\x03\x04\x14\0\x06\0',
      'rechazado',
      'file/binary',
      /no es un texto CSV/,
      /guárdelo como CSV/,
    ],
    ['a PDF', '%PDF-1.7\n%\xe2\xe3', 'rechazado', 'file/binary', /es un PDF/, /guárdelo como CSV/],
    ['NUL only', '\0'.repeat(900), 'rechazado', 'file/binary', /bytes nulos/, /guárdelo como CSV/],
    [
      'an unclosed quote',
      `id,nombre\n${quoted.join('\n')}\n`,
      'retenido',
      'file/unclosed-quote',
      /línea 11/,
      /línea 11/,
    ],
    [
      'a cell of 60,000',
      `id,nombre\n1,${'x'.repeat(60_000)}\n`,
      'rechazado',
      'file/cell-too-long',
      /60\.000/,
      /Acorte/,
    ],
    [
      '20,000 columns',
      `${wideRow}\n${wideRow}\n`,
      'rechazado',
      'file/too-wide',
      /20\.000 columnas/,
      /Exporte solo/,
    ],
  ])('ends in a named state with a reason and what to do: %s', (_, bytes, outcome, code, reason, todo) => {
    const world = replaced(bytes);
    expect(told(world)).toEqual({
      outcome,
      code,
      reason: expect.stringMatching(reason),
      todo: expect.stringMatching(todo),
    });
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
    expect(poll(world).status).toBe('idle');
  });

  it('is held when it has one column where there were several', () => {
    const world = replaced('id\n1\n2\n3\n');
    expect(told(world)).toMatchObject({ outcome: 'retenido', code: 'file/one-column' });
    expect(told(world).reason).toMatch(/antes tenía 2/);
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
  });

  it('is rejected when it has 11 million cells, with the numbers, before anything is written', () => {
    const world = published();
    const header = Array.from({ length: 1_100 }, (_, index) => `c${index}`).join(',');
    const rest = ',1'.repeat(1_099);
    const rows = Array.from({ length: 10_000 }, (_, index) => `${index}${rest}`);
    world.source.put('clientes.csv', `${header}\n${rows.join('\n')}\n`);
    runNow(world);
    expect(told(world)).toMatchObject({ outcome: 'rechazado', code: 'file/too-many-cells' });
    expect(told(world).reason).toMatch(/columnas: 1\.100/);
    expect([world.book.count('write'), world.book.stagingTitles]).toEqual([0, []]);
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
  });

  it('is published once it is good again', () => {
    const world = replaced('');
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
    expect(told(world).outcome).toBe('publicado');
  });

  it('keeps nobody else waiting', () => {
    const world = installed();
    world.source.put('clientes.csv', '%PDF-1.7');
    world.source.put('ventas.csv', 'id,cliente\n7,1\n');
    runNow(world);
    expect(world.book.textsOf('Ventas')).toHaveLength(2);
    expect(world.book.textsOf('Clientes')).toBeNull();
  });
});
