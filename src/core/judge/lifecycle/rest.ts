/** A snapshot that rests for a while, because a try failed or because its file was written while it was read. */
import type { Identity } from '../../records/snapshot/snapshot';
import { sameSnapshot } from '../../records/snapshot/snapshot';
import type { EntityState } from '../state/entity';

/**
 * When a content may be read again, in ms since 1970; null = now.
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
