import { allConditions, needsPerson } from '../../../fleet/core/look/condition';
import { CONDITION_WORDS, countOf, describe as tell } from '../../../fleet/core/words/condition';
import { age, shortAge } from '../../../fleet/core/words/time';
import { WALL } from '../../../fleet/core/words/wall';

it('says of everything that needs a person what happened and what to do, each in words of its own', () => {
  for (const condition of allConditions()) {
    const { what, todo } = tell({ condition, cause: null, tab: null });
    if (needsPerson(condition)) expect([what, todo]).not.toContain('');
  }
  expect(new Set(Object.values(CONDITION_WORDS)).size).toBe(allConditions().length);
});

it.each([
  ['held', 1, '1 retenido'],
  ['held', 2, '2 retenidos'],
  ['missing', 1, '1 falta un archivo'],
  ['missing', 3, '3 con archivos que faltan'],
  ['well', 12, '12 al día'],
] as const)('%s × %d is «%s»', (condition, count, words) => {
  expect(countOf(condition, count)).toBe(words);
});

it('tells in words why a file is held that only a person can decide about', () => {
  for (const cause of ['file/header-doubtful', 'file/titles-few', 'file/rows-long', 'file/blanks-doubtful']) {
    const { what, todo } = tell({ condition: 'held', cause, tab: 'Ventas' });
    expect([what.includes(cause), todo]).toEqual([
      false,
      expect.stringMatching(/^(Alguien|El concesionario) /),
    ]);
  }
});

it('names the tab, and shows the code of a cause that it does not know', () => {
  expect(tell({ condition: 'held', cause: 'file/rows-fell', tab: 'Ventas' }).what).toMatch(
    /^Ventas: .*filas menos/,
  );
  expect(tell({ condition: 'held', cause: 'file/new-code', tab: null }).what).toContain('(file/new-code)');
  expect(tell({ condition: 'late', cause: 'frequency/late', tab: null }).what).not.toContain('frequency/');
  expect(tell({ condition: 'well', cause: null, tab: null })).toEqual({ what: '', todo: '' });
});

it.each([
  [-5, 'menos de 1 min'],
  [60_000, '1 min'],
  [59 * 60_000, '59 min'],
  [60 * 60_000, '1 h'],
  [47 * 3_600_000, '47 h'],
  [48 * 3_600_000, '2 d'],
])('%d ms is %s', (ms, words) => {
  expect(age(ms)).toBe(words);
});

it('is short where there is little room', () => {
  expect([shortAge(20_000), shortAge(60_000)]).toEqual(['<1 min', '1 min']);
});

it.each([
  [8, 8, '8 concesionarios'],
  [1, 1, '1 concesionario'],
  [2, 8, '2 de 8 concesionarios'],
])('%d of %d are told as «%s»', (count, all, words) => {
  expect(WALL.shown(count, all)).toBe(words);
});
