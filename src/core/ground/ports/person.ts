/** Messages and questions to people. */

/** Mail from the account that runs the script. */
export interface Mailer {
  /** Number of recipients that may still get mail today. @throws ServiceError */
  remaining(): number;
  /**
   * Sends plain text.
   *
   * @param addresses - recipients
   * @param subject - one line
   * @param body - plain text
   * @throws ServiceError
   */
  send(addresses: readonly string[], subject: string, body: string): void;
}

/** Supported chats. */
export type ChatKind = 'google-chat' | 'slack' | 'teams';

/** Where a message goes. */
export interface Webhook {
  readonly kind: ChatKind;
  /** A secret: it must not appear in logs, mails or tabs. */
  readonly url: string;
}

/** Messages into a chat. */
export interface Chat {
  /**
   * Writes plain text.
   *
   * @param text - some lines
   * @throws ServiceError
   */
  post(webhook: Webhook, text: string): void;
}

/** Dialogs with the person who chose a menu item. */
export interface Dialogue {
  tell(title: string, text: string): void;
  /** The answer, or null when the person cancelled. */
  ask(title: string, text: string): string | null;
  /** Whether the person said yes. */
  confirm(title: string, text: string): boolean;
  /** Title of the active tab, and row of the selected cell (from 1; 0 = none). */
  selection(): { readonly title: string; readonly row: number };
}
