/** All probes, in the order in which they are made. */
import { ACCOUNT_PROBES, SCRIPT_PROBES } from './account';
import { BATCH_PROBES } from './batch';
import { BULK_PROBES } from './bulk';
import { FAILURE_PROBES } from './failures';
import { FOLDER_PROBES } from './folder';
import type { Bench, Probe, ProbeResult, Verdict } from './probe';
import { makeProbe, skipped, verdict } from './probe';
import { closeTabs, openTabs } from './tabs';
import { VERBATIM_PROBES } from './verbatim';
import { VERSION_PROBES } from './versions';

/** They write into no tab. */
const FIRST_PROBES: readonly Probe[] = [...ACCOUNT_PROBES, ...FOLDER_PROBES, ...VERSION_PROBES];

/** Whether the temporary tabs can be made, and whether they are gone in the end. */
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

/** Makes all probes. The temporary tabs are removed whatever happens to them. */
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
