/** Looks at the dealerships that have not passed the health gate yet. */
import { look } from '../look/look';
import { judgeGate } from './health';
import { keysAt } from './progress';
import type { PushRun } from './push';

/**
 * Looks once at all of them, and records which passed and which did not.
 *
 * @throws GoogleError
 */
export async function lookAtGate(run: PushRun): Promise<void> {
  const keys = keysAt(run.progress, 'pushed');
  const watched = keys.flatMap((key) => run.dealership(key) ?? []);
  const { standings, memory } = await look(run.ports, watched, run.memory);
  run.memory = memory;
  const reports = new Map(
    standings.map(({ dealership, condition, report }) => [
      dealership.key,
      condition === 'unknown' ? condition : report,
    ]),
  );
  for (const key of keys) {
    const place = run.progress.places.get(key);
    if (place?.at !== 'pushed') continue;
    const { before, pushedMs } = place;
    const verdict = judgeGate(before, reports.get(key) ?? null, run.progress.hash, pushedMs, run.ports.now());
    if (verdict === 'passed') run.note({ kind: 'healthy', key });
    else if (verdict !== 'waiting') run.note({ kind: 'sick', key, why: verdict });
  }
}
