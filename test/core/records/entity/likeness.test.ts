import { catalogue } from '../../../../src/core/records/entity/catalogue';
import { readFileName } from '../../../../src/core/records/entity/filename';
import { patternFor, shareOfHeader, spokenOf } from '../../../../src/core/records/entity/likeness';
import { matchEntity } from '../../../../src/core/records/entity/match';

const clientes = { tab: 'Clientes', pattern: 'clientes.csv' };

describe('a file of no entity', () => {
  it.each([
    ['Listado de Clientes 2026.csv', 2],
    ['CLIENTES_ACTIVOS.csv', 0],
    ['cliente.csv', 0],
    ['ListadoClientes2026.csv', 1],
    ['listadoclientes.csv', 0],
    ['cilentes.csv', 0],
    ['clintes 05-2026.csv', 0],
    ['Reporte – clientes.csv', 1],
  ])('speaks of Clientes: %s', (name, place) => {
    expect(spokenOf(name, '', clientes)).toBe(place);
  });

  it.each(['inventario.csv', 'rentas.csv', 'posventa.csv', 'stock.csv', 'precios 2026.csv'])(
    'speaks of no entity of the catalogue: %s',
    (name) => {
      expect(catalogue().filter((entity) => spokenOf(name, '', entity) !== null)).toEqual([]);
    },
  );

  it('is looked for in the folder that the pattern names, and in no other', () => {
    const inShop = { tab: 'Servicios', pattern: 'taller norte/servicios.csv' };
    expect(spokenOf('Servicios hechos.csv', 'taller norte', inShop)).toBe(0);
    expect(spokenOf('Servicios hechos.csv', '', inShop)).toBeNull();
  });
});

describe('two headers', () => {
  it('have a share of their names in common, however these are written', () => {
    expect(shareOfHeader(['ID', 'Razón Social', 'cuit'], ['id', 'razon_social', 'CUIT', 'zona'])).toBe(0.75);
  });

  it('cannot be compared where one is unknown', () => {
    expect([shareOfHeader([], ['id']), shareOfHeader(['id'], ['', ''])]).toEqual([null, null]);
  });
});

describe('the name that is written into _Configuracion', () => {
  it.each([
    ['Listado de Clientes 2026.csv', 'clientes.csv', 'Listado de Clientes.csv'],
    ['Clientes activos (1).csv', 'clientes.csv', 'Clientes activos.csv'],
    ['Copia de cilentes.csv', 'clientes.csv', 'cilentes.csv'],
    ['Clientes: todos.csv', 'clientes.csv', 'Clientes* todos.csv'],
    ['Servicios hechos.csv', 'taller/servicios.csv', 'taller/Servicios hechos.csv'],
  ])('is that of the next export as well: %s', (name, former, expected) => {
    const pattern = patternFor(name, former);
    expect(pattern).toBe(expected);
    const [entity] = catalogue();
    const folder = pattern.includes('/') ? 'taller' : '';
    if (!entity) throw new Error('the catalogue is empty');
    expect(matchEntity(readFileName(name), folder, [{ ...entity, pattern }])).not.toBeNull();
  });

  it('ends in .csv where the file has no extension', () => {
    expect(patternFor('clientes', 'ventas.csv')).toBe('clientes.csv');
  });
});
