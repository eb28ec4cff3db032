/** All probes, in the order in which they run. */

import type { ProbeResult, Verdict } from '../../records/diagnosis';
import { ACCOUNT_PROBES, SCRIPT_PROBES } from './account';
import { BATCH_PROBES } from './batch';
import { BULK_PROBES } from './bulk';
import { FAILURE_PROBES } from './failures';
import { FOLDER_PROBES } from './folder';
import type { Bench, Probe } from './probe';
import { makeProbe, skipped, verdict } from './probe';
import { closeTabs, openTabs } from './tabs';
import { VERBATIM_PROBES } from './verbatim';
import { VERSION_PROBES } from './versions';

/** Probes that write to no tab. */
const FIRST_PROBES: readonly Probe[] = [...ACCOUNT_PROBES, ...FOLDER_PROBES, ...VERSION_PROBES];

/** Probes of the temporary tabs: they can be added, and none is left at the end. */
const OPEN = 'D19';
const TIDY = 'D31';

const SHEET_PROBES: readonly Probe[] = [...VERBATIM_PROBES, ...BATCH_PROBES, ...BULK_PROBES];

/** IDs of all probes, in order. */
export const PROBE_IDS: readonly string[] = [
  ...FIRST_PROBES.map(({ id }) => id),
  OPEN,
  ...SHEET_PROBES.map(({ id }) => id),
  TIDY,
  ...[...FAILURE_PROBES, ...SCRIPT_PROBES].map(({ id }) => id),
];

/** Runs all probes. The temporary tabs are removed in any case, even after time ran out. */
export function makeProbes(bench: Bench): ProbeResult[] {
  const all = [
    ...FIRST_PROBES,
    { id: OPEN, run: open },
    ...SHEET_PROBES,
    { id: TIDY, run: tidy },
    ...FAILURE_PROBES,
    ...SCRIPT_PROBES,
  ];
  return all.map((probe) => {
    const isLate = probe.id !== TIDY && bench.clock.now() >= bench.stopMs;
    return makeProbe(isLate ? { ...probe, run: () => skipped('no-time') } : probe, bench);
  });
}

function open({ workbook, found }: Bench): Verdict {
  found.tabs = openTabs(workbook);
  return verdict(true);
}

function tidy({ workbook }: Bench): Verdict {
  const left = closeTabs(workbook);
  return verdict(left === 0, left);
}
