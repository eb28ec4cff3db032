/** `Session` and `MailApp`: who runs the script, and letters in that name. */
import type { Border } from './border';
import { wrongArguments } from './exception';
import { guard } from './guard';

/** @param border - knows the user */
export function sessionService(border: Border): object {
  const user = (method: string): object =>
    guard('User', { getEmail: () => border.ask('session.email', method), toString: () => 'User' });
  return {
    getActiveUser: () => user('getActiveUser'),
    getEffectiveUser: () => user('getEffectiveUser'),
    getScriptTimeZone: () => border.ask('session.timeZone'),
    getActiveUserLocale: () => border.ask('session.locale'),
  };
}

/** `(message)`, `(recipient, subject, body[, options])` or `(to, replyTo, subject, body)`. */
function letter(given: readonly unknown[]): Record<string, unknown> {
  const [first, second, third, fourth] = given;
  if (given.length === 1 && typeof first === 'object' && first !== null) return { ...first };
  if (given.length === 3) return { to: first, subject: second, body: third };
  if (given.length === 4 && typeof fourth === 'object') {
    return { ...fourth, to: first, subject: second, body: third };
  }
  if (given.length === 4) return { to: first, replyTo: second, subject: third, body: fourth };
  throw wrongArguments('MailApp.sendEmail', given);
}

/** @param border - carries the letters */
export function mailService(border: Border): object {
  return {
    sendEmail: (...given: unknown[]) => {
      border.ask('MailApp.sendEmail', letter(given));
    },
    getRemainingDailyQuota: () => border.ask('MailApp.getRemainingDailyQuota'),
  };
}
