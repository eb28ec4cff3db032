/** Everything that the services of one embedded world share. */
import type { Accounts } from '../google/accounts';
import type { VirtualClock } from '../google/clock';
import type { DriveHouse } from '../google/drive/house';
import type { DriveEntry } from '../google/drive/store';
import type { QuotaBook } from '../google/quota';
import type { SheetsService } from '../google/sheets/service';
import type { Spreadsheet } from '../google/sheets/spreadsheet';
import type { CallEvent } from './call';
import type { Dice } from './dice';
import type { LiveExecution, LogLine } from './execution';
import type { FaultPlan } from './faults';
import type { LateCalls } from './late';
import type { Project } from './project';
import type { Api } from './services/api';
import type { LockTable } from './services/lock-table';
import type { Mail } from './services/outbox';
import type { Person } from './services/person';
import type { CacheStores, PropertyStores } from './services/stores';
import type { TriggerTable } from './services/time/trigger-table';

export interface World extends DriveHouse {
  readonly project: Project;
  readonly scriptFolder: string;
  /** ID of the script's project. */
  readonly scriptId: string;
  /** Account that owns the Spreadsheet. */
  readonly user: string;
  readonly accounts: Accounts;
  readonly clock: VirtualClock;
  readonly dice: Dice;
  readonly sheets: SheetsService;
  readonly spreadsheet: Spreadsheet;
  readonly properties: PropertyStores;
  readonly caches: CacheStores;
  readonly locks: LockTable;
  readonly triggers: TriggerTable;
  readonly quotas: QuotaBook;
  readonly person: Person;
  /** APIs that are not turned on in the script's Cloud project. */
  readonly turnedOff: ReadonlySet<Api>;
  readonly mails: Mail[];
  /** Messages that were written into chats. */
  readonly posts: { readonly atMs: number; readonly url: string; readonly payload: string }[];
  readonly log: LogLine[];
  /** Which entries listings leave out for the moment, though they are there; null = none. */
  unlisted: ((entry: DriveEntry) => boolean) | null;
  /** Takes one line per service call, as it is asked. */
  trace: ((line: string) => void) | null;
  /** Is called before and after each service call is applied; may run other executions. */
  onCall: ((event: CallEvent) => void) | null;
  /** Calls that are still under way though their answer was lost. */
  readonly late: LateCalls;
  /** Is called after each of them was applied, or refused. */
  onLate: ((event: CallEvent) => void) | null;
  /** Decides what goes wrong. */
  plan: FaultPlan | null;
}

/** Answers one request of a script: the text that the border takes back. */
export type Handler = (live: LiveExecution, text: string) => string;

/** Handlers by the name of their request. */
export type Handlers = Readonly<Record<string, Handler>>;
