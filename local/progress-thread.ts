/** Entry of the thread that draws the progress of `npm start`, five times a second, while the program works. */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { CLEAR_LINE, PHASES, type ProgressData, writing } from './cli/progress';
import { progressLine } from './cli/progress-line';

/** Milliseconds between two drawings, and for which work needs no sign. */
const DRAW_MS = 200;
const SILENT_MS = 400;

const data: ProgressData = workerData;
const flags = new Int32Array(data.flags);
const numbers = new Float64Array(data.numbers);

setInterval(() => {
  writing(flags, () => {
    const phase = PHASES[flags[0] ?? -1];
    const [done = 0, total = 0, startedMs = 0, begunMs = 0] = numbers;
    const nowMs = Date.now();
    if (phase === undefined || nowMs - begunMs < SILENT_MS) return;
    writeSync(data.terminal, CLEAR_LINE + progressLine({ phase, done, total, ms: nowMs - startedMs }));
  });
}, DRAW_MS);
