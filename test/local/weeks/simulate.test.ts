import { simulate } from '../../../local/weeks/command';
import type { Told } from '../../../local/weeks/crew';
import type { SeedResult } from '../../../local/weeks/week';

const CLEAN = {
  polls: 10,
  kills: 1,
  faults: 2,
  late: 1,
  reads: 90,
  imports: 5,
  violations: [],
  digest: 'abc',
  tail: ['1 a call'],
};

/** A crew whose seeds end as the test says, and what was printed. */
function open(result: (seed: number) => SeedResult | null) {
  const printed = { out: '', err: '', played: [] as number[] };
  const crew = {
    play: async (from: number, count: number, take: (told: Told) => void) => {
      for (let seed = from; seed < from + count; seed += 1) {
        printed.played.push(seed);
        const told = result(seed);
        if (told === null) take({ seed, result: told, trouble: 'it broke' });
        else take({ seed, result: told, trouble: null });
      }
    },
  };
  const setting = {
    crew,
    out: (text: string) => {
      printed.out += text;
    },
    err: (text: string) => {
      printed.err += text;
    },
    isTerminal: false,
  };
  return { printed, setting };
}

describe('npm run simulate', () => {
  it('prints one JSON object of the sums, and ends with 0 when no promise was broken', async () => {
    const { printed, setting } = open((seed) => ({ seed, ...CLEAN }));
    expect(await simulate(['--seeds', '3', '--from', '7', '--json'], setting)).toBe(0);
    expect(printed.played).toEqual([7, 8, 9]);
    expect(JSON.parse(printed.out)).toEqual({
      seeds: 3,
      polls: 30,
      kills: 3,
      faults: 6,
      late: 3,
      reads: 270,
      imports: 15,
      torn: 0,
      lost: 0,
      diverged: 0,
      leaked: 0,
    });
    expect(printed.err).toBe('');
  });

  it('prints for a failing seed the command that replays it and the last calls, and ends with 1', async () => {
    const { printed, setting } = open((seed) => ({
      seed,
      ...CLEAN,
      violations: seed === 2 ? [{ kind: 'torn', text: 'Clientes is half written' }] : [],
    }));
    expect(await simulate(['--seeds', '2'], setting)).toBe(1);
    expect(printed.err).toContain('torn: Clientes is half written');
    expect(printed.err).toContain('npm run -s simulate -- --seeds 1 --from 2');
    expect(printed.err).toContain('1 a call');
    expect(printed.out).toContain('torn 1  lost 0  diverged 0  leaked 0');
  });

  it('ends with 1 when a seed could not be played to its end', async () => {
    const { printed, setting } = open(() => null);
    expect(await simulate(['--seeds', '1', '--from', '5'], setting)).toBe(1);
    expect(printed.err).toContain('seed 5 could not be played');
  });

  it.each([['--seeds', '0'], ['--seeds', 'x'], ['--from', '-1'], ['--unknown'], ['extra']])(
    'refuses %s %s with its usage and exit code 2',
    async (...args) => {
      const { printed, setting } = open((seed) => ({ seed, ...CLEAN }));
      expect(await simulate(args, setting)).toBe(2);
      expect(printed.played).toEqual([]);
      expect(printed.err).not.toBe('');
    },
  );

  it('tells how far it is on a terminal only', async () => {
    const { printed, setting } = open((seed) => ({ seed, ...CLEAN }));
    await simulate(['--seeds', '1'], { ...setting, isTerminal: true });
    expect(printed.err).toContain('\r');
  });
});
