/** Clears the cell of `_Configuracion` in which an editor orders files to be processed again, and answers next to it. */

import type { Edit } from '../../ground/ports/edit';
import { SETTINGS_COLUMN } from '../../records/entity/configuration';
import { orderAnswer } from '../../words/book/configuration';
import { exactTime } from '../../words/terms/time';
import type { Book } from '../workbook/open-book';
import { CONFIGURATION_TITLE } from '../workbook/system';

/**
 * Edits that clear the order; none without an order.
 *
 * @param local - the time, ISO 8601 with offset
 */
export function orderEdits({ configuration: { order }, tabs }: Book, local: string): Edit[] {
  const tab = tabs.find(({ title }) => title === CONFIGURATION_TITLE);
  if (!tab || !order) return [];
  const cell = (row: number, text: string): Edit => ({
    kind: 'cells',
    sheetId: tab.sheetId,
    row,
    column: SETTINGS_COLUMN + 1,
    rows: 1,
    columns: 1,
    texts: [[text]],
    keepsRules: true,
  });
  const { row, answerRow, tabs: ordered } = order;
  const answer = answerRow === null ? [] : [cell(answerRow, orderAnswer(ordered, exactTime(local)))];
  return [cell(row, ''), ...answer];
}
