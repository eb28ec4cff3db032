/** Wraps every menu item: the person sees each failure in plain words, never as an exception. */

import { placeOf } from '../../ground/ports/fault';
import { ServiceError } from '../../ground/ports/service-error';
import type { World } from '../../ground/ports/world';
import { menuBudget, withRetry } from '../../ground/retry';
import { logFailure } from '../../run/outage';
import { describeFailed } from '../../words/person/failed';
import { RUN } from '../../words/person/summary';

/**
 * Does what a person chose.
 *
 * @returns null = it failed, and the person was told
 */
export function attended<T>(world: Pick<World, 'dialogue' | 'log'>, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    world.dialogue.tell(RUN.title, explain(world, error));
    return null;
  }
}

/** The message about a failure for a person. Also logs the failure. */
export function explain(world: Pick<World, 'log'>, error: unknown): string {
  if (error instanceof ServiceError) {
    logFailure(world, error);
    return describeFailed(error.kind);
  }
  world.log.warn(placeOf(error));
  return describeFailed('internal');
}

/**
 * Shows a window, with retries.
 *
 * @param show - opens it
 * @returns false = the account has not granted the permission for windows
 * @throws ServiceError when it failed for another reason
 */
export function isShown({ clock }: Pick<World, 'clock'>, show: () => void): boolean {
  try {
    withRetry(menuBudget(clock), show);
    return true;
  } catch (error) {
    if (error instanceof ServiceError && error.kind === 'denied') return false;
    throw error;
  }
}
