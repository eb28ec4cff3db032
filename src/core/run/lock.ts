/** One execution at a time. */
import { LIMITS } from '../ground/limits';
import type { Clock, RunLock } from '../ground/ports/script';
import { ServiceError } from '../ground/ports/service-error';
import type { Budget } from '../ground/retry';
import { withRetry } from '../ground/retry';

/** The lock, and the clock for the waits between two tries. */
interface Locked {
  readonly lock: RunLock;
  readonly clock: Clock;
}

/**
 * Runs `work` while it holds the lock. `work` must not open a dialog, because the script loses the lock during a dialog.
 * https://developers.google.com/apps-script/reference/base/ui#alert(String)
 *
 * @param waitMs - maximum wait for another holder of the lock
 * @returns null when another execution holds the lock
 * @throws ServiceError when the lock service does not answer
 */
export function underLock<T>(world: Locked, waitMs: number, work: () => T): T | null {
  if (!withRetry(shortly(world), () => world.lock.tryLock(waitMs))) return null;
  try {
    return work();
  } finally {
    release(world);
  }
}

/** Google also releases the lock when the execution ends, but a dialog may delay that end and make everybody wait. */
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
