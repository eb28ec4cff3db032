/** How everything stands in a state: every entity, and the system itself. */
import type { Configuration } from '../entity/configuration';
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
 * @param state - as kept, or as a commit is about to bring it about
 * @param configuration - as it stands in the Spreadsheet
 * @param moment - at which it is judged
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
    mailQuotaUsedUp: state.alarms.restUntilMs > moment.nowMs,
    chatFails: state.chat.restUntilMs > moment.nowMs,
    mistakes: mistakes.length,
    keepTrouble: state.keeping.trouble,
  };
  return { entities, problems: findProblems(system, moment.nowMs), system };
}

/** Of a tab of the record that cannot be written: only a mail could tell. */
const BLOCKED = ['system/manifest-blocked', 'system/status-blocked'] as const;

/**
 * How everything stands as the last run kept it, for whoever looks beside a run.
 *
 * @param configuration - as it stands in the Spreadsheet
 * @param moment - at which it is judged
 */
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

/** What kept the last runs from the folder: beside it nobody knows how anything else stands. */
function troubleOf({ told, outageMs, alarms }: State, nowMs: number): Problem | null {
  const blocked = BLOCKED.map((one) => alarms.open[one]).find((condition) => condition !== undefined);
  if (blocked && isProblemCode(blocked.code)) return { code: blocked.code, facts: blocked.facts };
  const code = TROUBLES.find((one) => told.includes(one));
  if (!code) return null;
  const hours = outageMs === null ? 0 : Math.floor((nowMs - outageMs) / (60 * 60_000));
  return { code, facts: code === 'system/failing' ? { hours } : {} };
}
