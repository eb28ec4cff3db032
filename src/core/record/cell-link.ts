/** The address of the cell that a row of `_Observaciones` is about. */
import { spreadsheetUrl } from '../session/mail-frame';
import type { Session } from '../session/session';

/**
 * Address of a cell; null where a row is about none, or its tab is not there.
 *
 * @param session - of this run
 * @param sheetId - of the tab that holds it
 * @param cell - in A1 notation; blank = none
 */
export function cellLink(session: Session, sheetId: number | undefined, cell: string): string | null {
  if (cell === '' || sheetId === undefined) return null;
  return `${spreadsheetUrl(session.installation?.spreadsheetId ?? '')}#gid=${sheetId}&range=${cell}`;
}
