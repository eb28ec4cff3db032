/** Plays a dealership end to end on `npm run google` with Google's own clients, and reports what went wrong. */
import { Day } from './google/day';

/** The bar: minimum numbers. */
const PLAN = { polls: 2_000, replaced: 500, kills: 20, seed: 1, project: '.' };

/** Plays it, prints one line, and fails if anything was torn, lost or diverged. */
export async function benchDealership(): Promise<void> {
  const started = performance.now();
  const result = await new Day(PLAN).play();
  const seconds = ((performance.now() - started) / 1_000).toFixed(0);
  console.log(JSON.stringify({ ...result, seconds: Number(seconds) }));
  if (result.torn + result.lost + result.diverged > 0) process.exitCode = 1;
}
