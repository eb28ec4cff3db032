/** The trigger of an installation by an earlier version, which fires less often than a trigger of this version. */
import { LIMITS } from '../../ground/limits';
import { ServiceError } from '../../ground/ports/service-error';
import { withRetry } from '../../ground/retry';
import { installationEntry } from '../../judge/state/shards';
import type { Installation } from '../../judge/state/state';
import { firesEvery } from '../../judge/state/state';
import type { Session } from './session';

/** ID of the trigger that fires as often as this version needs; null = none is known. */
export function rightTrigger(installation: Installation): string | null {
  return isRight(installation) ? (installation.trigger ?? null) : null;
}

/**
 * Replaces the trigger of an earlier version by one of this version, when the account that installed starts a run. A run of
 * a trigger creates no trigger, because that one may never fire. But it keeps a trigger that a killed run has created and
 * that has fired. If Google refuses, the old trigger continues.
 */
export function moveTrigger(session: Session, installation: Installation): void {
  const { world, isPoll, state } = session;
  const made = isPoll ? madeBefore(session, installation) : null;
  // If a person deleted the old trigger, the script does not silently create a new one.
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

/** ID of a trigger that a killed run created and that started this run; null = none. */
function madeBefore({ request }: Session, installation: Installation): string | null {
  const { isMoving, trigger } = installation;
  const fired = request.kind === 'poll' ? request.trigger : null;
  // An installing run that was killed before it stored its trigger may have left an additional one.
  if (isRight(installation)) return trigger === undefined ? fired : null;
  return isMoving && trigger !== undefined && fired !== trigger ? fired : null;
}

/** Whether its trigger fires as often as a trigger of this version. */
function isRight(installation: Installation): boolean {
  return firesEvery(installation) === LIMITS.triggerMinutes;
}

/** Stores the start of the move first: a run that is killed meanwhile leaves two triggers, and the new one continues. */
function move({ world, budget }: Session, { isMoving, ...former }: Installation, made: string | null): void {
  const keep = (installation: Installation) =>
    withRetry(budget, () => world.store.save(installationEntry(installation)));
  if (!isMoving && made === null) keep({ ...former, isMoving: true });
  const trigger = withRetry(budget, () => world.schedule.ensure(made));
  keep({ ...former, trigger, everyMinutes: LIMITS.triggerMinutes });
}
