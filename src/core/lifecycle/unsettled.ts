/** Whether a load that came to nothing is tried again yet. */
import { isSnapshot } from '../snapshot/snapshot';
import type { Unsettled } from '../state/entity';

/**
 * Whether a snapshot was not what was listed a moment ago, so that it is not read again yet.
 *
 * @param unsettled - what is known of the entity
 * @param file - as listed
 * @param now - ms since 1970
 */
export function isUnsettled(
  unsettled: Unsettled | null,
  file: { readonly id: string; readonly md5: string },
  now: number,
): boolean {
  return unsettled !== null && isSnapshot(unsettled, file) && now < unsettled.dueMs;
}
