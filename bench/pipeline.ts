/// <reference path="../src/core/reading/cut/papaparse.d.ts" />
/** Measures the pipeline: memory of the reading path, its speed beside bare PapaParse, and a whole load. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { Prover } from '../src/core/ground/proof/table-proof';
import { writeDealerFile } from './pipeline/dealer-file';
import { type Reading, readThrough } from './pipeline/reading';
import { loadWhole } from './pipeline/whole-load';

const MB = 1_000_000;
const ROUNDS = 5;
const WHOLE_ROWS = 62_500;

/** Megabytes of old space of the process that reads in `tellMemory`: if the reading needed more, the process would die. */
const HEAP_LIMIT_MB = 100;

/**
 * Runs all three and prints each result.
 *
 * @param args - `reading PATH` only reads a file and prints the cost, for a separate process
 */
export function benchPipeline(args: readonly string[]): void {
  const [part, path = ''] = args;
  if (part === 'reading') {
    console.log(JSON.stringify(readThrough(path)));
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    tellMemory(folder);
    tellSpeed(folder);
    tellProof(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
  tellWholeLoad();
}

/** The bar: at most 120 MB at 200 MB, and no growth with the file. */
function tellMemory(folder: string): void {
  console.log(`Heap of the reading path, rows counted and dropped; a process limited to ${HEAP_LIMIT_MB} MB`);
  for (const size of [50, 100, 200]) {
    const path = join(folder, `${size}.csv`);
    const rows = writeDealerFile(path, size * MB);
    const alive = readThrough(path, collectGarbage);
    const limited = readLimited(path);
    for (const reading of [alive, limited]) {
      if (reading.rows !== rows + 1) throw new Error(`${reading.rows} rows of ${rows + 1}`);
    }
    console.log(
      `  ${size} MB  ${alive.rows} rows  live ${megabytes(alive.heapPeak)}  ` +
        `garbage included ${megabytes(limited.heapPeak)}  ${seconds(limited.ms)}`,
    );
  }
}

/** Reads the file in its own process with a limited heap. */
function readLimited(path: string): Reading {
  const program = process.argv[1] ?? '';
  const args = [`--max-old-space-size=${HEAP_LIMIT_MB}`, program, 'pipeline', 'reading', path];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/** The bar: at most 2.5 times bare PapaParse, which gets decoded text. */
function tellSpeed(folder: string): void {
  const path = join(folder, '50.csv');
  const text = readFileSync(path, 'latin1');
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    collectGarbage();
    ours.push(readThrough(path).ms);
    collectGarbage();
    bare.push(bareMs(text));
  }
  const ratio = median(ours) / median(bare);
  console.log('Bytes to rows, 50 MB windows-1252, median of 5');
  console.log(
    `  ours ${seconds(median(ours))}  bare PapaParse ${seconds(median(bare))}  ratio ${ratio.toFixed(2)}`,
  );
}

/** The bar: at most 1.3 times the processor, no more heap. */
function tellProof(folder: string): void {
  const path = join(folder, '50.csv');
  const cost = { bare: [] as number[], hashed: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const part of ['bare', 'hashed'] as const) {
      const prover = new Prover();
      collectGarbage();
      cost[part].push(
        readThrough(path, undefined, part === 'hashed' ? (rows) => prover.take(rows) : undefined).cpuMs,
      );
    }
  }
  const [bare, hashed] = [median(cost.bare), median(cost.hashed)];
  const heap = (take?: (rows: readonly (readonly string[])[]) => void) =>
    megabytes(readThrough(path, collectGarbage, take).heapPeak);
  const prover = new Prover();
  const heaps = `${heap()} live without, ${heap((rows) => prover.take(rows))} with`;
  console.log('The hashes of the rows, 50 MB, processor, median of 5');
  console.log(
    `  without ${seconds(bare)}  with ${seconds(hashed)}  ratio ${(hashed / bare).toFixed(2)}  ${heaps}`,
  );
}

/** Needs `node --expose-gc`, which `npm run bench` sets. */
function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('start with node --expose-gc');
  globalThis.gc();
}

function bareMs(text: string): number {
  const config = { delimiter: ';', newline: '\r\n', quoteChar: '"', escapeChar: '"' };
  const startedMs = performance.now();
  new Papa.Parser(config).parse(text, 0, false);
  return performance.now() - startedMs;
}

/** The bar: 1,000,000 cells in one modelled run, no request over 2.5 MB. */
function tellWholeLoad(): void {
  const load = loadWhole(WHOLE_ROWS);
  console.log('A whole load on the embedded runtime');
  console.log(
    `  ${load.cells} cells  ${load.runs} run(s)  ${load.calls} calls  ${seconds(load.modelledMs)} on Google, modelled  ` +
      `largest request ${megabytes(load.largestRequest)}  here ${seconds(load.wallMs)}, heap ${megabytes(load.heapPeak)}`,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}
