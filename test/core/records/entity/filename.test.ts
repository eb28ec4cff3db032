import { readFileName } from '../../../../src/core/records/entity/filename';

const last = (name: string) => readFileName(name).stems.at(-1);

describe('readFileName', () => {
  it.each([
    ['clientes.csv', 'csv'],
    ['CLIENTES.CSV', 'csv'],
    ['clientes.csv (1)', 'csv'],
    ['clientes.csv(2)', 'csv'],
    ['clientes.xlsx', 'xlsx'],
    ['clientes', null],
    ['ventas 2024.05.csv', 'csv'],
  ])('finds the extension of «%s»: «%s»', (name, extension) => {
    expect(readFileName(name).extension).toBe(extension);
  });

  it.each([
    'clientes.csv',
    'Clientes.CSV',
    'clientes (1).csv',
    'clientes(12).csv',
    'clientes.csv (1)',
    'clientes - copia.csv',
    'clientes - copia (2).csv',
    'clientes - Copia 3.csv',
    'clientes - copy.csv',
    'Copia de clientes.csv',
    'Copia de Copia de clientes.csv',
    'Copy of clientes.csv',
    'Cópia de clientes.csv',
    'clientes 2024.csv',
    'clientes_2024-05-31.csv',
    'clientes 31-05-2024.csv',
    'clientes20240531.csv',
    'clientes_20240531_101500.csv',
    'clientes 2024-05-31 10.15.00.csv',
    'clientes7.csv',
    'clientes conflicto.csv',
    'Copia de Clientes_2024-05-31 (1).CSV',
  ])('takes «%s» back to «clientes»', (name) => {
    expect(last(name)).toBe('clientes');
  });

  it('says the fullest name first and takes one ending off after the other', () => {
    expect(readFileName('Copia de Clientes_2024-05-31 (1).CSV').stems).toEqual([
      'copia de clientes 2024 05 31 (1)',
      'clientes 2024 05 31 (1)',
      'clientes 2024 05 31',
      'clientes',
    ]);
  });

  it('leaves a name that would vanish', () => {
    expect(readFileName('2024.csv').stems).toEqual(['2024']);
    expect(readFileName('(1).csv').stems).toEqual(['(1)']);
  });

  it('does not take a word that only contains an ending for a copy', () => {
    expect(last('fotocopia.csv')).toBe('fotocopia');
    expect(last('copiadora.csv')).toBe('copiadora');
  });
});
