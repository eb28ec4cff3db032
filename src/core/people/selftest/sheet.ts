/** Gives probes of the Spreadsheet the two temporary tabs. */

import type { Verdict } from '../../records/diagnosis';
import type { Bench, Probe } from './probe';
import { skipped } from './probe';
import type { TabIds } from './tabs';

/**
 * A probe that runs only if the temporary tabs exist.
 *
 * @param run - with the IDs of the tabs
 */
export function withTabs(run: (bench: Bench, tabs: TabIds) => Verdict): Probe['run'] {
  return (bench) => (bench.found.tabs ? run(bench, bench.found.tabs) : skipped('no-tabs'));
}
