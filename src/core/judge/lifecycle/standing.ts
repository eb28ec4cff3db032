/** The status of every entity and of the system, derived from a state. */
import type { Configuration } from '../../records/entity/configuration';
import { lookMinutes } from '../state/pace';
import type { State } from '../state/state';
import { usedShare } from '../state/time-left';
import type { CodeFacts, Problem, SystemFacts } from '../status/problems';
import { findProblems, isProblemCode, TROUBLES } from '../status/problems';
import type { EntityStatus } from '../status/state';
import type { Moment } from './facts';
import { factsOf } from './facts';
import { stand } from './stand';

export interface Standing {
  readonly entities: readonly EntityStatus[];
  readonly problems: readonly Problem[];
  readonly system: SystemFacts;
}

/**
 * Judges every entity and the system.
 *
 * @param state - as stored, or as a commit is about to leave it
 */
export function standingOf(
  state: State,
  { entities: all, mistakes }: Pick<Configuration, 'entities' | 'mistakes'>,
  code: CodeFacts,
  moment: Moment,
): Standing {
  const definitions = all.filter(({ active }) => active);
  const configured = new Set(definitions.map(({ tab }) => tab));
  const others = Object.keys(state.entities).filter(
    (tab) => !configured.has(tab) && state.entities[tab]?.published,
  );
  const entities = [
    ...definitions.map((definition) => factsOf(state, definition.tab, definition, moment)),
    ...others.map((tab) => factsOf(state, tab, null, moment)),
  ].map(stand);
  const system: SystemFacts = {
    ...code,
    lastRunMs: moment.nowMs,
    lastPollMs: state.lastPollMs,
    generation: state.generation,
    hasTrigger: state.hasTrigger,
    lookMinutes: lookMinutes(state, moment.nowMs),
    spentShare: usedShare(state.spent, moment.nowMs),
    needsAuthorisation: state.needsAuthorisation,
    mailRefused: state.alarms.restUntilMs > moment.nowMs,
    chatFails: state.chat.restUntilMs > moment.nowMs,
    mistakes: mistakes.length,
    keepTrouble: state.keeping.trouble,
  };
  return { entities, problems: findProblems(system, moment.nowMs), system };
}

/** A tab of the record cannot be written, so only a mail can report it. */
const BLOCKED = ['system/manifest-blocked', 'system/status-blocked'] as const;

/** The status as the last run stored it, for the menu and the sidebar. */
export function keptStanding(
  state: State,
  configuration: Pick<Configuration, 'entities' | 'mistakes'>,
  code: CodeFacts,
  moment: Moment,
): Standing {
  const standing = standingOf(state, configuration, code, moment);
  const trouble = troubleOf(state, moment.nowMs);
  return trouble ? { ...standing, problems: [trouble] } : standing;
}

/** The problem that kept the last runs from the folder. While it lasts, the status of everything else is unknown. */
function troubleOf({ told, outageMs, alarms }: State, nowMs: number): Problem | null {
  const blocked = BLOCKED.map((one) => alarms.open[one]).find((condition) => condition !== undefined);
  if (blocked && isProblemCode(blocked.code)) return { code: blocked.code, facts: blocked.facts };
  const code = TROUBLES.find((one) => told.includes(one));
  if (!code) return null;
  const hours = outageMs === null ? 0 : Math.floor((nowMs - outageMs) / (60 * 60_000));
  return { code, facts: code === 'system/failing' ? { hours } : {} };
}
