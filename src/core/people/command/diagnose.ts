/** «Diagnóstico»: checks live whether Google behaves as this product needs. */

import { LIMITS } from '../../ground/limits';
import type { World } from '../../ground/ports/world';
import { withRetry } from '../../ground/retry';
import { lookMinutes } from '../../judge/state/pace';
import { fromEntries, installationFrom } from '../../judge/state/shards';
import type { State } from '../../judge/state/state';
import { knownAlphabets } from '../../reading/text/alphabets';
import type { Diagnosis, Watching } from '../../records/diagnosis';
import { underLock } from '../../run/lock';
import { TOUCHED_BY_HAND, TOUCHED_KEY } from '../../run/session/configuration-edit';
import { isInstaller } from '../../run/versions/installer';
import { REPORT_KEY, reportLine } from '../selftest/line';
import type { Bench, SelfTestPorts } from '../selftest/probe';
import { errorFacts } from '../selftest/probe';
import { makeProbes } from '../selftest/probes';

/** Ports of a diagnosis besides those of a run. `cells` and `makeTable` are for the Spreadsheet with the given ID. */
export interface DiagnosisPorts extends Omit<SelfTestPorts, 'alphabets' | 'cells' | 'makeTable'> {
  readonly cells: (
    spreadsheetId: string,
    ...of: Parameters<SelfTestPorts['cells']>
  ) => ReturnType<SelfTestPorts['cells']>;
  readonly makeTable: (spreadsheetId: string, ...of: Parameters<SelfTestPorts['makeTable']>) => void;
  /** Stores a line in the Spreadsheet under a key and replaces the former one. No person sees it. @throws ServiceError */
  readonly note: (spreadsheetId: string, key: string, line: string) => void;
}

/**
 * Runs all probes under the lock of the runs. Works in temporary hidden tabs and changes no other tab.
 *
 * @param handler - function that the trigger calls
 * @returns null = a run is at work
 */
export function diagnose(world: World, ports: DiagnosisPorts, handler: string): Diagnosis | null {
  // Measured before anything else takes time.
  const loaded = ports.startUp();
  return underLock({ lock: ports.lock, clock: world.clock }, 0, () => {
    const stopMs = world.clock.now() + LIMITS.runReadMs;
    const entries = withRetry({ clock: world.clock, stopMs }, () => world.store.load());
    const results = makeProbes(benchOf(world, { ...ports, startUp: () => loaded }, handler, entries, stopMs));
    for (const { id, state, facts } of results) if (state === 'failed') world.log.warn(`${id} ${facts}`);
    const { version, codeHash } = world;
    const now = world.clock.now();
    const watching = watchingOf(fromEntries(entries), now);
    const diagnosis = { version, codeHash, time: world.clock.local(now), watching, results };
    keepReport(world, ports, diagnosis, stopMs);
    return diagnosis;
  });
}

/** Stores the report in the Spreadsheet for readers that use the API. If that fails, the person still sees the report. */
function keepReport(world: World, ports: DiagnosisPorts, diagnosis: Diagnosis, stopMs: number): void {
  const { clock, log } = world;
  const line = reportLine(diagnosis);
  try {
    withRetry({ clock, stopMs }, () => ports.note(world.activeSpreadsheetId(), REPORT_KEY, line));
  } catch (error) {
    log.warn(`report ${errorFacts(error)}`);
  }
}

function watchingOf(state: State, now: number): Watching | null {
  const { firing } = state;
  if (!firing) return null;
  const { everyMinutes: triggerMinutes, leaveMs, lookMs } = firing;
  return { triggerMinutes, lookMinutes: lookMinutes(state, now), leaveMs, lookMs };
}

function benchOf(
  world: World,
  ports: DiagnosisPorts,
  handler: string,
  entries: Readonly<Record<string, string>>,
  stopMs: number,
): Bench {
  const { source, versions, store, clock, mailer } = world;
  const budget = { clock, stopMs };
  const spreadsheetId = world.activeSpreadsheetId();
  const installation = installationFrom(entries);
  const here = installation?.spreadsheetId === spreadsheetId ? installation : null;
  return {
    ports: {
      ...ports,
      // Taken from the script file that reads files, because the diagnosis would have its own copy of the tables.
      alphabets: knownAlphabets,
      cells: (...of) => ports.cells(spreadsheetId, ...of),
      makeTable: (...of) => ports.makeTable(spreadsheetId, ...of),
    },
    source,
    versions,
    workbook: world.workbook(spreadsheetId),
    store,
    clock,
    mailer,
    folderId: here?.folderId ?? null,
    isInstaller: isInstaller({ world, installation: here }),
    handler,
    isEditNoted: entries[TOUCHED_KEY]?.startsWith(TOUCHED_BY_HAND) ?? false,
    stopMs,
    retry: (request) => withRetry(budget, request),
    found: { entries: [], file: 'no-file', tabs: null },
  };
}
