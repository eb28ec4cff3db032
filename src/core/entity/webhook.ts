/** Addresses of chats, each of which is a secret: whoever has one may write into the chat. */
import type { ChatKind, Webhook } from '../ports/person';
import { fold } from './fold';

/**
 * Hosts that are written to, and no others: each stands in `urlFetchWhitelist` of appsscript.json as well.
 * https://developers.google.com/workspace/chat/quickstart/webhooks, https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks,
 * https://learn.microsoft.com/en-us/power-automate/oauth-authentication (the host of Teams workflows since November 2025)
 */
const ADDRESSES: readonly (readonly [ChatKind, RegExp])[] = [
  ['google-chat', /^https:\/\/chat\.googleapis\.com\/v1\/spaces\/[\w-]+\/messages\?[^\s"'<>]+$/],
  ['slack', /^https:\/\/hooks\.slack\.com\/services\/[\w/-]+$/],
  ['teams', /^https:\/\/[a-z0-9.-]+\.api\.powerplatform\.com\/[^\s"'<>]+$/],
];

/** Characters that `UrlFetchApp` takes. https://developers.google.com/apps-script/guides/services/quotas */
const CHARACTERS_MAX = 2_082;

/** Names of chats, as the setting shows them once the address is kept. */
export const CHAT_NAMES: Readonly<Record<ChatKind, string>> = {
  'google-chat': 'Google Chat',
  slack: 'Slack',
  teams: 'Teams',
};

/** What `_Configuracion` says of the chat. */
export type ChatWish =
  | { readonly kind: 'none' }
  /** A person wrote an address; the cell shows it until a run has kept it. `row` counts from 0. */
  | { readonly kind: 'given'; readonly webhook: Webhook; readonly row: number }
  /** A run has kept the address. */
  | { readonly kind: 'kept' };

/**
 * What a cell says of the chat; null when it makes no sense.
 *
 * @param row - of the cell, from 0
 */
export function readChat(text: string, row: number): ChatWish | null {
  if (text === '' || fold(text) === 'no') return { kind: 'none' };
  if (Object.values(CHAT_NAMES).some((name) => text === keptChat(name))) return { kind: 'kept' };
  // The port that https has anyway is not in the manifest's list.
  const url = text.replace(/^(https:\/\/[^/]+):443\//, '$1/');
  const kind = ADDRESSES.find(([, address]) => address.test(url))?.[0];
  if (kind === undefined || url.length > CHARACTERS_MAX) return null;
  return { kind: 'given', webhook: { kind, url }, row };
}

/** What stands in the cell in place of an address that is kept. */
export function keptChat(name: string): string {
  return `${name}: dirección guardada`;
}
