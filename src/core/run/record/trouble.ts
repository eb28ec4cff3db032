/** Reports a problem that keeps runs from the folder: at once in the Spreadsheet, and later by mail if it continues. */

import type { Trouble } from '../../judge/status/problems';
import type { Session } from '../session/session';
import { openBook } from '../workbook/open-book';
import { openWorkbook } from '../workbook/workbook';
import { sendProblem } from './alert';
import { record } from './record';
import { troubleRow } from './run-notes';

/**
 * Reports the problem once. Every poll checks again whether it is over.
 *
 * @param session - of this run, which could not see the folder
 * @throws ServiceError
 */
export function reportTrouble(session: Session, spreadsheetId: string, trouble: Trouble): void {
  const { told } = session.state;
  const isTold = told.includes(trouble.code);
  const { isNewCode } = session;
  if (isTold && !isNewCode && !isMailDue(session, trouble)) return;
  const { world, budget } = session;
  const workbook = openWorkbook(world, budget, spreadsheetId);
  const book = { ...openBook(budget, workbook, session.state, spreadsheetId), trouble };
  session.update({ title: book.title, zone: book.timeZone });
  if (isTold && !isNewCode) sendProblem(session, book, trouble);
  else {
    record(session, book, workbook, [troubleRow(session, trouble)], []);
    // Without a digest, the next run that sees the folder writes `_Estado` without the problem.
    session.update({ told: [...new Set([...told, trouble.code])], digest: null });
  }
  session.save();
}

/** Decides from the state alone, without a request. */
function isMailDue({ state: { alarms }, world }: Session, { code }: Trouble): boolean {
  const { open, waiting, restUntilMs } = alarms;
  return !(code in open) || (waiting.length > 0 && world.clock.now() >= restUntilMs);
}
