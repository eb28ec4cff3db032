import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Crew, type Told } from '../../../local/weeks/crew';

/** A thread whose seed 3 computes without end. */
const PROGRAM = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (seed) => {
    if (seed === 3) for (;;);
    parentPort.postMessage({ seed, result: null, trouble: 'told' });
  });`;

describe('a crew', () => {
  it('tells each seed once, and gives one up that does not end', async () => {
    const program = join(mkdtempSync(join(tmpdir(), 'crew-')), 'program.mjs');
    writeFileSync(program, PROGRAM);
    const told: Told[] = [];
    await new Crew(pathToFileURL(program), 'dist', 2_000).play(1, 6, (one) => told.push(one));
    const troubles = told.map(({ seed, trouble }) => `${seed} ${trouble}`).sort();
    expect(troubles).toEqual([
      '1 told',
      '2 told',
      '3 it did not end within 2000 ms',
      '4 told',
      '5 told',
      '6 told',
    ]);
  });
});
