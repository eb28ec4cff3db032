/** Entry of the thread that draws the progress of `npm start` five times a second. */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { progressLine } from './progress-line';
import { CLEAR_LINE, type ProgressData, workIn, writing } from './told/progress';

/** Milliseconds between two drawings, and of work before the first one. */
const DRAW_MS = 200;
const SILENT_MS = 400;

const data: ProgressData = workerData;
const flags = new Int32Array(data.flags);
const numbers = new Float64Array(data.numbers);

setInterval(() => {
  writing(flags, () => {
    const work = workIn({ flags, numbers });
    const nowMs = Date.now();
    if (work === null || nowMs - work.begunMs < SILENT_MS) return;
    writeSync(data.terminal, CLEAR_LINE + progressLine({ ...work, ms: nowMs - work.startedMs }));
  });
}, DRAW_MS);
