/** What is left behind when the integration ends: a record in the Spreadsheet, and a mail to whoever is told of alarms. */
import { describeRemovalMail, REMOVAL } from '../messages/removal';
import { ServiceError } from '../ports/service-error';
import { recordRemoval } from '../record/removal';
import { logFailure } from '../run/outage';
import { mailFrame } from '../session/mail-frame';
import type { Session } from '../session/session';

/**
 * Records that the integration is removed. That the Spreadsheet takes nothing keeps nobody from removing it.
 *
 * @param by - account that removes it; null = unknown
 * @returns addresses to tell; null where nothing could be recorded
 */
export function recordEnd(session: Session, by: string | null): readonly string[] | null {
  const { world, installation } = session;
  // A copy has a record of its own, of which nobody asked.
  if (installation?.spreadsheetId !== world.activeSpreadsheetId()) return [];
  try {
    return recordRemoval(session, installation.spreadsheetId, by);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    logFailure(world, error);
    return null;
  }
}

/**
 * Tells it by mail.
 *
 * @param by - account that removed it; null = unknown
 * @returns what the person is told of it; null = nobody is to be told
 */
export function tellEnd(
  session: Session,
  addresses: readonly string[] | null,
  by: string | null,
): string | null {
  if (addresses === null) return REMOVAL.notRecorded;
  if (addresses.length === 0) return null;
  const { world } = session;
  const { subject, body } = describeRemovalMail(by, mailFrame(session), world.clock.now());
  try {
    world.mailer.send(addresses, subject, body);
    return REMOVAL.mailed(addresses);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    logFailure(world, error);
    return REMOVAL.notMailed(addresses);
  }
}
