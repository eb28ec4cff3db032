/** One execution at a time. */
import { LIMITS } from '../limits';
import type { Clock, RunLock } from '../ports/script';
import { ServiceError } from '../ports/service-error';
import type { Budget } from '../retry';
import { withRetry } from '../retry';

/** Where the lock is, and how long to wait between two tries. */
interface Locked {
  readonly lock: RunLock;
  readonly clock: Clock;
}

/**
 * Does something while no other execution does. Nothing in it may open a dialog: the lock does not outlast one.
 * https://developers.google.com/apps-script/reference/base/ui#alert(String)
 *
 * @param world - lock and clock
 * @param waitMs - how long to wait for whoever holds the lock
 * @returns null when another execution holds the lock
 * @throws ServiceError when Google does not say whether it does
 */
export function underLock<T>(world: Locked, waitMs: number, work: () => T): T | null {
  if (!withRetry(shortly(world), () => world.lock.tryLock(waitMs))) return null;
  try {
    return work();
  } finally {
    release(world);
  }
}

/** Google lets go of it as well when the execution ends; until then a dialog may keep everybody waiting. */
function release(world: Locked): void {
  try {
    withRetry(shortly(world), () => world.lock.release());
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
  }
}

function shortly({ clock }: Locked): Budget {
  return { clock, stopMs: clock.now() + LIMITS.lockMs };
}
