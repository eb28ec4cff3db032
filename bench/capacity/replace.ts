/** One large snapshot replaced by another of the same size, on the embedded runtime and the built script. */
import { MemoryDrive } from '../../local/google/drive/memory';
import type { Execution } from '../../local/runtime/execution';
import { Runtime } from '../../local/runtime/runtime';
import { COLUMNS, dealerBytes } from '../pipeline/dealer-file';

/** Cost of the replacement, without the first publication and without polls that only looked. */
export interface Replacement {
  readonly cells: number;
  /** Runs that wrote the data. */
  readonly runs: number;
  /** Virtual milliseconds of trigger runs on Google. */
  readonly modelledMs: number;
  /** Service calls without those for the lock. */
  readonly calls: number;
  /** Bytes of the largest request. */
  readonly largestRequest: number;
  /** Most memory of Node, garbage included, and the live memory after the last run. */
  readonly heapPeak: number;
  readonly heapLive: number;
  readonly wallMs: number;
}

/** Most polls until a load is done. */
const POLLS_MAX = 40;
const POLL_MS = 5 * 60_000;

/**
 * Publishes a snapshot, then another of the same size over it.
 *
 * @param cells - approximate number
 * @param cellsMax - most cells of the Spreadsheet
 * @throws Error when it is not published
 */
export function replaceSnapshot(cells: number, cellsMax: number): Replacement {
  const rows = Math.round(cells / COLUMNS);
  const drive = new MemoryDrive();
  const folderId = drive.mkdir('exportaciones');
  const fileId = drive.put('ventas.csv', dealerBytes(rows), { parentId: folderId });
  const runtime = new Runtime({ scriptFolder: 'dist', drive, cellsMax });
  runtime.call('install', [folderId]);
  raiseLimit(runtime, cellsMax);
  publish(runtime, rows, () => {});
  settle(runtime);

  drive.overwrite(fileId, dealerBytes(rows - 1));
  const cost = { runs: 0, modelledMs: 0, calls: 0, largestRequest: 0, heapPeak: 0, wallMs: 0 };
  runtime.onCall = () => {
    cost.heapPeak = Math.max(cost.heapPeak, process.memoryUsage().heapUsed);
  };
  publish(runtime, rows - 1, (execution, wallMs) => {
    if (!execution.calls.some(({ api }) => /batchUpdate|values\.update/.test(api))) return;
    cost.runs += 1;
    cost.modelledMs += execution.elapsedMs;
    cost.wallMs += wallMs;
    cost.calls += execution.calls.filter(({ api }) => !api.startsWith('LockService.')).length;
    cost.largestRequest = Math.max(cost.largestRequest, ...execution.calls.map((call) => call.requestBytes));
  });
  globalThis.gc?.();
  return { cells: rows * COLUMNS, ...cost, heapLive: process.memoryUsage().heapUsed };
}

/** Polls until the tab has this many data rows. */
function publish(runtime: Runtime, rows: number, told: (execution: Execution, wallMs: number) => void): void {
  for (let polls = 0; polls < POLLS_MAX; polls += 1) {
    const startedMs = performance.now();
    runtime.clock.advance(POLL_MS);
    const execution = runtime.call('poll', [], { as: 'trigger' });
    if (execution.error) throw new Error(execution.error.message);
    told(execution, performance.now() - startedMs);
    if (runtime.spreadsheet.tabNamed('Ventas')?.usedRows === rows + 1) return;
  }
  throw new Error(`${rows} rows were not published`);
}

/** Polls until the audit of the publication is done. */
function settle(runtime: Runtime): void {
  for (let polls = 0; polls < POLLS_MAX; polls += 1) {
    runtime.clock.advance(POLL_MS);
    const { calls } = runtime.call('poll', [], { as: 'trigger' });
    if (!calls.some(({ api }) => api.startsWith('sheets.'))) return;
  }
}

/** Does what a person does after Google has doubled the limit. */
function raiseLimit(runtime: Runtime, cellsMax: number): void {
  const { id } = runtime.spreadsheet;
  const params = { spreadsheetId: id, range: '_Configuracion!M2', valueInputOption: 'RAW' };
  runtime.sheets.call('sheets.spreadsheets.values.update', params, { values: [[String(cellsMax)]] });
}
