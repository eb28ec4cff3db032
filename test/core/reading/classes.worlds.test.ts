import { heldAsFirst } from './world/guarded';
import { type Score, scoreFile } from './world/score';
import { growing, scoreSeries } from './world/series';
import { CLASSES, makeFile, type WorldFile } from './world/world';

/** Files of each class, which makes more than 3,000. */
const FILES = 21;
/** Seeds that no bench and nobody's looking at failures has used. */
const FROM = 40_000_000;

const files = CLASSES.map((one, index): [string, WorldFile[]] => [
  one.name,
  Array.from({ length: FILES }, (_, file) => makeFile(one, FROM + file * CLASSES.length + index)),
]);

/** What became of the files of each class. */
const scores = new Map(files.map(([name, some]): [string, Score[]] => [name, some.map(scoreFile)]));

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

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])('group %i: at least 97 %%', (group) => {
    const names = CLASSES.filter((one) => one.group === group).map(({ name }) => name);
    expect(exact(names.flatMap((name) => scores.get(name) ?? []))).toBeGreaterThanOrEqual(0.97);
  });

  it('at least 99 % of all', () => {
    expect(exact([...scores.values()].flat())).toBeGreaterThanOrEqual(0.99);
  });
});

describe('as the first file of an entity', () => {
  const all = files.flatMap(([name, some]) =>
    some.map((file, at) => ({ file, score: scores.get(name)?.[at] })),
  );
  const held = new Set(all.filter(({ file }) => heldAsFirst(file) !== null));

  it('none is published with its titles as a row, or with rows lost', () => {
    const isLossy = (score: Score | undefined) => score === 'header taken for a row' || score === 'rows lost';
    expect(all.filter((one) => isLossy(one.score) && !held.has(one))).toEqual([]);
  });

  it('none is published of which a person would have to ask where the other rows are', () => {
    const partial = all.filter(({ file }) => file.partial === true);
    expect(partial.length).toBeGreaterThan(40);
    expect(partial.filter((one) => !held.has(one))).toEqual([]);
  });

  it('at most one in a hundred that is read rightly is held', () => {
    const right = all.filter(({ file, score }) => score === 'exact' && file.partial !== true);
    expect(right.filter((one) => held.has(one)).length).toBeLessThanOrEqual(right.length / 100);
  });
});

describe('a file that grows', () => {
  it('is never published in another way than before, and hardly ever held for one', () => {
    const series = files.map(([, [file]]) => scoreSeries(file === undefined ? [] : growing(file)));
    const sum = (of: 'flipped' | 'held') => series.reduce((all, one) => all + one[of], 0);
    expect([sum('flipped'), sum('held') <= 1]).toEqual([0, true]);
  });
});
