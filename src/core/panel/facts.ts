/** What the sidebar tells besides outcomes: punctuality, observations, signs of life; all out of the state. */
import type { Configuration } from '../entity/configuration';
import type { PanelFacts, Severities } from '../page/data';
import { NO_ARRIVALS, offsetOf } from '../snapshot/arrivals';
import { EMPTY_ENTITY } from '../state/entity';
import type { State } from '../state/state';
import type { Punctuality } from '../status/frequency';
import { judgePunctuality } from '../status/frequency';

/**
 * Gathers the facts.
 *
 * @param state - as the last run left it
 * @param configuration - as it stands in the Spreadsheet
 * @param now - ms since 1970
 * @param local - the same as local ISO time with offset
 */
export function factsOf(state: State, configuration: Configuration, now: number, local: string): PanelFacts {
  const late: string[] = [];
  const expectedHours: Record<string, number> = {};
  const observations: Record<string, Severities> = {};
  for (const { tab, frequencyHours } of configuration.entities) {
    const { code, everyHours } = punctualityOf(state, tab, frequencyHours, now, local);
    if (code === 'late' || code === 'missing') late.push(tab);
    expectedHours[tab] = everyHours;
    // What has changed since it was checked has no figures that hold.
    const counts = state.entities[tab]?.observations;
    if (counts && !state.unchecked.includes(tab)) observations[tab] = counts;
  }
  const heartbeatMs = Math.max(state.lastPollMs, state.statusMs);
  return { late, expectedHours, observations, heartbeatMs, generation: state.generation };
}

function punctualityOf(
  state: State,
  tab: string,
  everyHours: number,
  now: number,
  local: string,
): Punctuality {
  const { arrivals = NO_ARRIVALS, absentSinceMs = 0 } = state.entities[tab] ?? EMPTY_ENTITY;
  const expected = { everyHours, sinceMs: state.installedMs, absentSinceMs };
  return judgePunctuality(arrivals, expected, now, offsetOf(local));
}
