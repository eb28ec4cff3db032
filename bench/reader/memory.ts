/** Heap of the reader while it reads a long file. */
import { collectGarbage, cut, MB } from './measure';
import { readPieces } from './passes';
import { CHUNK } from './reads';
import { makeTable } from './texts';

/** Heap after each 100 MB of one file of 500 MB; rows are dropped. */
export function tellMemory(): void {
  console.log('Heap while 500 MB are read, garbage collected');
  const pieces = cut(Buffer.from(makeTable('marked', 20 * MB), 'utf8'), CHUNK);
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const marks: string[] = [];
  collectGarbage();
  const base = process.memoryUsage().heapUsed;
  const long = Array.from({ length: 25 }, () => pieces).flat();
  let seen = 0;
  const watched = new Proxy(long, {
    get(target, key) {
      const at = typeof key === 'string' ? Number(key) : Number.NaN;
      if (
        Number.isInteger(at) &&
        at > 0 &&
        at % pieces.length === 0 &&
        at > seen &&
        (at / pieces.length) % 5 === 0
      ) {
        seen = at;
        collectGarbage();
        marks.push(`${((process.memoryUsage().heapUsed - base) / MB).toFixed(1)} MB`);
      }
      return Reflect.get(target, key);
    },
  });
  readPieces(watched, size * 25);
  console.log(`  ${marks.join('  ')}`);
}
