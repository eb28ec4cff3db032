/** All ports together, and what a run was asked to do. */
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
  /** Where the product keeps versions itself. */
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
  /** Whether Google asks this account to authorise the script again, for more than keeping versions. */
  readonly needsAuthorisation: () => boolean;
  readonly version: string;
  /** Hash of the pushed files, by which a program that pushes knows them again; null in a build that has none. */
  readonly codeHash: string | null;
  /** ID of the script project. */
  readonly scriptId: () => string;
}

/** What a run is asked for: by the trigger, which waits until files have settled, or by a person, who does not wait. */
type Wish =
  /** The trigger fired; `trigger` is its ID, null = nobody told. */
  | { readonly kind: 'poll'; readonly trigger: string | null }
  /** Whatever there is to do. */
  | { readonly kind: 'run' }
  /** A file is dealt with whatever the manifest says; `file` is its ID, its name or its tab. */
  | { readonly kind: 'rerun'; readonly file: string }
  /** A held snapshot is published all the same. */
  | { readonly kind: 'publishHeld'; readonly snapshot: Identity }
  /** An earlier version takes the place of the newest file. */
  | { readonly kind: 'restore'; readonly tab: string; readonly snapshot: ReadableSnapshot }
  /** The newest file takes its place again; `newest` is published though it may be implausible. */
  | { readonly kind: 'release'; readonly tab: string; readonly newest: Identity | null };

export type RunRequest = Wish & {
  /** Who or what started the run, as the manifest tells it; null = no run, but an installation or a test of alarms. */
  readonly startedBy: string | null;
};

/** What became of one file in a run. */
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
   * `idle`: nothing to do; `waiting`: only snapshots that have not settled; `resting`: the trigger's daily time is
   * short; `copy`: this Spreadsheet is a copy of the one that was installed; `no-folder`: the folder is not to be seen;
   * `no-access`: another account than the one that installed asked, and cannot see the folder;
   * `blocked`: the record cannot be written; `failed`: Google did not let the run work.
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
  /** The tab that keeps the record from being written, when one does. */
  readonly blocked?: { readonly title: string; readonly isProtected: boolean };
  /** What kept the run from working; null unless `failed`. */
  readonly failure: FailureKind | null;
  /** Snapshots that a later run has to look at again. */
  readonly pending: number;
  readonly handled: readonly HandledFile[];
  /** How far a snapshot is that needs several runs, in per cent; null when there is none. */
  readonly percent: number | null;
  /** Whether the folder holds the file that a person asked for. */
  readonly rerunFound: boolean;
}
