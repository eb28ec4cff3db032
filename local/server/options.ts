/** Options of a world of Google, and what its parts use of it. */
import type { VirtualClock } from '../google/clock';
import type { DriveHouse } from '../google/drive/house';
import type { Spreadsheet } from '../google/sheets/spreadsheet';
import type { RuntimeOptions } from '../runtime/options';
import type { SharedDrive } from './shared-drive';

export interface GoogleOptions {
  /** When the world begins, ms since 1970. */
  readonly nowMs: number;
  /** Whether time passes only on command. */
  readonly isManual: boolean;
  /** Folder for pushed scripts, from which they run. */
  readonly scriptsFolder: string;
  /** Folder of this project's own script, whose executions may share contexts; null = none. */
  readonly bundle: string | null;
  /** Built services that live inside a script's context. */
  readonly realmFile: string;
  /** Makes the IDs of this world differ from those of other worlds; random when left out. */
  readonly seed?: string;
  /** Whether requests are counted against Google's quotas. */
  readonly quotas?: boolean;
  /** Replaces answers of services inside scripts, as `RuntimeOptions.bend`. */
  readonly bend?: RuntimeOptions['bend'];
}

/** What the projects use of the world that they run in. */
export interface Surroundings {
  readonly seed: string;
  readonly clock: VirtualClock;
  readonly drive: SharedDrive;
  /** What the methods of Drive read and write. */
  readonly house: DriveHouse;
  readonly spreadsheets: ReadonlyMap<string, Spreadsheet>;
  /** Records in Drive which Spreadsheets were changed. */
  touch(): void;
}
