/** A snapshot that is let alone for a while: Google failed with it, or it was written while it was read. */
import type { Identity } from '../snapshot/snapshot';
import { sameSnapshot } from '../snapshot/snapshot';
import type { EntityState } from '../state/entity';

/**
 * Until when a content is not read again; null = it may be read now.
 *
 * @param snapshot - file and content
 * @param nowMs - since 1970
 */
export function restsUntilMs(
  { handled, unsettled }: Pick<EntityState, 'handled' | 'unsettled'>,
  snapshot: Identity,
  nowMs: number,
): number | null {
  const failed = handled?.outcome === 'failed' ? handled : null;
  const known = [unsettled, failed].filter((one) => one !== null && sameSnapshot(one, snapshot));
  const ahead = known.flatMap((one) => one?.dueMs ?? []).filter((dueMs) => dueMs > nowMs);
  return ahead.length === 0 ? null : Math.max(...ahead);
}
