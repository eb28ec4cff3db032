/** Finds the tabs whose content must still be kept. */

import { LIMITS } from '../../ground/limits';
import type { EntityState, Published } from '../../judge/state/entity';
import type { State } from '../../judge/state/state';
import type { Looks } from '../../records/snapshot/first-looks';
import { isRemembered } from '../../records/snapshot/first-looks';
import type { Keeping } from '../../records/snapshot/keeping';
import { sameSnapshot } from '../../records/snapshot/snapshot';
import type { KeepEnding } from './keep';

/**
 * Tabs whose last publication was not handled yet, or whose file has the published content again; small contents first.
 *
 * @param nowMs - since 1970
 * @returns pairs of tab title and published content
 */
export function unkept({ entities, keeping, looks }: State, nowMs: number): (readonly [string, Published])[] {
  return Object.entries(entities)
    .flatMap(([tab, entity]) => {
      const { published } = entity;
      if (!published) return [];
      const isNew = keeping.done[tab] !== commitOf(published);
      return isNew || (isDue(keeping.away?.[tab], nowMs) && isBack(entity, looks))
        ? [[tab, published] as const]
        : [];
    })
    .sort(([, a], [, b]) => (a.facts?.bytes ?? 0) - (b.facts?.bytes ?? 0));
}

function isDue(askAgainMs: number | undefined, nowMs: number): boolean {
  return askAgainMs !== undefined && nowMs >= askAgainMs;
}

/** Whether the folder holds the published file with the published content, as the newest file or beside a newer one. */
function isBack({ published, winner, rivals = [] }: EntityState, looks: Looks): boolean {
  if (published === null) return false;
  if (winner !== null && sameSnapshot(winner, published)) return true;
  const { fileId, md5, facts } = published;
  return (
    facts !== null && rivals.includes(fileId) && isRemembered(looks, { id: fileId, md5, bytes: facts.bytes })
  );
}

/**
 * Records that the content of a tab was kept or cannot be kept.
 *
 * @param nowMs - since 1970
 */
export function dealtWith(
  { away: before, ...keeping }: Keeping,
  tab: string,
  published: Published,
  ended: KeepEnding,
  nowMs: number,
): Keeping {
  const { [tab]: _, ...others } = before ?? {};
  const askAgainMs = whenToAsk(ended, nowMs);
  const away = askAgainMs === null ? others : { ...others, [tab]: askAgainMs };
  const done = { ...keeping.done, [tab]: commitOf(published) };
  return { ...keeping, done, ...(Object.keys(away).length > 0 ? { away } : {}) };
}

/**
 * When to try the file again, in ms since 1970; null = never. After `gone` the listing may lag behind the bytes, so waiting
 * avoids a try in every poll.
 */
function whenToAsk(ended: KeepEnding, nowMs: number): number | null {
  if (ended === 'away') return nowMs;
  return ended === 'gone' ? nowMs + LIMITS.keepRestMs : null;
}

function commitOf({ commitId, md5 }: Published): string {
  return commitId ?? md5;
}
