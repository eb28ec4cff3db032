/** The state that a run stores for the next one. It is in the script's properties and is read in one call. */

import { LIMITS } from '../../ground/limits';
import type { Webhook } from '../../ground/ports/person';
import type { ProverState } from '../../ground/proof/table-proof';
import type { ReaderState } from '../../reading/rows/reader';
import type { Encoding } from '../../reading/text/encoding';
import type { Looks } from '../../records/snapshot/first-looks';
import { NO_LOOKS } from '../../records/snapshot/first-looks';
import type { Keeping } from '../../records/snapshot/keeping';
import { NOTHING_KEPT } from '../../records/snapshot/keeping';
import type { Md5State } from '../../records/snapshot/md5';
import type { Identity } from '../../records/snapshot/snapshot';
import type { FoundId } from '../audit/search/idcolumn';
import type { Gathered } from '../guard/facts';
import type { AlarmState } from '../status/alarm';
import { NO_ALARMS } from '../status/alarm';
import type { EntityState, Pin } from './entity';
import type { Firing } from './firing';
import type { Lookalike } from './lookalike';

/** The point from which a later run can continue a staged snapshot. */
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
  /** Pin of the tab after this is published; null = none. */
  readonly pin: Pin | null;
  /** Encoding that the bytes proved after another one was inferred; null = as inferred. */
  readonly encoding: Encoding | null;
  /** Where download and reader stopped; null = at the first byte. */
  readonly download: { readonly sample: string; readonly digest: Md5State } | null;
  readonly reader: ReaderState | null;
  /** Facts gathered from the rows so far; null = none. */
  readonly taken: {
    readonly id: FoundId;
    readonly gathered: Gathered;
    /** Left out by an earlier version without hashes. */
    readonly prover?: ProverState;
  } | null;
}

/** Where and by whom the integration was installed. It has its own property, so no other write can damage it. */
export interface Installation {
  readonly spreadsheetId: string;
  readonly folderId: string;
  /** Address of the account whose trigger runs; null = unknown. */
  readonly installedBy: string | null;
  /** ID of that trigger; left out until the trigger exists, and by an earlier version that did not store it. */
  readonly trigger?: string;
  /** Minutes between two firings of that trigger; left out by an earlier version, whose trigger fires every five. */
  readonly everyMinutes?: number;
  /** Whether a run has started to replace that trigger: a firing with another ID is then from the new one. */
  readonly isMoving?: true;
  /** Time zone of the installing computer, as `America/Bogota`; left out if no page reported it. */
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
   * Digest of the last listing without any work left; null = none. It is discarded when another listing is seen, or when a
   * person starts a run: a write of that run may still be on its way when the listing looks as before.
   */
  readonly digest: string | null;
  /** Digest of the last listing that was handled, with or without work left; null = none. */
  readonly dealt: string | null;
  readonly looks: Looks;
  /** Start of the memory of looks, in ms. It was then completed from the manifest. Null = not yet. */
  readonly rememberedSinceMs: number | null;
  /** Since when each file (by hash of its name and folder) has changed at every look, in ms. */
  readonly restless: Readonly<Record<string, number>>;
  /** The trigger's time in the present 24 hours. */
  readonly spent: Spent;
  /** Duration of firings on this account; null = not measured yet. */
  readonly firing: Firing | null;
  /** Mark of the last edit of `_Configuracion` that a run has used; null = never edited. */
  readonly touched: string | null;
  /** By tab. */
  readonly entities: Readonly<Record<string, EntityState>>;
  /** Keys of the present notes that are in the manifest: files without a tab, mistakes, troubles. */
  readonly told: readonly string[];
  /** Files that no entity uses, and the entity that each looks like. */
  readonly lookalikes: readonly Lookalike[];
  readonly checkpoint: Checkpoint | null;
  /** sheetIds of the system's own tabs, by title. */
  readonly systemTabs: Readonly<Record<string, number>>;
  /** Tabs that changed since they were last checked. */
  readonly unchecked: readonly string[];
  /** The check of those tabs: how often it was begun without an end, and when the next may begin, in ms; null = now. */
  readonly check: { readonly begun: number; readonly dueMs: number | null };
  /** When the first run ended after the installation, in ms; null = no run has ended yet. */
  readonly installedMs: number | null;
  /** Title and time zone of the Spreadsheet as a run last read them; null = never read. */
  readonly title: string | null;
  readonly zone: string | null;
  /** Changes with every commit. */
  readonly generation: number;
  /** When `_Estado` was last written, in ms; null = never. */
  readonly statusMs: number | null;
  /** Hash of the code that wrote `_Estado`; null = never written, or by a version without a hash. */
  readonly codeHash: string | null;
  /** When the status of an entity changes by time alone, in ms; null = never. */
  readonly turnMs: number | null;
  /** The last run of the trigger that worked to its end, in ms; null = none. */
  readonly lastPollMs: number | null;
  /** Whether the trigger exists; null = unknown. */
  readonly hasTrigger: boolean | null;
  readonly needsAuthorisation: boolean;
  /** Since when Google fails in every run of the trigger, in ms; null = the last one worked. */
  readonly outageMs: number | null;
  readonly alarms: AlarmState;
  /** The same for the chat. Only `alarms` has the open conditions. */
  readonly chat: AlarmState;
  /** Address of the chat; null = none. */
  readonly webhook: Webhook | null;
  readonly keeping: Keeping;
}

/** How much of the trigger's daily time is used up. */
export interface Spent {
  /** When these 24 hours began, in ms. Google counts from the first request; we from the first run. */
  readonly sinceMs: number;
  /** Milliseconds used up to `countedMs`; firings that write nothing are estimated. */
  readonly usedMs: number;
  readonly countedMs: number;
  /** Whether the manifest already reports that looks have become rare. */
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
