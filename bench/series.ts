/** Measures how often a file that only grows is read in another way than before. */
import { growing, scoreSeries } from '../test/core/reading/world/series';
import { CLASSES, makeFile } from '../test/core/reading/world/world';

/** Default number of series. */
const SERIES = 2_000;

/**
 * Prints how many snapshots changed their reading, with and without knowledge of the one before.
 *
 * @param args - series; first seed
 */
export function benchSeries([series = String(SERIES), from = '0']: readonly string[]): void {
  const sums = { snapshots: 0, flipped: 0, held: 0, flippedAlone: 0 };
  for (let at = 0; at < Number(series); at += 1) {
    const one = CLASSES[at % CLASSES.length];
    if (one === undefined) return;
    const snapshots = growing(makeFile(one, Number(from) + at));
    const { flipped, held } = scoreSeries(snapshots);
    sums.snapshots += snapshots.length;
    sums.flipped += flipped;
    sums.held += held;
    const alone = scoreSeries(snapshots, false).flipped;
    sums.flippedAlone += alone;
    if (flipped + held > 0)
      console.log(`  ${one.name}, seed ${Number(from) + at}: held ${held}, published ${flipped}`);
  }
  console.log(`${series} series, ${sums.snapshots} snapshots, each a longer beginning of the same file`);
  console.log(`  read in another way than before: held ${sums.held}, published ${sums.flipped}`);
  console.log(`  without what is known of the one before: ${sums.flippedAlone} published`);
}
