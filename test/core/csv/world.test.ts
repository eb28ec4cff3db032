import { type Score, scoreFile } from './world/score';
import { CLASSES, makeFile } from './world/world';

/** Files of each class, which makes more than 3,000. */
const FILES = 21;
/** Seeds that no bench and nobody's looking at failures has used. */
const FROM = 40_000_000;

/** What became of the files of each class. */
const scores = new Map(
  CLASSES.map((one, index): [string, Score[]] => [
    one.name,
    Array.from({ length: FILES }, (_, file) =>
      scoreFile(makeFile(one, FROM + file * CLASSES.length + index)),
    ),
  ]),
);

const exact = (some: readonly Score[]) => some.filter((score) => score === 'exact').length / some.length;

describe('what a person reads at a glance is read exactly', () => {
  it('there are at least sixty classes of files, each with a name of its own, and 3,000 files', () => {
    expect(scores.size).toBe(CLASSES.length);
    expect(scores.size).toBeGreaterThanOrEqual(60);
    expect([...scores.values()].flat().length).toBeGreaterThanOrEqual(3_000);
  });

  it.each(CLASSES.map(({ name }) => name))('%s: at most one file of twenty-one is not', (name) => {
    expect(exact(scores.get(name) ?? [])).toBeGreaterThanOrEqual(20 / 21);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('group %i: at least 97 %%', (group) => {
    const names = CLASSES.filter((one) => one.group === group).map(({ name }) => name);
    expect(exact(names.flatMap((name) => scores.get(name) ?? []))).toBeGreaterThanOrEqual(0.97);
  });

  it('at least 99 % of all', () => {
    expect(exact([...scores.values()].flat())).toBeGreaterThanOrEqual(0.99);
  });
});
