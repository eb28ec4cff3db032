/** The entity's tab that a person means by the current selection. */

import { withRetry } from '../../ground/retry';
import type { Installation } from '../../judge/state/state';
import { STATUS_FIELDS } from '../../judge/status/table';
import { STATUS_TITLE } from '../../judge/status/write-status';
import { MANIFEST_TITLE } from '../../records/manifest/insert';
import { MANIFEST_FIELDS } from '../../records/manifest/row';
import type { Session } from '../../run/session/session';

/** Column of the system tabs that names the tab which a row is about. */
const TAB_COLUMNS: Readonly<Record<string, number>> = {
  [STATUS_TITLE]: STATUS_FIELDS.indexOf('tab'),
  [MANIFEST_TITLE]: MANIFEST_FIELDS.indexOf('tab'),
};

/**
 * The active tab or, in a system tab, the tab that the selected row is about.
 *
 * @throws ServiceError
 */
export function selectedTab({ world, budget }: Session, { spreadsheetId }: Installation): string {
  const { title, row } = world.dialogue.selection();
  const column = TAB_COLUMNS[title];
  if (column === undefined || row < 2) return title;
  const region = { title, rows: row, columns: column + 1 };
  const { texts } = withRetry(budget, () => world.workbook(spreadsheetId).read([region]));
  return texts[0]?.[row - 1]?.[column] ?? '';
}
