/** Moves the address of a chat from `_Configuracion`, where everybody sees it, into the state. */

import { LIMITS } from '../../ground/limits';
import { ServiceError } from '../../ground/ports/service-error';
import type { Workbook } from '../../ground/ports/workbook';
import { NO_ALARMS } from '../../judge/status/alarm';
import { SETTINGS_COLUMN } from '../../records/entity/configuration';
import { CHAT_NAMES, keptChat } from '../../records/entity/webhook';
import type { Session } from '../session/session';
import type { Book } from '../workbook/open-book';
import { CONFIGURATION_TITLE } from '../workbook/system';

/**
 * Stores an address that a person wrote, and then replaces it in the cell by a note. Deletes the stored address if the
 * person has cleared the cell.
 */
export function adoptWebhook(session: Session, { configuration, tabs }: Book, workbook: Workbook): void {
  const { chat: wish } = configuration;
  const { webhook, chat } = session.state;
  if (wish.kind === 'none') {
    if (webhook) session.update({ webhook: null, chat: NO_ALARMS });
    return;
  }
  if (wish.kind === 'kept') {
    const restUntilMs = session.world.clock.now() + LIMITS.alarmRetryMs;
    // The address was lost with the state. This is reported until a person writes it again.
    if (!webhook) session.update({ chat: { ...chat, restUntilMs } });
    return;
  }
  const tab = tabs.find(({ title }) => title === CONFIGURATION_TITLE);
  session.update({ webhook: wish.webhook, chat: NO_ALARMS });
  session.save();
  if (tab) hide(session, workbook, tab.sheetId, wish.row, keptChat(CHAT_NAMES[wish.webhook.kind]));
}

/** This fails if a person has protected the tab. The chat gets its messages anyway. */
function hide(session: Session, workbook: Workbook, sheetId: number, row: number, text: string): void {
  const place = { row, column: SETTINGS_COLUMN + 1, rows: 1, columns: 1 };
  try {
    workbook.apply([{ kind: 'cells', sheetId, ...place, texts: [[text]], keepsRules: true }]);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    session.world.log.warn(error.message);
  }
}
