/** A whole load on the embedded runtime: the built bundle, from the file to the published tab. */

import { MemoryDrive } from '../../local/google/drive/memory';
import type { CallEvent } from '../../local/runtime/call';
import { Runtime } from '../../local/runtime/runtime';
import { COLUMNS, dealerBytes } from './dealer-file';

/** Cost of a load, without the installation and without polls that only looked. */
export interface WholeLoad {
  cells: number;
  runs: number;
  calls: number;
  modelledMs: number;
  largestRequest: number;
  wallMs: number;
  heapPeak: number;
  rows: number;
}

/** Most polls until a load is done. */
const POLLS_MAX = 60;

/**
 * Publishes one snapshot on a new runtime.
 *
 * @param rows - data rows of the snapshot
 * @throws Error when it is not published
 */
export function loadWhole(rows: number): WholeLoad {
  const drive = new MemoryDrive();
  const folderId = drive.mkdir('exportaciones');
  drive.put('ventas.csv', dealerBytes(rows), { parentId: folderId });
  const runtime = new Runtime({ scriptFolder: 'dist', drive });
  const cost = {
    cells: rows * COLUMNS,
    runs: 0,
    calls: 0,
    modelledMs: 0,
    largestRequest: 0,
    wallMs: 0,
    heapPeak: 0,
  };
  runtime.call('install', [folderId]);
  runtime.onCall = ({ phase, call }: CallEvent) => {
    if (phase === 'before') return;
    cost.largestRequest = Math.max(cost.largestRequest, call.requestBytes);
    cost.heapPeak = Math.max(cost.heapPeak, process.memoryUsage().heapUsed);
  };
  for (let polls = 0; polls < POLLS_MAX && !isPublished(runtime, rows); polls += 1) {
    const startedMs = performance.now();
    const [execution] = runtime.fireTriggers(runtime.triggers.due(Number.POSITIVE_INFINITY)?.nextMs ?? 0);
    const writes = execution?.calls.some(({ api }) => api.startsWith('sheets.')) ?? false;
    if (!execution || !writes) continue;
    cost.runs += 1;
    cost.calls += execution.calls.filter(({ api }) => !api.startsWith('LockService.')).length;
    cost.modelledMs += execution.elapsedMs;
    cost.wallMs += performance.now() - startedMs;
  }
  if (!isPublished(runtime, rows)) throw new Error(`${rows} rows were not published`);
  return { ...cost, rows };
}

function isPublished(runtime: Runtime, rows: number): boolean {
  return runtime.spreadsheet.tabNamed('Ventas')?.usedRows === rows + 1;
}
