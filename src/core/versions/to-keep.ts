/** Which tabs show something that is yet to be kept. */
import type { Keeping } from '../keep/keeping';
import { LIMITS } from '../limits';
import { sameSnapshot } from '../snapshot/snapshot';
import type { EntityState, Published } from '../state/entity';
import type { State } from '../state/state';
import type { KeepEnding } from './keep';

/**
 * What tabs show whose last publication has not been dealt with, or whose file is back at it; the small ones first.
 *
 * @param nowMs - since 1970
 * @returns what each tab holds, by its title
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
 * Notes that what a tab shows was kept, or cannot be.
 *
 * @param keeping - as known before
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

/** When the file is asked again; null = never. Where only its bytes told, the listing may be late: every poll would ask. */
function whenToAsk(ended: KeepEnding, nowMs: number): number | null {
  if (ended === 'away') return nowMs;
  return ended === 'gone' ? nowMs + LIMITS.keepRestMs : null;
}

function commitOf({ commitId, md5 }: Published): string {
  return commitId ?? md5;
}
