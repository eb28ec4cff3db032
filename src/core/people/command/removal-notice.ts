/** Reports that the integration was removed: a record in the Spreadsheet, and a mail to the addresses for alarms. */

import { ServiceError } from '../../ground/ports/service-error';
import { logFailure } from '../../run/outage';
import { recordRemoval } from '../../run/record/removal';
import { mailFrame } from '../../run/session/mail-frame';
import type { Session } from '../../run/session/session';
import { describeRemovalMail, REMOVAL } from '../../words/person/removal';

/**
 * Records in the Spreadsheet that the integration is removed. If the Spreadsheet cannot be written, the removal continues.
 *
 * @param by - account that removes it; null = unknown
 * @returns addresses for alarms; null = nothing could be recorded
 */
export function recordEnd(session: Session, by: string | null): readonly string[] | null {
  const { world, installation } = session;
  // This removal is not about a copy, which has a record of its own.
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
 * Reports the removal by mail.
 *
 * @param addresses - null = the removal could not be recorded
 * @param by - account that removed it; null = unknown
 * @returns message for the person; null = there was nobody to mail
 */
export function reportEnd(
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
