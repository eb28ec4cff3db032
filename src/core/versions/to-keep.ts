/** Finds the tabs whose content must still be kept. */
import type { Keeping } from '../keep/keeping';
import { LIMITS } from '../limits';
import { sameSnapshot } from '../snapshot/snapshot';
import type { EntityState, Published } from '../state/entity';
import type { State } from '../state/state';
import type { KeepEnding } from './keep';

/**
 * Tabs whose last publication was not handled yet, or whose file has the published content again; small contents first.
 *
 * @param nowMs - since 1970
 * @returns pairs of tab title and published content
 */
export function unkept({ entities, keeping }: State, nowMs: number): (readonly [string, Published])[] {
  return Object.entries(entities)
    .flatMap(([tab, entity]) => {
      const { published } = entity;
      if (!published) return [];
      const isNew = keeping.done[tab] !== commitOf(published);
      return isNew || isBack(entity, keeping.away?.[tab], nowMs) ? [[tab, published] as const] : [];
    })
    .sort(([, a], [, b]) => (a.facts?.bytes ?? 0) - (b.facts?.bytes ?? 0));
}

function isBack({ published, winner }: EntityState, askAgainMs: number | undefined, nowMs: number): boolean {
  if (askAgainMs === undefined || nowMs < askAgainMs) return false;
  return published !== null && winner !== null && sameSnapshot(winner, published);
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
