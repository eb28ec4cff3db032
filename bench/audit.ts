/** Measures the audit: its growth with the rows, its heap, and its time beside the same rules as SQL in SQLite. */
import { spawnSync } from 'node:child_process';
import { auditThrough, cpuMs } from './audit/auditing';
import { world } from './audit/dealership';
import { publishOrphans } from './audit/orphans';
import type { Reference } from './audit/reference';
import { openReference } from './audit/reference';

/** Data rows of each of two tabs, and the number of measurements for each size. */
const SIZES = [
  { rows: 10_000, rounds: 11 },
  { rows: 100_000, rounds: 5 },
  { rows: 1_000_000, rounds: 3 },
] as const;

const MB = 1_000_000;

/** The bar for a million rows. */
const HEAP_MAX_MB = 250;

/** No tolerance: all snapshots of the bench arrived at the same time. */
const TOLERANCE_MS = 0;

/**
 * Prints a line for each size when it is done. With `alone` it only audits the largest size, with the heap that Node has.
 *
 * @param args - of the command line
 */
export async function benchAudit(args: readonly string[]): Promise<void> {
  const [, , largest] = SIZES;
  if (args[0] === 'alone') {
    auditThrough(largest.rows);
    return;
  }
  console.log(
    'Audit of two tabs: IDs of both, a relation. CPU time; beside it the same rules as SQL (SQLite, WebAssembly)',
  );
  const reference = await openReference();
  for (const { rows, rounds } of SIZES) tellSize(reference, rows, rounds);
  tellLimit();
  tellOrphans(largest.rows);
}

function tellSize(reference: Reference, rows: number, rounds: number): void {
  const live = auditThrough(rows, collectGarbage);
  const ours = Array.from({ length: rounds }, () => auditThrough(rows));
  const oursMs = median(ours.map(({ ms }) => ms));
  const { loadMs, judgeMs } = askReference(reference, rows, live.totals.length);
  const plainPeak = Math.max(...ours.map(({ heapPeak }) => heapPeak));
  console.log(
    `  ${String(rows).padStart(7)} rows a tab  ours ${oursMs.toFixed(0)} ms, ${((1_000 * oursMs) / rows).toFixed(2)} µs a row, ` +
      `${live.requests} read(s)  SQL ${judgeMs.toFixed(0)} ms and ${loadMs.toFixed(0)} ms to load  ` +
      `ratio ${(oursMs / judgeMs).toFixed(2)}, with load ${(oursMs / (loadMs + judgeMs)).toFixed(2)}  ` +
      `heap live ${megabytes(live.heapPeak)}, with garbage not collected yet ${megabytes(plainPeak)}`,
  );
  const sum = (totals: readonly { rule: string; rows: number; distinct: number }[]) =>
    totals
      .map((total) => `${total.rule} ${total.rows} ${total.distinct}`)
      .sort()
      .join(', ');
  const [mine, theirs] = [sum(live.totals), sum(reference.totals())];
  if (mine !== theirs) throw new Error(`other findings: ${mine} against ${theirs}`);
}

/** Measured once: it takes long, and its spread is small compared with its distance from our audit. */
function askReference(
  reference: Reference,
  rows: number,
  rules: number,
): { loadMs: number; judgeMs: number } {
  const tabs = world(rows);
  const startedMs = cpuMs();
  reference.load(tabs);
  const loadedMs = cpuMs();
  reference.judge(TOLERANCE_MS);
  const judgeMs = cpuMs() - loadedMs;
  if (reference.totals().length !== rules) throw new Error(`${reference.totals().length} rules of ${rules}`);
  return { loadMs: loadedMs - startedMs, judgeMs };
}

/** The largest size again, in a process with a limited heap. */
function tellLimit(): void {
  const [, program = ''] = process.argv;
  const { status } = spawnSync(process.execPath, [
    `--max-old-space-size=${HEAP_MAX_MB}`,
    program,
    'audit',
    'alone',
  ]);
  console.log(
    `  ${SIZES[2].rows} rows a tab in a heap of ${HEAP_MAX_MB} MB: ${status === 0 ? 'done' : 'not done'}`,
  );
}

/** The bar: published in one run, checked in one run, one hundred rows listed and all counted. */
function tellOrphans(rows: number): void {
  const { loads, loadMs, checks, checkMs, reads, shown, total } = publishOrphans(rows);
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(0)} s`;
  console.log(
    `  ${rows} orphans from the file on: published in ${loads} run(s) of ${seconds(loadMs)} modelled, ` +
      `checked in ${checks} run(s), ${reads} read(s), ${seconds(checkMs)} modelled; ${shown} shown, ${total} counted`,
  );
}

/** Needs `node --expose-gc`, which `npm run bench` sets. */
function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('start with node --expose-gc');
  globalThis.gc();
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(0)} MB`;
}
