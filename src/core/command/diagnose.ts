/** «Diagnóstico»: checks on the spot what this product relies on of Google. */
import { LIMITS } from '../limits';
import { withRetry } from '../retry';
import type { Bench, Diagnosis, SelfTestPorts } from '../selftest/probe';
import { makeProbes } from '../selftest/probes';
import { installationFrom } from '../state/shards';
import type { World } from '../world';

/** What a diagnosis needs besides the ports of a run; cells are of the Spreadsheet with the given ID. */
export interface DiagnosisPorts extends Omit<SelfTestPorts, 'cells'> {
  readonly cells: (
    spreadsheetId: string,
    ...of: Parameters<SelfTestPorts['cells']>
  ) => ReturnType<SelfTestPorts['cells']>;
}

/**
 * Makes all probes under the lock of the runs. Works in temporary hidden tabs and touches no other.
 *
 * @param world - all ports
 * @param ports - what is asked besides
 * @param handler - function that the trigger calls
 * @returns null while a run is at work
 */
export function diagnose(world: World, ports: DiagnosisPorts, handler: string): Diagnosis | null {
  if (!ports.lock.tryLock()) return null;
  try {
    const results = makeProbes(benchOf(world, ports, handler));
    for (const { id, state, facts } of results) if (state === 'failed') world.log.warn(`${id} ${facts}`);
    return { version: world.version, time: world.clock.local(world.clock.now()), results };
  } finally {
    ports.lock.release();
  }
}

/** Without the permission to tell who asks, the trigger is looked for all the same. */
function isInstaller(world: World, installedBy: string): boolean {
  try {
    return world.account() === installedBy;
  } catch {
    return true;
  }
}

function benchOf(world: World, ports: DiagnosisPorts, handler: string): Bench {
  const { source, store, clock, mailer } = world;
  const stopMs = clock.now() + LIMITS.runReadMs;
  const budget = { clock, stopMs };
  const spreadsheetId = world.activeSpreadsheetId();
  const installation = installationFrom(withRetry(budget, () => store.load()));
  const here = installation?.spreadsheetId === spreadsheetId ? installation : null;
  return {
    ports: { ...ports, cells: (...of) => ports.cells(spreadsheetId, ...of) },
    source,
    workbook: world.workbook(spreadsheetId),
    store,
    clock,
    mailer,
    folderId: here?.folderId ?? '',
    isInstaller: isInstaller(world, here?.installedBy ?? ''),
    handler,
    stopMs,
    retry: (request) => withRetry(budget, request),
    found: { entries: [], file: 'no-file', tabs: null },
  };
}
