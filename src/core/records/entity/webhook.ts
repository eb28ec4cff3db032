/** Webhook addresses of chats. Each is a secret: anybody who has it can write to the chat. */
import type { ChatKind, Webhook } from '../../ground/ports/person';
import { fold } from '../../reading/text/fold';

/**
 * The only allowed hosts. Each is also listed in `urlFetchWhitelist` of appsscript.json.
 * https://developers.google.com/workspace/chat/quickstart/webhooks, https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks,
 * https://learn.microsoft.com/en-us/power-automate/oauth-authentication (the host of Teams workflows since November 2025)
 */
const ADDRESSES: readonly (readonly [ChatKind, RegExp])[] = [
  ['google-chat', /^https:\/\/chat\.googleapis\.com\/v1\/spaces\/[\w-]+\/messages\?[^\s"'<>]+$/],
  ['slack', /^https:\/\/hooks\.slack\.com\/services\/[\w/-]+$/],
  ['teams', /^https:\/\/[a-z0-9.-]+\.api\.powerplatform\.com\/[^\s"'<>]+$/],
];

/** Maximum characters of an address for `UrlFetchApp`. https://developers.google.com/apps-script/guides/services/quotas */
const CHARACTERS_MAX = 2_082;

/** Names of chats that the setting shows after a run has stored the address. */
export const CHAT_NAMES: Readonly<Record<ChatKind, string>> = {
  'google-chat': 'Google Chat',
  slack: 'Slack',
  teams: 'Teams',
};

/** The chat setting of `_Configuracion`. */
export type ChatWish =
  | { readonly kind: 'none' }
  /** A person wrote an address. The cell shows it until a run has stored it. `row` counts from 0. */
  | { readonly kind: 'given'; readonly webhook: Webhook; readonly row: number }
  /** A run has stored the address. */
  | { readonly kind: 'kept' };

/**
 * Parses the chat setting; null = invalid.
 *
 * @param row - of the cell, from 0
 */
export function readChat(text: string, row: number): ChatWish | null {
  if (text === '' || fold(text) === 'no') return { kind: 'none' };
  if (Object.values(CHAT_NAMES).some((name) => text === keptChat(name))) return { kind: 'kept' };
  // Removes the default port of https, which the manifest's list does not contain.
  const url = text.replace(/^(https:\/\/[^/]+):443\//, '$1/');
  const kind = ADDRESSES.find(([, address]) => address.test(url))?.[0];
  if (kind === undefined || url.length > CHARACTERS_MAX) return null;
  return { kind: 'given', webhook: { kind, url }, row };
}

/** Text of the cell that replaces a stored address. */
export function keptChat(name: string): string {
  return `${name}: dirección guardada`;
}
