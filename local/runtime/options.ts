/** What a runtime is made of, and how its functions are run. */

import type { DriveSharing } from '../google/drive/house';
import type { DriveStore } from '../google/drive/store';
import type { Language } from '../google/language/language';
import type { Spreadsheet } from '../google/sheets/spreadsheet';
import type { Contexts } from './context';
import type { Starter } from './execution';
import type { Handlers } from './world';

export interface RuntimeOptions {
  /** Folder of the built script and its manifest. */
  readonly scriptFolder: string;
  /** ID of the script's project; one that says what it is when left out. */
  readonly scriptId?: string;
  readonly drive: DriveStore;
  /** Who sees and changes which files; when left out, whoever sees the Drive sees all of it, and nobody changes it. */
  readonly sharing?: DriveSharing;
  /** The Spreadsheet that the script is bound to; a new one when left out. */
  readonly spreadsheet?: Spreadsheet;
  /** Script properties. */
  readonly properties?: Readonly<Record<string, string>>;
  /** When the world begins, milliseconds since 1970. */
  readonly nowMs?: number;
  /** Account of whoever runs functions, unless a call says otherwise. */
  readonly user?: string;
  /** In which Google speaks to every account of which `Runtime.accounts` knows nothing else; English when left out. */
  readonly language?: Language;
  readonly seed?: number;
  /** Cells that a new Spreadsheet may hold. */
  readonly cellsMax?: number;
  /** Most files of one page of a listing. */
  readonly pageCap?: number;
  /** Bytes that an account's storage holds. */
  readonly storageBytes?: number;
  /** Built services that live inside the script's context. */
  readonly realmFile?: string;
  /** Where executions run, instead of each in a context of its own. */
  readonly contexts?: Contexts;
  /** Replaces answers of services: for tests that show what is noticed when Google behaves in another way. */
  readonly bend?: (handlers: Handlers) => Handlers;
}

/** How a function is run. */
export interface How {
  readonly as?: Starter;
  readonly user?: string;
  /** Whether a page asks, with `google.script.run`: its rules for values hold. */
  readonly page?: boolean;
}
