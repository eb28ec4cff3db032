/** `MailApp`: an outbox that stays here. */
import { COST } from '../../google/cost';
import { PER_DAY } from '../../google/quota';
import { ServiceError, tooManyToday } from '../../google/service-error';
import type { Handlers, World } from '../world';
import { serviceMethod } from './built-in';

interface Letter {
  readonly to?: unknown;
  readonly cc?: unknown;
  readonly bcc?: unknown;
  readonly subject?: unknown;
  readonly body?: unknown;
  readonly htmlBody?: unknown;
}

function addresses(letter: Letter): string[] {
  const written = [letter.to, letter.cc, letter.bcc].filter((list) => list !== undefined && list !== null);
  const all = written.flatMap((list) => String(list).split(',')).map((address) => address.trim());
  const wrong = all.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address));
  if (wrong !== undefined) throw new ServiceError(`Invalid email: ${wrong}`);
  if (all.length === 0) throw new ServiceError('Failed to send email: no recipient');
  return all;
}

/** @param world - where the outbox is */
export function mailHandlers(world: World): Handlers {
  return {
    'MailApp.sendEmail': serviceMethod<Letter>(world, 'MailApp.sendEmail', ['to'], ({ start }, letter) => {
      const to = addresses(letter);
      if (!world.quotas.takeInDay('email', start.user, to.length, PER_DAY.email)) throw tooManyToday('email');
      const { subject = '', body = '', htmlBody } = letter;
      const html = htmlBody === undefined ? {} : { htmlBody: String(htmlBody) };
      world.mails.push({
        atMs: world.clock.nowMs,
        from: start.user,
        to,
        subject: String(subject),
        body: String(body),
        ...html,
      });
      return { ms: COST.otherMs };
    }),
    'MailApp.getRemainingDailyQuota': serviceMethod(
      world,
      'MailApp.getRemainingDailyQuota',
      [],
      ({ start }) => ({
        value: PER_DAY.email - world.quotas.usedInDay('email', start.user),
        ms: COST.otherMs,
      }),
    ),
  };
}
