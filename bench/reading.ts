/** Measures how many files of the world of exporters are read exactly, class by class. */
import { type Score, scoreFile } from '../test/core/reading/world/score';
import { CLASSES, makeFile } from '../test/core/reading/world/world';

/** Default number of files of each class. */
const FILES = 40;

/** Result for the files of one class, or of some classes. */
type Counts = Map<Score, number>;

/**
 * Prints the rate of each class and of each group of classes.
 *
 * @param args - files of each class; first seed
 */
export function benchReading([files = String(FILES), from = '0']: readonly string[]): void {
  const groups = new Map<number, Counts>();
  const all: Counts = new Map();
  console.log(`Files read exactly, ${files} of each of ${CLASSES.length} classes, seeds from ${from}`);
  CLASSES.forEach((one, index) => {
    const counts: Counts = new Map();
    const group = groups.get(one.group) ?? new Map();
    groups.set(one.group, group);
    for (let file = 0; file < Number(files); file += 1) {
      const score = scoreFile(makeFile(one, Number(from) + file * CLASSES.length + index));
      for (const some of [counts, group, all]) some.set(score, (some.get(score) ?? 0) + 1);
    }
    console.log(`  ${String(one.group).padStart(2)}  ${one.name.padEnd(52)} ${told(counts)}`);
  });
  console.log('By row of the table in docs/reading.md');
  for (const [group, counts] of [...groups].sort(([a], [b]) => a - b)) {
    console.log(`  ${String(group).padStart(2)}  ${told(counts)}`);
  }
  console.log(`All ${told(all)}`);
}

function told(counts: Counts): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const exact = counts.get('exact') ?? 0;
  const wrong = [...counts]
    .filter(([score]) => score !== 'exact')
    .map(([score, count]) => `${score} ${count}`);
  return `${((100 * exact) / all).toFixed(1).padStart(5)} %  ${wrong.join(', ')}`.trimEnd();
}
