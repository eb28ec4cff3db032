/** Runs in which Google failed. They end quietly, because most failures pass. A failure for hours is reported. */
import { LIMITS } from '../ground/limits';
import { ServiceError } from '../ground/ports/service-error';
import type { World } from '../ground/ports/world';
import { reportTrouble } from './record/trouble';
import { Session } from './session/session';

const HOUR_MS = 60 * 60_000;

/**
 * Notes that Google failed during a run. An uncaught exception in a trigger's run makes Google mail the account, in
 * English, about a failure that has usually passed by then. So it is the last resort, when no other report is possible.
 *
 * @param session - of the run; its unsaved changes are discarded
 * @returns false if a report is due and was not possible
 */
export function keepOutage(session: Session, spreadsheetId: string): boolean {
  const { world, state } = session;
  if (!session.isPoll) {
    session.saveTime();
    return true;
  }
  const now = world.clock.now();
  const sinceMs = state.outageMs ?? now;
  session.saveTime(sinceMs);
  const hours = Math.floor((now - sinceMs) / HOUR_MS);
  return now - sinceMs < LIMITS.outageMs || reportOutage(session, spreadsheetId, hours);
}

/**
 * Notes that a run of the trigger worked.
 *
 * @throws ServiceError
 */
export function endOutage(session: Session): void {
  if (!session.isPoll || session.state.outageMs === null) return;
  session.update({ outageMs: null });
  session.save();
}

/**
 * Writes one line to the execution log: codes and numbers, without Google's text; status 0 = no answer.
 */
export function logFailure({ log }: Pick<World, 'log'>, error: ServiceError): void {
  const { service, kind, status, fate } = error;
  log.warn(`${service} ${kind} ${status ?? 0} ${fate}`);
}

function reportOutage({ world, request }: Session, spreadsheetId: string, hours: number): boolean {
  try {
    reportTrouble(new Session(world, request), spreadsheetId, { code: 'system/failing', facts: { hours } });
    return true;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}
