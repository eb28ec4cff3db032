/** Measures the reader: speed beside bare PapaParse, detection, growth, memory, and encodings. */
import { readSingles, readTwelve } from './reader/encodings';
import { collectGarbage, cut, MB, median, milliseconds, ROUNDS } from './reader/measure';
import { tellMemory } from './reader/memory';
import { readPieces } from './reader/passes';
import { PIECE } from './reader/reads';
import { tellSpeed } from './reader/speed';
import { makeTable } from './reader/texts';

/** Runs all and prints each result. */
export async function benchReader(): Promise<void> {
  await tellSpeed();
  tellGrowth();
  tellMemory();
  tellEncodings();
}

/** Twice the bytes must cost at most 2.2 times as much. */
function tellGrowth(): void {
  console.log('Growth, UTF-8');
  let before = 0;
  for (const size of [12.5, 25, 50, 100]) {
    const file = Buffer.from(makeTable('marked', size * MB), 'utf8');
    const pieces = cut(file, PIECE);
    const times = Array.from({ length: ROUNDS }, () => {
      collectGarbage();
      return readPieces(pieces, file.length).ms;
    });
    const ms = median(times);
    const growth = before === 0 ? '' : `  × ${(ms / before).toFixed(2)}`;
    console.log(`  ${String(size).padStart(5)} MB  ${milliseconds(ms)}${growth}`);
    before = ms;
  }
}

/** Files of which every cell was read correctly. */
function tellEncodings(): void {
  console.log('Encodings, tables of 3 to 500 rows in Spanish and Portuguese, read exactly');
  const shares = readTwelve(40, 3);
  for (const { name, files, exact } of shares) console.log(`  ${name.padEnd(20)} ${exact} of ${files}`);
  const files = shares.reduce((sum, share) => sum + share.files, 0);
  const exact = shares.reduce((sum, share) => sum + share.exact, 0);
  console.log(`  together ${((100 * exact) / files).toFixed(2)} % (bar 99.5 %)`);
  console.log('The same with a single marked word in the whole file');
  for (const one of readSingles()) console.log(`  ${one.name.padEnd(20)} ${one.exact} of ${one.files}`);
}
