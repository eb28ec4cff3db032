/** Reads columns of published tabs. */

import type { Workbook } from '../../ground/ports/workbook';
import { withRetry } from '../../ground/retry';
import { cutRequests } from '../../judge/audit/batch';
import type { Columns } from '../../judge/audit/columns';
import type { ColumnRead } from '../../judge/audit/plan';
import type { Session } from '../session/session';

/**
 * Reads the needed columns that are not in memory yet.
 *
 * @param columns - receives them
 * @param needed - by the next step
 * @throws ServiceError
 */
export function readColumns(
  session: Session,
  workbook: Workbook,
  columns: Columns,
  needed: readonly ColumnRead[],
): void {
  for (const pieces of cutRequests(columns.turnTo(needed))) {
    const regions = pieces.map(({ tab, column, from, rows }) => {
      const headerRows = session.entity(tab).published?.headerRows ?? 0;
      return { title: tab, column, firstRow: headerRows + from, rows };
    });
    const texts = withRetry(session.budget, () => workbook.columns(regions));
    for (const [index, piece] of pieces.entries()) columns.put(piece, texts[index] ?? []);
  }
}
