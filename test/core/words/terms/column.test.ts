import type { Evidence } from '../../../../src/core/judge/audit/search/evidence';
import { describeEvidence, list } from '../../../../src/core/words/terms/column';

describe('describeEvidence', () => {
  it.each<[readonly Evidence[], string]>([
    [[{ code: 'configured', present: true }], 'indicada en _Configuracion'],
    [[{ code: 'configured', present: false }], 'indicada en _Configuracion, pero no está en el archivo'],
    [
      [
        { code: 'name', weight: 0.85 },
        { code: 'values', unique: 0.9999, filled: 1, rows: 500 },
        { code: 'former' },
      ],
      'por su nombre (85 %); 99 % de valores distintos, 100 % completa; la misma que antes',
    ],
    [
      [
        { code: 'name', weight: 0 },
        { code: 'found', distinct: 1_200, same: 1_100, like: 40 },
      ],
      'por sus valores; 1.100 de 1.200 valores encontrados y 40 escritos distinto',
    ],
    [
      [{ code: 'name', weight: 1 }, { code: 'unproved' }],
      'por su nombre (100 %); sin valores para comprobarla',
    ],
  ])('tells why a column was taken', (evidence, words) => {
    expect(describeEvidence(evidence)).toBe(words);
  });
});

describe('list', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a o b'],
    [['a', 'b', 'c'], 'a, b o c'],
  ])('joins %j', (words, joined) => {
    expect(list(words, 'o')).toBe(joined);
  });
});
