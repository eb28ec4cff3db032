/** What a run remembers for the next one. Kept in the script's properties, read in one call. */

import type { FoundId } from '../audit/search/idcolumn';
import type { ReaderState } from '../csv/reader';
import type { Gathered } from '../guard/facts';
import type { Keeping } from '../keep/keeping';
import { NOTHING_KEPT } from '../keep/keeping';
import { LIMITS } from '../limits';
import type { Webhook } from '../ports/person';
import type { ProverState } from '../proof/table-proof';
import type { Looks } from '../snapshot/first-looks';
import { NO_LOOKS } from '../snapshot/first-looks';
import type { Md5State } from '../snapshot/md5';
import type { Identity } from '../snapshot/snapshot';
import type { AlarmState } from '../status/alarm';
import { NO_ALARMS } from '../status/alarm';
import type { Encoding } from '../text/encoding';
import type { EntityState, Pin } from './entity';
import type { Firing } from './firing';
import type { Lookalike } from './lookalike';

/** Where a staged snapshot can be taken up again. */
export interface Checkpoint extends Identity {
  readonly tab: string;
  readonly name: string;
  readonly bytes: number;
  readonly revision: string | null;
  /** The staging tab: its ID, allocated grid, and the rows already in it. */
  readonly staging: {
    readonly sheetId: number;
    readonly rows: number;
    readonly columns: number;
    readonly filled: number;
  };
  /** What the tab will be pinned to when this has been published; null = nothing. */
  readonly pin: Pin | null;
  /** Encoding that the bytes proved after another had been inferred; null = as inferred. */
  readonly encoding: Encoding | null;
  /** Where download and reader stopped; null = at the first byte. */
  readonly download: { readonly sample: string; readonly digest: Md5State } | null;
  readonly reader: ReaderState | null;
  /** What was taken in of the rows; null = nothing. */
  readonly taken: {
    readonly id: FoundId;
    readonly gathered: Gathered;
    /** Left out by a version that made no hashes. */
    readonly prover?: ProverState;
  } | null;
}

/** Where and by whom the integration was installed. Written once, so that nothing else can tear it. */
export interface Installation {
  readonly spreadsheetId: string;
  readonly folderId: string;
  /** Address of the account whose trigger runs; null = Google did not tell. */
  readonly installedBy: string | null;
  /** ID of that trigger; left out by a version that did not note it, and until it is made. */
  readonly trigger?: string;
  /** Minutes between two firings of it; left out by a version that made it fire every five. */
  readonly everyMinutes?: number;
  /** Whether a run has begun to put another trigger in its place: one that fires under another ID is that one. */
  readonly isMoving?: true;
  /** Time zone of the computer at which it was installed, as `America/Bogota`; left out where no page told it. */
  readonly timeZone?: string;
}

/** Minutes between two firings of the trigger of an installation. */
export function firesEvery({ everyMinutes }: Installation): number {
  return everyMinutes ?? LIMITS.formerTriggerMinutes;
}

export interface State {
  /** The folder and its subfolders, as last listed. */
  readonly folderIds: readonly string[];
  /**
   * Digest of the last listing of which nothing is left to do, until another one is seen, or a person starts a run: what
   * that run sent may still be under way when all looks as before. Null = none.
   */
  readonly digest: string | null;
  /** Digest of the last listing that was dealt with, whatever is left to do; null = none was. */
  readonly dealt: string | null;
  readonly looks: Looks;
  /** When the memory of looks began, which was completed out of the manifest then, in ms; null = it was not yet. */
  readonly rememberedSinceMs: number | null;
  /** Since when each file (by hash of its name and folder) has not looked the same twice, in ms. */
  readonly restless: Readonly<Record<string, number>>;
  /** The trigger's time in the present 24 hours. */
  readonly spent: Spent;
  /** What firings take on this account; null = no run has measured it yet. */
  readonly firing: Firing | null;
  /** Mark of the last edit of `_Configuracion` that a run has taken in; null = nobody has edited it. */
  readonly touched: string | null;
  /** By tab. */
  readonly entities: Readonly<Record<string, EntityState>>;
  /** Keys of files that no entity takes and that the manifest has told. */
  readonly told: readonly string[];
  /** Files that no entity takes, and what they look like. */
  readonly lookalikes: readonly Lookalike[];
  readonly checkpoint: Checkpoint | null;
  /** sheetIds of the system's own tabs, by title. */
  readonly systemTabs: Readonly<Record<string, number>>;
  /** Tabs that changed since they were last checked. */
  readonly unchecked: readonly string[];
  /** The check of those: begun so many times without an end, and not begun again before a moment, in ms; null = it may begin. */
  readonly check: { readonly begun: number; readonly dueMs: number | null };
  /** When the integration was first seen to be installed, in ms; null = no run has ended yet. */
  readonly installedMs: number | null;
  /** Title and time zone of the Spreadsheet as a run last found it; null = none has. */
  readonly title: string | null;
  readonly zone: string | null;
  /** Changes with every commit. */
  readonly generation: number;
  /** When `_Estado` was last written, in ms; null = never. */
  readonly statusMs: number | null;
  /** Hash of the code that wrote it; null = none, or a version that did not tell. */
  readonly codeHash: string | null;
  /** When the state of an entity changes though nothing happens, in ms; null = never. */
  readonly turnMs: number | null;
  /** The last run of the trigger that wrote its state, in ms; null = none has. */
  readonly lastPollMs: number | null;
  /** Whether the trigger exists; null = nobody looked. */
  readonly hasTrigger: boolean | null;
  readonly needsAuthorisation: boolean;
  /** Since when Google has not let a run of the trigger work, in ms; null = the last one worked. */
  readonly outageMs: number | null;
  readonly alarms: AlarmState;
  /** The same for the chat; what is wrong stands in `alarms` alone. */
  readonly chat: AlarmState;
  /** Where the chat is; null = none. */
  readonly webhook: Webhook | null;
  readonly keeping: Keeping;
}

/** How much of the trigger's daily time is used up. */
export interface Spent {
  /** When these 24 hours began, in ms. Google counts from the first request; we from the first run. */
  readonly sinceMs: number;
  /** Milliseconds used, as far as `countedMs`; firings that write nothing are estimated. */
  readonly usedMs: number;
  readonly countedMs: number;
  /** Whether the manifest tells that looks have become rare. */
  readonly told: boolean;
}

export const EMPTY_STATE: State = {
  folderIds: [],
  digest: null,
  dealt: null,
  looks: NO_LOOKS,
  rememberedSinceMs: null,
  restless: {},
  spent: { sinceMs: 0, usedMs: 0, countedMs: 0, told: false },
  firing: null,
  touched: null,
  entities: {},
  told: [],
  lookalikes: [],
  checkpoint: null,
  systemTabs: {},
  unchecked: [],
  check: { begun: 0, dueMs: null },
  installedMs: null,
  title: null,
  zone: null,
  generation: 0,
  statusMs: null,
  codeHash: null,
  turnMs: null,
  lastPollMs: null,
  hasTrigger: null,
  needsAuthorisation: false,
  outageMs: null,
  alarms: NO_ALARMS,
  chat: NO_ALARMS,
  webhook: null,
  keeping: NOTHING_KEPT,
};
