import { contextsFor, playWeek } from '../../../local/weeks/week';

/** Weeks that every test run plays; `npm run simulate` plays more. */
const SEEDS = 150;

/** Where they begin; the first ones have a file of their own, so that two cores play. */
const FROM = 10_001;

describe('other weeks of a dealership', () => {
  it(`keeps every promise in the weeks of ${SEEDS} other seeds`, async () => {
    const broken: string[] = [];
    const contexts = contextsFor('dist');
    for (let seed = FROM; seed < FROM + SEEDS; seed += 1) {
      const { violations } = await playWeek(seed, 'dist', contexts);
      for (const { kind, text } of violations) broken.push(`seed ${seed}: ${kind}: ${text}`);
    }
    expect(broken).toEqual([]);
  });
});
