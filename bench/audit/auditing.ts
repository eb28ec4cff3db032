/** One complete audit as in a run: plan, batches, pieces of columns, checks. */
import { audit } from '../../src/core/judge/audit/audit';
import { cutBatches, cutRequests } from '../../src/core/judge/audit/batch';
import { Columns } from '../../src/core/judge/audit/columns';
import type { Findings, Total } from '../../src/core/judge/audit/observation';
import { planAudit } from '../../src/core/judge/audit/plan';
import { answer, entities } from './dealership';

/** Cost of an audit. */
export interface Auditing {
  readonly totals: readonly Total[];
  /** CPU time with garbage collection, without the creation of the answers. */
  readonly ms: number;
  readonly requests: number;
  /** Most bytes held after a read or a check, typed arrays included, minus those before the audit. */
  readonly heapPeak: number;
}

/**
 * Audits two tabs with the given number of rows.
 *
 * @param rows - data rows of each
 * @param collect - frees garbage before the heap is measured
 */
export function auditThrough(rows: number, collect: () => void = () => undefined): Auditing {
  collect();
  const before = heap();
  const found: Findings[] = [];
  const columns = new Columns();
  let [ms, requests, heapPeak] = [0, 0, 0];
  const timed = <T>(step: () => T): T => {
    const startedMs = cpuMs();
    const result = step();
    ms += cpuMs() - startedMs;
    collect();
    heapPeak = Math.max(heapPeak, heap() - before);
    return result;
  };
  const batches = timed(() => cutBatches(planAudit(['Clientes', 'Ventas'], entities(rows))));
  for (const batch of batches) {
    for (const pieces of timed(() => cutRequests(columns.turnTo(batch.columns)))) {
      requests += 1;
      for (const piece of pieces) {
        const texts = answer(piece.tab, piece.column, piece.from, piece.rows);
        timed(() => columns.put(piece, texts));
      }
    }
    for (const check of batch.checks) found.push(timed(() => audit(check, columns)));
  }
  return { totals: found.flatMap(({ totals }) => totals), ms, requests, heapPeak };
}

/** CPU time of this process: unlike the clock, it does not include other programs. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function heap(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
