/** The trigger of an installation that a former version made: it fires more seldom than one of this version. */
import { LIMITS } from '../limits';
import { ServiceError } from '../ports/service-error';
import { withRetry } from '../retry';
import { installationEntry } from '../state/shards';
import type { Installation } from '../state/state';
import { firesEvery } from '../state/state';
import type { Session } from './session';

/**
 * ID of the trigger that was made to fire as often as one of this version; null = none is known.
 *
 * @param installation - as noted
 */
export function rightTrigger(installation: Installation): string | null {
  return isRight(installation) ? (installation.trigger ?? null) : null;
}

/**
 * Moves an installation of a former version to a trigger of this one, when the account that installed starts a run. A run
 * of a trigger makes none, since that may never fire; but it goes on with one that a killed run has made, and that has
 * fired. Where Google refuses it the former trigger goes on.
 *
 * @param installation - as noted
 */
export function moveTrigger(session: Session, installation: Installation): void {
  const { world, isPoll, state } = session;
  const made = isPoll ? madeBefore(session, installation) : null;
  // A former trigger that somebody has taken away is not brought back behind their back.
  const isOwed = isPoll ? made !== null : !isRight(installation) && state.hasTrigger !== false;
  if (!isOwed) return;
  if (installation.installedBy === null || installation.installedBy !== world.account()) return;
  try {
    move(session, installation, made);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    world.log.warn(`${error.service} ${error.kind} ${error.status ?? 0}`);
  }
}

/** ID of the trigger that a killed run has made, and that has fired now; null when there is none. */
function madeBefore({ request }: Session, installation: Installation): string | null {
  const { isMoving, trigger } = installation;
  const fired = request.kind === 'poll' ? request.trigger : null;
  // A run that installed and was killed before it noted its trigger may have left one more.
  if (isRight(installation)) return trigger === undefined ? fired : null;
  return isMoving && trigger !== undefined && fired !== trigger ? fired : null;
}

/** Whether its trigger was made to fire as often as one of this version. */
function isRight(installation: Installation): boolean {
  return firesEvery(installation) === LIMITS.triggerMinutes;
}

/** Notes what it begins: a run that is killed in between leaves two triggers, of which the new one goes on. */
function move({ world, budget }: Session, { isMoving, ...former }: Installation, made: string | null): void {
  const keep = (installation: Installation) =>
    withRetry(budget, () => world.store.save(installationEntry(installation)));
  if (!isMoving && made === null) keep({ ...former, isMoving: true });
  const trigger = withRetry(budget, () => world.schedule.ensure(made));
  keep({ ...former, trigger, everyMinutes: LIMITS.triggerMinutes });
}
