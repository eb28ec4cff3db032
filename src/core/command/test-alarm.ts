/** «Probar alarma»: one mail to the configured addresses, and what became of it. */
import { readConfigurationOf } from '../book';
import { describeTest, TEST_MAIL } from '../messages/alarm';
import { INSTALL } from '../messages/install';
import { RUN } from '../messages/summary';
import { ServiceError } from '../ports';
import { Session } from '../session';
import type { World } from '../world';

/**
 * Sends the mail and says where it went, or why it did not go.
 *
 * @param world - all ports
 * @returns what was told
 * @throws ServiceError when the Spreadsheet cannot be read
 */
export function testAlarm(world: World): string {
  const text = tryMail(world);
  world.dialogue.tell(RUN.title, text);
  return text;
}

function tryMail(world: World): string {
  const session = new Session(world, { startedBy: '', patient: false, rerun: '', allow: null });
  const { installation, budget } = session;
  if (!installation) return RUN.notInstalled;
  if (installation.spreadsheetId !== world.activeSpreadsheetId()) return INSTALL.copy;
  const { addresses } = readConfigurationOf(budget, world.workbook(installation.spreadsheetId));
  if (addresses.length === 0) return TEST_MAIL.noAddress;
  const { subject, body } = describeTest(session.mailFrame(), world.clock.now());
  try {
    if (world.mailer.remaining() < addresses.length) return TEST_MAIL.noQuota;
    world.mailer.send(addresses, subject, body);
    return TEST_MAIL.sent(addresses);
  } catch (error) {
    if (error instanceof ServiceError) return TEST_MAIL.failed;
    throw error;
  }
}
