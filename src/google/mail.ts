/** Sends mail as the account that runs the script. */
import type { Mailer } from '../core/ground/ports/person';
import { asking } from './failure';

/** Uses MailApp, which can send mail but cannot read a mailbox. */
export class ScriptMailer implements Mailer {
  remaining(): number {
    return asking('MailApp', () => MailApp.getRemainingDailyQuota());
  }

  send(addresses: readonly string[], subject: string, body: string): void {
    asking('MailApp', () => MailApp.sendEmail({ to: addresses.join(','), subject, body }));
  }
}
