// The progress of long work: what is said of it, and that no second passes without a sign.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { progressLine } from '../../../../local/cli/progress-line';
import { CLEAR_LINE, ThreadProgress } from '../../../../local/cli/told/progress';

const MB = 1_000_000;

it.each([
  [
    { phase: 'load', done: 50 * MB, total: 200 * MB, ms: 5_000 },
    'Leyendo y publicando [=====               ] 50 de 200 MB · 10 MB/s · faltan 15 s',
  ],
  [
    { phase: 'look', done: 1.5 * MB, total: 3 * MB, ms: 500 },
    'Mirando la carpeta [==========          ] 1,5 de 3,0 MB',
  ],
  [
    { phase: 'workbook', done: 1_000, total: 100_000, ms: 2_000 },
    'Escribiendo el archivo de Excel [                    ] 1.000 de 100.000 filas · 500 filas/s · faltan 3 min 18 s',
  ],
  [{ phase: 'keep', done: 0, total: null, ms: 61_500 }, 'Guardando la hoja de cálculo · 1 min 1 s'],
  [{ phase: 'load', done: 0, total: 200 * MB, ms: 1_200 }, 'Leyendo y publicando · 200 MB · 1 s'],
] as const)('says of %j how much is done, how fast, and how long it takes', (work, line) => {
  expect(progressLine(work)).toBe(line);
});

it('never shows more than the whole, though a range is read twice', () => {
  const line = progressLine({ phase: 'load', done: 300 * MB, total: 200 * MB, ms: 9_000 });
  expect(line).toContain('[====================] 200 de 200 MB');
  expect(line).toContain('faltan 0 s');
});

describe('on a terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'progress-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What was drawn while the program did something that never yields. */
  function drawnWhile(work: (progress: ThreadProgress) => void): string {
    const path = join(folder, 'terminal');
    const terminal = openSync(path, 'w');
    const progress = new ThreadProgress(pathToFileURL(resolve('.build/progress-thread.mjs')), terminal);
    work(progress);
    progress.end();
    closeSync(terminal);
    return readFileSync(path, 'utf8');
  }

  /** Blocks the thread, as a run of the script does. */
  const block = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

  it('gives a sign every second of work that never yields, and takes it away at the end', () => {
    const drawn = drawnWhile((progress) => {
      progress.begin('keep', null);
      block(4_400);
    });
    const seconds = new Set([...drawn.matchAll(/· (\d+) s/g)].map(([, second]) => second));
    expect([...seconds]).toEqual(expect.arrayContaining(['1', '2', '3']));
    expect(drawn.endsWith(CLEAR_LINE)).toBe(true);
  });

  it('draws nothing for work that is over in less than a second', () => {
    const drawn = drawnWhile((progress) => {
      progress.begin('load', 100);
      progress.advance(50);
      progress.rest();
    });
    expect(drawn).toBe(CLEAR_LINE);
  });
});
