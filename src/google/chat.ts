/** Messages into a chat, by the address that the chat gave. */
import type { Chat, ChatKind, Webhook } from '../core/ports/person';
import { ServiceError } from '../core/ports/service-error';
import { failure } from './failure';

/** What each chat takes for a message of plain text. */
const BODIES: Readonly<Record<ChatKind, (text: string) => object>> = {
  'google-chat': (text) => ({ text }),
  // https://docs.slack.dev/messaging/formatting-message-text: these three are signs of its own.
  slack: (text) => ({ text: text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') }),
  // https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
  teams: (text) => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          version: '1.4',
          body: text.split('\n').map((line) => ({ type: 'TextBlock', text: line, wrap: true })),
        },
      },
    ],
  }),
};

/** UrlFetchApp; what it throws may repeat the address, which is a secret and goes no further. */
export class ScriptChat implements Chat {
  post({ kind, url }: Webhook, text: string): void {
    const status = statusOf(url, JSON.stringify(BODIES[kind](text)));
    if (status >= 300) throw failure('chat', status, 'The chat does not take the message.');
  }
}

function statusOf(url: string, payload: string): number {
  const options = {
    method: 'post',
    contentType: 'application/json',
    payload,
    muteHttpExceptions: true,
  } as const;
  try {
    return UrlFetchApp.fetch(url, options).getResponseCode();
  } catch {
    throw new ServiceError('chat', 'transient', null, 'unknown', 'The chat gave no answer.');
  }
}
