/** The trigger of an installation that a former version made: it fires more seldom than one of this version. */
import { LIMITS } from '../limits';
import { ServiceError } from '../ports/service-error';
import { withRetry } from '../retry';
import { installationEntry } from '../state/shards';
import type { Installation } from '../state/state';
import { firesEvery } from '../state/state';
import type { Session } from './session';

/**
 * ID of the trigger that was made to fire as often as one of this version; '' when none is known.
 *
 * @param installation - as noted
 */
export function rightTrigger(installation: Installation): string {
  return firesEvery(installation) === LIMITS.triggerMinutes ? (installation.trigger ?? '') : '';
}

/**
 * Moves an installation of a former version to a trigger of this one, when the account that installed starts a run. Never
 * in a run of a trigger: what that makes may never fire. Where Google refuses it the former trigger goes on.
 *
 * @param session - of this run
 * @param installation - as noted
 */
export function moveTrigger({ world, budget, isPoll, state }: Session, installation: Installation): void {
  const isOwn = installation.installedBy !== '' && installation.installedBy === world.account();
  if (isPoll || !isOwn || firesEvery(installation) === LIMITS.triggerMinutes) return;
  // A former trigger that somebody has taken away is not brought back behind their back.
  if (state.hasTrigger === false) return;
  try {
    const trigger = withRetry(budget, () => world.schedule.ensure(''));
    const moved = { ...installation, trigger, everyMinutes: LIMITS.triggerMinutes };
    withRetry(budget, () => world.store.save(installationEntry(moved)));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    world.log.warn(`${error.service} ${error.kind} ${error.status}`);
  }
}
