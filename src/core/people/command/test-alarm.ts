/** «Enviar correo de prueba»: sends a mail to the configured addresses and a message to the chat, and reports the results. */

import type { FailureKind } from '../../ground/ports/service-error';
import { ServiceError } from '../../ground/ports/service-error';
import type { Workbook } from '../../ground/ports/workbook';
import type { World } from '../../ground/ports/world';
import type { Budget } from '../../ground/retry';
import { withRetry } from '../../ground/retry';
import type { Installation } from '../../judge/state/state';
import { mailFrame } from '../../run/session/mail-frame';
import { Session } from '../../run/session/session';
import { isNoTab } from '../../run/workbook/no-tab';
import { readConfigurationOf } from '../../run/workbook/read-tab';
import { describeTest, TEST_MAIL } from '../../words/person/alarm';
import { INSTALL } from '../../words/person/install';
import { RUN } from '../../words/person/summary';

/**
 * Sends mail and message, and reports where they went or why they were not sent.
 *
 * @returns the message shown to the person
 * @throws ServiceError when the Spreadsheet cannot be read
 */
export function testAlarm(world: World): string {
  const text = tryAlarms(world);
  world.dialogue.tell(RUN.title, text);
  return text;
}

function tryAlarms(world: World): string {
  const session = new Session(world, { kind: 'run', startedBy: null });
  const { installation } = session;
  if (!installation) return RUN.notInstalled;
  if (installation.spreadsheetId !== world.activeSpreadsheetId()) return INSTALL.copy;
  const mail = tryMail(session, installation);
  const chat = tryChat(session);
  if (chat === null) return mail;
  return mail === TEST_MAIL.noAddress ? chat : `${mail} ${chat}`;
}

/** The result for the chat; null = no run has stored the address of a chat. */
function tryChat(session: Session): string | null {
  const { state, world } = session;
  if (!state.webhook) return null;
  const { subject, body } = describeTest(mailFrame(session), world.clock.now());
  try {
    world.chat.post(state.webhook, `${subject}\n\n${body}`);
    return TEST_MAIL.chatSent;
  } catch (error) {
    if (error instanceof ServiceError) return TEST_MAIL.chatFailed;
    throw error;
  }
}

function tryMail(session: Session, installation: Installation): string {
  const { budget, world } = session;
  const addresses = addressesOf(budget, world.workbook(installation.spreadsheetId));
  if (!addresses) return TEST_MAIL.noConfiguration;
  if (addresses.length === 0) return TEST_MAIL.noAddress;
  const { subject, body } = describeTest(mailFrame(session), world.clock.now());
  try {
    if (withRetry(budget, () => world.mailer.remaining()) < addresses.length) return TEST_MAIL.noQuota;
    world.mailer.send(addresses, subject, body);
    return TEST_MAIL.sent(addresses);
  } catch (error) {
    if (error instanceof ServiceError) return TEST_MAIL[FAILURES[error.kind] ?? 'failed'];
    throw error;
  }
}

/** Failures with a more precise message than that the mail could not be sent. */
const FAILURES: Partial<Record<FailureKind, 'noQuota' | 'unanswered'>> = {
  quota: 'noQuota',
  transient: 'unanswered',
};

/** The configured addresses; null = somebody deleted `_Configuracion`. */
function addressesOf(budget: Budget, workbook: Workbook): readonly string[] | null {
  try {
    return readConfigurationOf(budget, workbook).addresses;
  } catch (error) {
    if (isNoTab(error)) return null;
    throw error;
  }
}
