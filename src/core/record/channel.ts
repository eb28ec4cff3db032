/** The ways in which people are told of alarms: by mail, and in a chat. */
import type { MailText } from '../messages/alarm';
import { ServiceError } from '../ports/service-error';
import { withRetry } from '../retry';
import type { Session } from '../session/session';
import { hash } from '../snapshot/hash';
import type { Quota } from '../status/claim';

/** Characters of a message: chats cut longer ones, Slack from 4,000 on. https://docs.slack.dev/changelog/2018-truncating-really-long-messages */
const MESSAGE_CHARACTERS = 3_500;

/** One way. */
export interface Channel {
  /** Where the state keeps what was told. */
  readonly key: 'alarms' | 'chat';
  /** Who is told; empty = nobody. */
  readonly to: readonly string[];
  /** How many may still be told; null where nobody counts, `unknown` when Google does not tell. */
  readonly quota: () => Quota | null | 'unknown';
  /** @throws ServiceError */
  readonly deliver: (text: MailText) => void;
}

/**
 * Mail to the addresses of `_Configuracion`.
 *
 * @param to - addresses
 */
export function mailChannel(session: Session, to: readonly string[]): Channel {
  return {
    key: 'alarms',
    to,
    quota: () => remaining(session),
    deliver: ({ subject, body }) => mail(session, to, subject, body),
  };
}

/** The chat whose address a run has kept. */
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

/** Google sends to nobody when it refuses one address: then each gets a mail of its own, and one of them is enough. */
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

/** Unknown when Google does not tell: the account may not send mail, which must keep nothing else from being done. */
function remaining({ budget, world }: Session): Quota | 'unknown' {
  try {
    return { left: withRetry(budget, () => world.mailer.remaining()), by: hash(world.account() ?? '') };
  } catch (error) {
    if (error instanceof ServiceError) return 'unknown';
    throw error;
  }
}
