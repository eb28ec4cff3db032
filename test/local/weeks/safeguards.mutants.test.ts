import { rmSync } from 'node:fs';
import { contextsFor, playWeek } from '../../../local/weeks/week';
import { MUTANTS } from './mutants/catalogue';
import { buildMutant } from './mutants/mutant';

/** The bar: seeds within which each one must be caught. */
const SEEDS_MAX = 200;

/** Plays seeds until a promise is broken; any within the bar counts, so that the likeliest goes first. */
async function firstCaught(
  folder: string,
  likely: number | undefined,
): Promise<{ readonly seed: number; readonly text: string } | null> {
  const contexts = contextsFor(folder);
  const others = Array.from({ length: SEEDS_MAX }, (_, index) => index + 1);
  for (const seed of likely === undefined ? others : [likely, ...others]) {
    const [violation] = (await playWeek(seed, folder, contexts)).violations;
    if (violation) return { seed, text: `${violation.kind}: ${violation.text}` };
  }
  return null;
}

describe('the script with one safeguard less', () => {
  const table: string[] = [];

  afterAll(() => {
    process.stdout.write(`${table.join('\n')}\n`);
  });

  it.each(MUTANTS)('is caught: $name', async (mutant) => {
    const folder = await buildMutant(mutant);
    const caught = await firstCaught(folder, mutant.seed);
    rmSync(folder, { recursive: true });
    table.push(`${mutant.name} | ${caught?.seed ?? 'never'} | ${caught?.text ?? ''}`);
    expect(caught?.seed ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(SEEDS_MAX);
  });

  it('is not built when the source has changed under it', async () => {
    for (const change of [
      { of: 'aFunctionThatIsNotThere', body: 'return null;' },
      { of: 'FencedWorkbook.aMethodThatIsNotThere', body: 'return null;' },
      { record: 'LIMITS', to: { aLimitThatIsNotThere: 1 } },
    ]) {
      await expect(buildMutant({ name: 'nothing', changes: [change] })).rejects.toThrow('0 times');
    }
  });
});
