/** Where what the system tells people can be read: the mails of the account, and the messages of the chat. */
import type { Runtime } from '../runtime';
import { messageOf, SECRET } from './chat';
import { CONFIGURATION } from './entities';

/** One message as it was sent. */
interface Sent {
  readonly to: string;
  readonly atMs: number;
  readonly body: string;
}

export interface Outbox {
  /** Its name in a report. */
  readonly kind: 'mail' | 'message';
  /** How many were sent so far. */
  count(): number;
  /** Those from a place on. */
  from(place: number): Sent[];
  /** Whether somebody is told so. */
  isRead(): boolean;
}

/** Where `_Configuracion` has the addresses. */
const ADDRESSES = 'Correos de aviso';
const SETTING = 11;

/** @param runtime - whose mails they are */
export function mailOutbox({ mails, spreadsheet }: Runtime): Outbox {
  return {
    kind: 'mail',
    count: () => mails.length,
    from: (place) => mails.slice(place).map(({ to, atMs, body }) => ({ to: to.join(','), atMs, body })),
    isRead: () => {
      const tab = spreadsheet.tabs.find(({ title }) => title === CONFIGURATION);
      const isAddress = (row: readonly string[]) =>
        row[SETTING] === ADDRESSES && (row[SETTING + 1] ?? '') !== '';
      return tab !== undefined && [...tab.rows()].some(isAddress);
    },
  };
}

/** The messages of the chat, which is told as long as the script remembers its address. */
export function chatOutbox({ posts, properties: { script } }: Runtime): Outbox {
  return {
    kind: 'message',
    count: () => posts.length,
    from: (place) =>
      posts.slice(place).map(({ atMs, payload }) => ({ to: 'chat', atMs, body: messageOf(payload) })),
    isRead: () => [...script].some(([, text]) => text.includes(SECRET)),
  };
}
