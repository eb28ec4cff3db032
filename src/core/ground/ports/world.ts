/** All ports together: the world outside the core. */
import type { Chat, Dialogue, Mailer } from './person';
import type { Clock, Log, RunLock, Schedule, StateStore } from './script';
import type { SnapshotSource } from './source';
import type { VersionStore } from './version-store';
import type { Workbook } from './workbook';

export interface World {
  readonly source: SnapshotSource;
  /** Where the product stores the versions that it keeps itself. */
  readonly versions: VersionStore;
  /** The Spreadsheet of this ID. */
  readonly workbook: (spreadsheetId: string) => Workbook;
  /** ID of the Spreadsheet that the script is bound to. */
  readonly activeSpreadsheetId: () => string;
  readonly store: StateStore;
  readonly lock: RunLock;
  readonly clock: Clock;
  readonly log: Log;
  readonly schedule: Schedule;
  readonly dialogue: Dialogue;
  readonly mailer: Mailer;
  readonly chat: Chat;
  /** Address of the person or account that runs the script; null = Google does not tell. */
  readonly account: () => string | null;
  /** Whether Google asks this account to authorise the script again, apart from the permission to keep versions. */
  readonly needsAuthorisation: () => boolean;
  readonly version: string;
  /** Hash of the pushed files. The program that pushed them recognises them by it. Null in a build without one. */
  readonly codeHash: string | null;
  /** ID of the script project. */
  readonly scriptId: () => string;
}
