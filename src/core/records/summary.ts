/** The summary of a run: how it ended, and what it did with each file. */
import type { FailureKind } from '../ground/ports/service-error';

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

/** What a run has to do whether or not the folder has changed, in the order in which it is named as the reason. */
export const DUTIES = [
  'edited-configuration',
  // `_Estado` was written by other code.
  'new-code',
  // A file is half staged.
  'staged-rows',
  'check',
  'versions',
  // A run was killed while it sent a mail or a chat message.
  'unsent-message',
  // The status of an entity changes at this time though nothing happens: it is late now, or its file is missed.
  'status-turn',
  // Looks are rare, so the next one would be too late for the heartbeat.
  'last-heartbeat',
  'heartbeat',
] as const;

export type Duty = (typeof DUTIES)[number];

/** Why a run does what it does. */
export type RunReason =
  | Duty
  | 'not-its-turn'
  | 'asked-by-a-person'
  | 'nothing-new'
  | 'unsettled-files'
  | 'resting-files'
  | 'restless-file'
  | 'lost-file'
  | 'ready-files'
  | 'new-listing';

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
  /** Why the run did what it did; null = it came to no decision. */
  readonly reason: RunReason | null;
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
