/** All ports together, the request of a run, and its summary. */
import type { Chat, Dialogue, Mailer } from './ports/person';
import type { Clock, Log, RunLock, Schedule, StateStore } from './ports/script';
import type { FailureKind } from './ports/service-error';
import type { SnapshotSource } from './ports/source';
import type { VersionStore } from './ports/version-store';
import type { Workbook } from './ports/workbook';
import type { Identity } from './snapshot/snapshot';
import type { ReadableSnapshot } from './snapshot/version';

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

/** The request of a run. The trigger waits until files have settled; a person does not wait. */
type Wish =
  /** The trigger fired; `trigger` is its ID, null = unknown. */
  | { readonly kind: 'poll'; readonly trigger: string | null }
  /** Do all the work that is due. */
  | { readonly kind: 'run' }
  /** Process a file again, regardless of the manifest; `file` is its ID, its name or its tab. */
  | { readonly kind: 'rerun'; readonly file: string }
  /** Publish a held snapshot in spite of the guard. */
  | { readonly kind: 'publishHeld'; readonly snapshot: Identity }
  /** Publish an earlier version in place of the newest file. */
  | { readonly kind: 'restore'; readonly tab: string; readonly snapshot: ReadableSnapshot }
  /** Publish the newest file again instead of an earlier version; `newest` is published even if it is implausible. */
  | { readonly kind: 'release'; readonly tab: string; readonly newest: Identity | null };

export type RunRequest = Wish & {
  /** Who or what started the run, as the manifest shows it; null = not a run, but an installation or a test of alarms. */
  readonly startedBy: string | null;
};

/** The result of one file in a run. */
export interface HandledFile {
  readonly entity: string;
  readonly tab: string;
  readonly file: string;
  readonly fileId: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly rows: number | null;
  readonly columns: number | null;
  readonly outcome: string;
  readonly code: string;
  readonly reason: string;
  readonly todo: string;
  readonly ms: number;
}

export interface RunSummary {
  /**
   * `idle`: nothing to do; `waiting`: only snapshots that have not settled or rest after a failure; `resting`: this
   * firing does not look, to save the trigger's daily time; `copy`: this Spreadsheet is a copy of the installed one;
   * `no-folder`: the folder cannot be seen; `no-access`: an account other than the one that installed started the run
   * and cannot see the folder; `blocked`: the record cannot be written; `failed`: Google failed during the run.
   */
  readonly status:
    | 'not-installed'
    | 'copy'
    | 'no-folder'
    | 'no-access'
    | 'blocked'
    | 'failed'
    | 'busy'
    | 'resting'
    | 'idle'
    | 'waiting'
    | 'done';
  /** The tab that cannot be written. Only with `blocked`. */
  readonly blocked?: { readonly title: string; readonly isProtected: boolean };
  /** Why the run failed; null unless `failed`. */
  readonly failure: FailureKind | null;
  /** Files and tasks that are left to later runs. */
  readonly pending: number;
  readonly handled: readonly HandledFile[];
  /** Progress in per cent of a snapshot that needs several runs; null = there is none. */
  readonly percent: number | null;
  /** Whether the folder holds the file that a person asked for. */
  readonly rerunFound: boolean;
}
