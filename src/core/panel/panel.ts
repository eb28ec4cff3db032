/** The whole sidebar, out of the state, the configuration and the manifest. */
import type { Configuration } from '../entity/configuration';
import { LIMITS } from '../limits';
import type { PanelFacts, ReadyPanel, SystemCard, SystemNotice } from '../page/data';
import { isShort } from '../state/spent';
import type { Installation, State } from '../state/state';
import { cardOf, percentOf } from './card';
import { readHistories } from './history';

/** What a panel is made of. */
export interface PanelSource {
  readonly installation: Installation;
  readonly state: State;
  readonly configuration: Configuration;
  /** Rows of the manifest, newest first, without the header. */
  readonly manifest: readonly (readonly string[])[];
  readonly facts: PanelFacts;
  readonly version: string;
  /** Hash of the pushed files; null = the build has none. */
  readonly codeHash: string | null;
  readonly mark: string;
}

/**
 * Makes the panel.
 *
 * @param source - all that is known
 * @param now - ms since 1970
 */
export function makePanel(source: PanelSource, now: number): ReadyPanel {
  const { state, configuration, facts, version, codeHash, mark } = source;
  const histories = readHistories(source.manifest);
  const expected: Record<string, number> = {};
  for (const { tab, frequencyHours } of configuration.entities) expected[tab] = frequencyHours;
  const all: PanelFacts = { ...facts, expectedHours: { ...expected, ...facts.expectedHours } };
  const tabs = configuration.entities.filter((entity) => entity.active).map((entity) => entity.tab);
  const cards = tabs.map((tab) => cardOf(tab, state, histories.get(tab), all));
  return {
    stage: 'ready',
    version,
    codeHash,
    nowMs: now,
    mark,
    system: systemOf(source, now),
    entities: cards.filter((card) => card.state !== 'missing'),
    absent: cards.filter((card) => card.state === 'missing').map((card) => card.tab),
  };
}

function systemOf({ installation, state, configuration, facts }: PanelSource, now: number): SystemCard {
  const { spent, checkpoint } = state;
  const notices: SystemNotice[] = [];
  if (state.told.includes('system/no-folder')) notices.push('lost-folder');
  if (state.told.includes('system/disabled')) notices.push('disabled');
  if (isShort(spent, now)) notices.push('short-time');
  if (configuration.mistakes.length > 0) notices.push('configuration');
  const { trouble } = state.keeping;
  if (trouble) notices.push(`versions/${trouble}`);
  return {
    folderId: installation.folderId,
    installedBy: installation.installedBy,
    everyMinutes: LIMITS.pollMs / 60_000,
    workedMs: spent.countedMs,
    heartbeatMs: facts.heartbeatMs ?? 0,
    nextMs: facts.nextMs ?? 0,
    generation: facts.generation ?? 0,
    percent: checkpoint ? percentOf(checkpoint) : null,
    isPending: state.digest === '',
    spentPercent: Math.min(100, Math.round((100 * spent.usedMs) / LIMITS.triggerDayMs)),
    notices,
  };
}
