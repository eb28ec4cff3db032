/** What every menu item has around it: whatever fails is told to the person, and no exception is shown. */
import { describeFailed } from '../messages/failed';
import { RUN } from '../messages/summary';
import { ServiceError } from '../ports/service-error';
import { menuBudget, withRetry } from '../retry';
import { logFailure } from '../run/outage';
import type { World } from '../world';

/**
 * Does what a person chose.
 *
 * @param world - with the dialogue in which a failure is told, and the log
 * @returns null when it failed
 */
export function attended<T>(world: Pick<World, 'dialogue' | 'log'>, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    world.dialogue.tell(RUN.title, explain(world, error));
    return null;
  }
}

/** What a person is told of a failure, which is noted in the log. */
export function explain(world: Pick<World, 'log'>, error: unknown): string {
  if (error instanceof ServiceError) {
    logFailure(world, error);
    return describeFailed(error.kind);
  }
  // Its words might hold what it was about.
  world.log.warn(
    error instanceof Error ? `${error.name} ${error.stack ?? ''}`.slice(0, 500) : 'unknown error',
  );
  return describeFailed('internal');
}

/**
 * Shows a window, again when Google did not.
 *
 * @param show - opens it
 * @returns false when the account has not allowed windows
 * @throws ServiceError when it failed otherwise
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
