/** Measures how long a new file takes from Drive to its tab, and how long triggers run in a day in which nothing happens. */
import { type CalmDays, playCalmDays, quantile } from '../local/weeks/calm-week';
import { contextsFor } from '../local/weeks/week';

/** Default number of weeks, and days of each. */
const WEEKS = 4;
const DAYS = 7;

const SCRIPT = 'dist';

/**
 * Prints both, as modelled.
 *
 * @param args - weeks; first seed
 */
export function benchFreshness([weeks = String(WEEKS), from = '1']: readonly string[]): void {
  const contexts = contextsFor(SCRIPT);
  const played: CalmDays[] = [];
  for (let at = 0; at < Number(weeks); at += 1)
    played.push(playCalmDays(Number(from) + at, DAYS, SCRIPT, contexts));
  const files = played.flatMap(({ fileMinutes }) => fileMinutes);
  const quiet = played.flatMap(({ quietMinutes }) => quietMinutes);
  console.log(`${weeks} weeks without faults, modelled`);
  console.log(`  files of one chunk, from Drive to tab: ${files.length}`);
  for (const share of [0.5, 0.95, 1])
    console.log(`    ${100 * share} %: ${quantile(files, share).toFixed(2)} min`);
  console.log(`  triggers in a day with nothing new, start-up included: ${quiet.length} days`);
  console.log(`    most: ${Math.max(...quiet).toFixed(1)} of 90 min`);
}
