/** Runs in which Google failed: they end quietly, since most of it passes, and it is told once it goes on for hours. */
import { LIMITS } from '../limits';
import { ServiceError } from '../ports/service-error';
import { tellTrouble } from '../record/trouble';
import { Session } from '../session/session';
import type { World } from '../world';

const HOUR_MS = 60 * 60_000;

/**
 * Notes that Google did not let a run work. An exception that leaves a trigger's run makes Google mail the account, in
 * English, about something that has mostly passed by then: it is the last resort, where nothing else could tell.
 *
 * @param session - of the run; what it learned is forgotten
 * @returns whether nobody has to be told, or everybody has been
 */
export function noteOutage(session: Session, spreadsheetId: string): boolean {
  const { world, state } = session;
  if (!session.isPoll) {
    session.saveTime();
    return true;
  }
  const now = world.clock.now();
  const sinceMs = state.outageMs ?? now;
  session.saveTime(sinceMs);
  const hours = Math.floor((now - sinceMs) / HOUR_MS);
  return now - sinceMs < LIMITS.outageMs || tellOutage(session, spreadsheetId, hours);
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
 * One line for whoever looks into the execution log: codes and figures, none of Google's words; 0 where no status came.
 */
export function logFailure({ log }: Pick<World, 'log'>, error: ServiceError): void {
  const { service, kind, status, fate } = error;
  log.warn(`${service} ${kind} ${status ?? 0} ${fate}`);
}

function tellOutage({ world, request }: Session, spreadsheetId: string, hours: number): boolean {
  try {
    tellTrouble(new Session(world, request), spreadsheetId, { code: 'system/failing', facts: { hours } });
    return true;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}
