/** The channels for alarms: mail and chat. */

import { hash } from '../../ground/hash';
import { ServiceError } from '../../ground/ports/service-error';
import { withRetry } from '../../ground/retry';
import type { Quota } from '../../judge/status/claim';
import type { MailText } from '../../words/person/alarm';
import type { Session } from '../session/session';

/**
 * Maximum characters of a message. Chats cut longer ones; Slack cuts from 4,000 on.
 * https://docs.slack.dev/changelog/2018-truncating-really-long-messages
 */
const MESSAGE_CHARACTERS = 3_500;

export interface Channel {
  /** The part of the state for this channel. */
  readonly key: 'alarms' | 'chat';
  /** Recipients; empty = none. */
  readonly to: readonly string[];
  /** Number of recipients that are still allowed; null = not counted, `unknown` = Google does not answer. */
  readonly quota: () => Quota | null | 'unknown';
  /** @throws ServiceError */
  readonly deliver: (text: MailText) => void;
}

/** Mail to the addresses of `_Configuracion`. */
export function mailChannel(session: Session, to: readonly string[]): Channel {
  return {
    key: 'alarms',
    to,
    quota: () => remaining(session),
    deliver: ({ subject, body }) => mail(session, to, subject, body),
  };
}

/** The chat whose address is in the state. */
export function chatChannel({ state: { webhook }, world }: Session): Channel {
  return {
    key: 'chat',
    to: webhook ? [webhook.kind] : [],
    quota: () => null,
    deliver: ({ subject, body }) => {
      if (webhook) world.chat.post(webhook, shortened(`${subject}\n\n${body}`));
    },
  };
}

function shortened(text: string): string {
  return text.length > MESSAGE_CHARACTERS ? `${text.slice(0, MESSAGE_CHARACTERS - 1)}…` : text;
}

/** If Google refuses one address, it sends to nobody. Then each address gets its own mail, and one success is enough. */
function mail({ world }: Session, to: readonly string[], subject: string, body: string): void {
  try {
    world.mailer.send(to, subject, body);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.kind !== 'invalid' || to.length === 1) throw error;
    const isTaken = (address: string) => {
      try {
        world.mailer.send([address], subject, body);
        return true;
      } catch (refusal) {
        if (!(refusal instanceof ServiceError)) throw refusal;
        return false;
      }
    };
    if (to.filter(isTaken).length === 0) throw error;
  }
}

/** `unknown` if Google does not answer, because the account may not send mail. That must not stop the run. */
function remaining({ budget, world }: Session): Quota | 'unknown' {
  try {
    return { left: withRetry(budget, () => world.mailer.remaining()), by: hash(world.account() ?? '') };
  } catch (error) {
    if (error instanceof ServiceError) return 'unknown';
    throw error;
  }
}
