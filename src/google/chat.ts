/** Posts messages to a chat's webhook address. */
import type { Chat, ChatKind, Webhook } from '../core/ground/ports/person';
import { ServiceError } from '../core/ground/ports/service-error';
import { failure } from './failure';

/** Request body of a plain text message, by chat. */
const BODIES: Readonly<Record<ChatKind, (text: string) => object>> = {
  'google-chat': (text) => ({ text }),
  // https://docs.slack.dev/messaging/formatting-message-text: Slack uses these three characters for markup.
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

/** Uses UrlFetchApp. Its errors may contain the address, which is a secret, so they are not passed on. */
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
