/** Tells that the installed folder cannot be seen any more: in the manifest at once, by mail when that goes on. */
import { sendLostFolder } from './alert';
import { openBook } from './book';
import { LOST_FOLDER, noteLostFolder } from './notes';
import { record } from './record';
import type { Session } from './session';
import { NO_FOLDER } from './status/conditions';

/**
 * Tells it once; every poll finds out again whether the folder is there.
 *
 * @param session - of this run
 * @param spreadsheetId - of the Spreadsheet
 * @throws ServiceError
 */
export function tellLostFolder(session: Session, spreadsheetId: string): void {
  const isTold = session.state.told.includes(LOST_FOLDER);
  if (isTold && !isMailDue(session)) return;
  const workbook = session.world.workbook(spreadsheetId);
  const book = openBook(session.budget, workbook, session.state, spreadsheetId);
  if (isTold) sendLostFolder(session, book);
  else {
    record(session, book, workbook, [noteLostFolder(session)], []);
    session.update({ told: [...session.state.told, LOST_FOLDER], digest: '' });
  }
  session.save();
}

/** Nothing is read to know it. */
function isMailDue({ state: { alarms }, world }: Session): boolean {
  const { open, waiting, restUntilMs } = alarms;
  return !(NO_FOLDER in open) || (waiting.length > 0 && world.clock.now() >= restUntilMs);
}
