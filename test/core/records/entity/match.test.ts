import { catalogue } from '../../../../src/core/records/entity/catalogue';
import type { EntityDefinition } from '../../../../src/core/records/entity/definition';
import { readFileName } from '../../../../src/core/records/entity/filename';
import { isMistaken, isTable, matchEntity } from '../../../../src/core/records/entity/match';

function entity(pattern: string): EntityDefinition {
  return {
    pattern,
    kind: 'clientes',
    tab: pattern,
    idColumn: null,
    relations: [],
    frequencyHours: null,
    encoding: null,
    delimiter: null,
    headed: null,
    holdPercent: 30,
    holdColumns: false,
    active: true,
  };
}

function tabOf(name: string, patterns: readonly string[], folderPath = ''): string | null {
  return matchEntity(readFileName(name), folderPath, patterns.map(entity))?.tab ?? null;
}

describe('matchEntity', () => {
  it.each([
    ['usuarios.csv', 'Usuarios'],
    ['Vendedores.CSV', 'Vendedores'],
    ['SUCURSALES (1).csv', 'Sucursales'],
    ['talleres - copia.csv', 'Talleres'],
    ['ubicaciones_2024-05-31.csv', 'Ubicaciones'],
    ['Depósitos.csv', 'Depositos'],
    ['Copia de clientes.csv', 'Clientes'],
    ['ventas20240531.csv', 'Ventas'],
    ['unidades.txt', 'Unidades'],
    ['clientes.csv (1)', 'Clientes'],
    ['servicios.tsv', 'Servicios'],
  ])('finds the entity of «%s» in the catalogue: %s', (name, tab) => {
    expect(matchEntity(readFileName(name), '', catalogue())?.tab).toBe(tab);
  });

  it.each(['cliente.csv', 'clientes nuevos.csv', 'stock.csv', 'misclientes.csv'])(
    'takes «%s» for no entity of the catalogue',
    (name) => {
      expect(matchEntity(readFileName(name), '', catalogue())).toBeNull();
    },
  );

  it('prefers the pattern that says more of the name', () => {
    expect(tabOf('ventas 2024.csv', ['ventas', 'ventas 2024'])).toBe('ventas 2024');
    expect(tabOf('ventas 2023.csv', ['ventas', 'ventas 2024'])).toBe('ventas');
  });

  it.each([
    ['exp_clientes_norte.csv', '*clientes*'],
    ['clientes_norte.csv', 'clientes*.csv'],
    ['norte clientes.csv', '*clientes'],
    ['a-x-b-y-c.csv', 'a*b*c'],
    ['Clientes.csv', '*clientes*'],
  ])('lets «*» stand for anything: %s is a %s', (name, pattern) => {
    expect(tabOf(name, [pattern])).toBe(pattern);
  });

  it.each([
    ['clientes.csv', 'clientes*s'],
    ['acb.csv', 'a*b*c'],
    ['aa.csv', 'a*a*a'],
    ['ventas.csv', '*clientes*'],
  ])('does not let «*» stand for what would have to overlap: %s is no %s', (name, pattern) => {
    expect(tabOf(name, [pattern])).toBeNull();
  });

  it('takes a pattern with a subfolder only there, written in any way', () => {
    expect(tabOf('servicios.csv', ['Taller Norte/servicios'], 'taller norte')).toBe('Taller Norte/servicios');
    expect(tabOf('servicios.csv', ['Taller Norte/servicios'], '')).toBeNull();
    expect(tabOf('servicios.csv', ['a/b/servicios'], 'a/b')).toBe('a/b/servicios');
    expect(tabOf('servicios.csv', ['a/servicios'], 'a/b')).toBeNull();
    expect(tabOf('junio.csv', ['servicios/*'], 'servicios')).toBe('servicios/*');
  });

  it('takes a pattern without a subfolder in every folder', () => {
    expect(tabOf('servicios.csv', ['servicios'], 'a/b')).toBe('servicios');
  });

  it('takes another extension when the pattern names it', () => {
    expect(tabOf('clientes.dat', ['clientes.dat'])).toBe('clientes.dat');
    expect(tabOf('clientes.DAT', ['Clientes.dat'])).toBe('Clientes.dat');
    expect(tabOf('clientes.csv', ['clientes.dat'])).toBeNull();
    expect(tabOf('clientes.csv', ['clientes.csv'])).toBe('clientes.csv');
  });
});

describe('isTable and isMistaken', () => {
  it.each(['a.csv', 'a.CSV', 'a.txt', 'a.tsv', 'a.csv (1)'])('reads %s as a table', (name) => {
    expect(isTable(readFileName(name))).toBe(true);
    expect(isMistaken(readFileName(name))).toBe(false);
  });

  it.each(['a.xlsx', 'a.XLS', 'a.ods', 'a.zip'])('takes %s for an export gone wrong', (name) => {
    expect(isTable(readFileName(name))).toBe(false);
    expect(isMistaken(readFileName(name))).toBe(true);
  });

  it('takes a picture for neither', () => {
    expect(isTable(readFileName('a.jpg'))).toBe(false);
    expect(isMistaken(readFileName('a.jpg'))).toBe(false);
  });
});
