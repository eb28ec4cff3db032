/** Makes the data of the whole sidebar from the state, the configuration and the manifest. */

import { LIMITS } from '../../ground/limits';
import type { Standing } from '../../judge/lifecycle/standing';
import { keptStanding } from '../../judge/lifecycle/standing';
import { lookMinutes } from '../../judge/state/pace';
import type { Installation, State } from '../../judge/state/state';
import type { CodeFacts, Problem, ProblemCode } from '../../judge/status/problems';
import type { Configuration } from '../../records/entity/configuration';
import { offsetOf } from '../../records/snapshot/arrivals';
import type { ReadyPanel, SystemCard } from '../../words/page/data';
import { cardOf } from './card';
import { readHistories } from './history';

/** Input of a panel. */
export interface PanelSource {
  readonly installation: Installation;
  readonly state: State;
  readonly configuration: Configuration;
  /** Rows of the manifest, newest first, without the header. */
  readonly manifest: readonly (readonly string[])[];
  readonly code: CodeFacts;
  readonly mark: string;
}

/**
 * Makes the panel.
 *
 * @param now - ms since 1970
 * @param local - a time in ms as ISO 8601 with its offset
 */
export function makePanel(source: PanelSource, now: number, local: (ms: number) => string): ReadyPanel {
  const { state, configuration, code, mark } = source;
  const { version, codeHash } = code;
  const histories = readHistories(source.manifest);
  const moment = { nowMs: now, offsetMs: offsetOf(local(now)) };
  const { entities, problems } = keptStanding(state, configuration, code, moment);
  const isAbsent = (cause: string | null) => cause === 'status/never-seen';
  const shown = entities.filter(({ cause }) => !isAbsent(cause));
  return {
    stage: 'ready',
    version,
    codeHash,
    nowMs: now,
    mark,
    system: systemOf(source, shown, problems, now),
    entities: shown.map((status) => cardOf(status, histories.get(status.facts.tab) ?? null, local)),
    absent: entities.filter(({ cause }) => isAbsent(cause)).map(({ facts }) => facts.tab),
  };
}

function systemOf(
  { installation, state }: PanelSource,
  entities: Standing['entities'],
  problems: readonly Problem[],
  now: number,
): SystemCard {
  const { spent } = state;
  return {
    folderId: installation.folderId,
    installedBy: installation.installedBy,
    everyMinutes: everyMinutes(state, problems, now),
    workedMs: spent.countedMs || null,
    lookedMs: lastLookMs(state),
    generation: state.generation,
    percent: entities.find(({ facts }) => facts.percent !== null)?.facts.percent ?? null,
    isPending: state.digest === null,
    spentPercent: Math.min(100, Math.round((100 * spent.usedMs) / LIMITS.triggerDayMs)),
    problems,
  };
}

/**
 * Time of the last look into the folder that left a trace, in ms since 1970; null = none did. A look that finds nothing new
 * writes nothing; one that saves the state records when its firing began. During an outage a recorded firing has not looked.
 */
function lastLookMs({ lastPollMs, statusMs, firing, outageMs }: State): number | null {
  const firedMs = outageMs === null ? (firing?.atMs ?? null) : null;
  const known = [lastPollMs, statusMs, firedMs].flatMap((ms) => ms ?? []);
  return known.length === 0 ? null : Math.max(...known);
}

/** Problems that prevent the trigger from looking into the folder. */
const STOPPED: readonly ProblemCode[] = ['system/trigger-gone', 'system/authorisation', 'system/silent'];

function everyMinutes(state: State, problems: readonly Problem[], now: number): number | null {
  return problems.some(({ code }) => STOPPED.includes(code)) ? null : lookMinutes(state, now);
}
