/** How a world of Google is made, and what its parts know of it. */
import type { VirtualClock } from '../clock';
import type { DriveHouse } from '../drive/house';
import type { RuntimeOptions } from '../options';
import type { Spreadsheet } from '../sheets/spreadsheet';
import type { SharedDrive } from './shared-drive';

export interface GoogleOptions {
  /** When the world begins, ms since 1970. */
  readonly nowMs: number;
  /** Whether time passes only when somebody says so. */
  readonly isManual: boolean;
  /** Where pushed scripts are kept, so that they can run. */
  readonly scriptsFolder: string;
  /** Folder of this project's own script, whose executions may share contexts; '' for none. */
  readonly bundle: string;
  /** Built services that live inside a script's context. */
  readonly realmFile: string;
  /** Tells the IDs of this world from those of another; drawn when left out. */
  readonly seed?: string;
  /** Whether requests are counted against Google's quotas. */
  readonly quotas?: boolean;
  /** Replaces answers of services inside scripts, as `RuntimeOptions.bend`. */
  readonly bend?: RuntimeOptions['bend'];
}

/** What the projects need of the world that they run in. */
export interface Surroundings {
  readonly seed: string;
  readonly clock: VirtualClock;
  readonly drive: SharedDrive;
  /** What the methods of Drive work on. */
  readonly house: DriveHouse;
  readonly spreadsheets: ReadonlyMap<string, Spreadsheet>;
  /** Tells Drive which Spreadsheets were changed. */
  touch(): void;
}
