/** Access to what the system sends to people: the mails of the account, and the messages of the chat. */
import type { Runtime } from '../../runtime/runtime';
import { CONFIGURATION } from '../ground/entities';
import { messageOf, SECRET } from './chat';

/** One message as it was sent. */
interface Sent {
  readonly to: string;
  readonly atMs: number;
  readonly body: string;
}

export interface Outbox {
  /** Its name in a report. */
  readonly kind: 'mail' | 'message';
  /** Number of messages sent so far. */
  count(): number;
  /** The messages from a position on. */
  from(place: number): Sent[];
  /** Whether anybody receives these messages. */
  isRead(): boolean;
}

/** Name of the setting in `_Configuracion` that has the addresses, and the column of the names. */
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

/** The messages of the chat. The chat receives them as long as the script remembers its address. */
export function chatOutbox({ posts, properties: { script } }: Runtime): Outbox {
  return {
    kind: 'message',
    count: () => posts.length,
    from: (place) =>
      posts.slice(place).map(({ atMs, payload }) => ({ to: 'chat', atMs, body: messageOf(payload) })),
    isRead: () => [...script].some(([, text]) => text.includes(SECRET)),
  };
}
