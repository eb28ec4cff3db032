import { type Contexts, WarmContexts } from '../../../local/runtime/context';
import { contextsFor, playWeek } from '../../../local/weeks/week';

/** Weeks that every test run plays; `npm run simulate` plays more. */
const SEEDS = 150;

const contexts = contextsFor('dist');

describe('weeks of a dealership', () => {
  it(`keeps every promise in the weeks of ${SEEDS} seeds`, async () => {
    const broken: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const { violations } = await playWeek(seed, 'dist', contexts);
      for (const { kind, text } of violations) broken.push(`seed ${seed}: ${kind}: ${text}`);
    }
    expect(broken).toEqual([]);
  });

  it('plays a seed the same way twice', async () => {
    const first = await playWeek(8, 'dist');
    const second = await playWeek(8, 'dist');
    expect(second.digest).toBe(first.digest);
    expect(second.tail).toEqual(first.tail);
  });

  it('plays a seed the same way where the script is loaded for each execution: nothing of it outlives one', async () => {
    const each = new WarmContexts({ scriptFolder: 'dist' }, 'each');
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const digests = async (where: Contexts) => {
      const weeks = [];
      for (const seed of seeds) weeks.push((await playWeek(seed, 'dist', where)).digest);
      return weeks;
    };
    expect(await digests(contexts)).toEqual(await digests(each));
  });

  it('plays another seed another way', async () => {
    expect((await playWeek(9, 'dist')).digest).not.toBe((await playWeek(8, 'dist')).digest);
  });

  it('strikes, reads, imports and polls, and Google applies writes late, in the weeks of ten seeds', async () => {
    const sum = { polls: 0, kills: 0, faults: 0, late: 0, reads: 0, imports: 0 };
    for (let seed = 1; seed <= 10; seed += 1) {
      const week = await playWeek(seed, 'dist', contexts);
      sum.polls += week.polls;
      sum.kills += week.kills;
      sum.faults += week.faults;
      sum.late += week.late;
      sum.reads += week.reads;
      sum.imports += week.imports;
    }
    expect(Math.min(sum.polls, sum.kills, sum.faults, sum.late, sum.reads, sum.imports)).toBeGreaterThan(0);
  });
});
