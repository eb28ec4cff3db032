/** A child without parents, from the file to `_Observaciones`: built script, embedded runtime. */
import { MemoryDrive } from '../../local/google/drive/memory';
import type { Execution } from '../../local/runtime/execution';
import { Runtime } from '../../local/runtime/runtime';

/** Cost of the orphans. */
export interface Orphans {
  /** Runs that wrote the data, and the modelled time of the longest of them. */
  readonly loads: number;
  readonly loadMs: number;
  /** Runs that read columns to check them, their modelled time, and the number of reads. */
  readonly checks: number;
  readonly checkMs: number;
  readonly reads: number;
  /** Listed rows, and the true total in them. */
  readonly shown: number;
  readonly total: number;
}

const POLL_MS = 5 * 60_000;
/** Most polls until a load is done. */
const POLLS_MAX = 40;

/**
 * Publishes a file of sales without existing customers, and waits for the audit.
 *
 * @param rows - data rows, each an orphan
 * @throws Error when a run fails
 */
export function publishOrphans(rows: number): Orphans {
  const drive = new MemoryDrive();
  const folderId = drive.mkdir('exportaciones');
  const runtime = new Runtime({ scriptFolder: 'dist', drive });
  runtime.call('install', [folderId]);
  drive.put('clientes.csv', 'id_cliente,nombre\nC1,Ana\nC2,Luis\n', { parentId: folderId });
  const lines = Array.from({ length: rows }, (_, row) => `V${row},X${row}`);
  drive.put('ventas.csv', `id_venta,id_cliente\n${lines.join('\n')}\n`, { parentId: folderId });
  const runs: Execution[] = [];
  for (let poll = 0; poll < POLLS_MAX && !isIdle(runs); poll += 1) {
    runtime.clock.advance(POLL_MS);
    const run = runtime.call('poll', [], { as: 'trigger' });
    if (run.error) throw new Error(run.error.message);
    runs.push(run);
  }
  const loads = runs.filter((run) => countOf(run, 'sheets.spreadsheets.values.update') > 1);
  const checks = runs.filter((run) => countOf(run, 'sheets.spreadsheets.values.batchGet') > 0);
  const told = [...(runtime.spreadsheet.tabNamed('_Observaciones')?.rows() ?? [])].slice(1);
  return {
    loads: loads.length,
    loadMs: Math.max(...loads.map(({ elapsedMs }) => elapsedMs)),
    checks: checks.length,
    checkMs: checks.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0),
    reads: checks.reduce((sum, run) => sum + countOf(run, 'sheets.spreadsheets.values.batchGet'), 0),
    shown: told.filter((row) => row[2] === 'parent/unknown').length,
    total: Number(told[0]?.[11] ?? 0),
  };
}

/** The first runs also only look at the folder. */
function isIdle(runs: readonly Execution[]): boolean {
  const last = runs[runs.length - 1];
  return runs.length > 3 && last !== undefined && !last.calls.some(({ api }) => api.startsWith('sheets.'));
}

function countOf(run: Execution, api: string): number {
  return run.calls.filter((call) => call.api === api).length;
}
