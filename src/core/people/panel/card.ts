/** Makes an entity's card from its status and from its last snapshots in the manifest. */
import { isPublishable } from '../../judge/guard/judge';
import type { EntityStatus } from '../../judge/status/state';
import { sameSnapshot } from '../../records/snapshot/snapshot';
import type { EntityCard, PanelAction } from '../../words/page/data';
import { STATUS_WORDS } from '../../words/terms/status';
import type { History } from './history';
import { answersTo } from './question';

/**
 * Makes a card.
 *
 * @param history - of the entity in the manifest; null = it has none
 * @param local - a time in ms as ISO 8601 with its offset
 */
export function cardOf(
  status: EntityStatus,
  history: History | null,
  local: (ms: number) => string,
): EntityCard {
  const { code, cause, facts } = status;
  const { tab, percent, published, checked, observations, punctuality } = facts;
  return {
    tab,
    state: code,
    cause,
    percent,
    rows: published?.rows ?? null,
    pinned: isPinned(status),
    candidate: facts.candidate?.name ?? null,
    publishedAt: published ? local(published.atMs) : null,
    history: history?.rows ?? [],
    file: history?.file ?? null,
    ...STATUS_WORDS.advise(status, local),
    // The counts are out of date if the tab has changed since it was checked.
    observations: published && checked ? observations : null,
    expectedHours: punctuality.everyHours,
    actions: actionsOf(status),
  };
}

/** Whether the tab shows the earlier version that a person restored instead of the newest file. */
function isPinned({ facts: { pinnedMs, winner, published } }: EntityStatus): boolean {
  return pinnedMs !== null && winner !== null && published !== null && sameSnapshot(winner, published);
}

function actionsOf({ code, facts }: EntityStatus): PanelAction[] {
  const { published, winner, pinnedMs, ended, candidate } = facts;
  // Only the newest file can be published although it is held.
  const isHeld = code === 'retenido' && pinnedMs === null;
  return [
    ...(candidate ? (['use'] as const) : []),
    ...(published ? (['go'] as const) : []),
    ...(winner ? (['rerun'] as const) : []),
    ...(isHeld ? answersTo(ended) : []),
    ...(isHeld && isPublishable(ended?.code ?? null) ? (['publish'] as const) : []),
    ...(published ? (['restore'] as const) : []),
  ];
}
