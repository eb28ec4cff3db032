/** The URL of the cell that a row of `_Observaciones` is about. */
import type { ObservationRow } from '../../records/observation/row';
import { spreadsheetUrl } from '../session/mail-frame';
import type { Session } from '../session/session';

/**
 * URL of the cell that a row is about; null = the row has no cell, or its tab does not exist.
 *
 * @param row - of `_Observaciones`
 */
export function cellLink(
  session: Session,
  sheetId: number | undefined,
  { cell }: ObservationRow,
): string | null {
  if (cell === '' || sheetId === undefined) return null;
  return `${spreadsheetUrl(session.installation?.spreadsheetId ?? '')}#gid=${sheetId}&range=${cell}`;
}
