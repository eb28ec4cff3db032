/** One check of the diagnosis, and what it needs. */
import type { Mailer } from '../ports/person';
import type { Clock, RunLock, StateStore } from '../ports/script';
import type { FileEntry, SnapshotSource } from '../ports/source';
import type { VersionStore } from '../ports/version-store';
import type { Workbook } from '../ports/workbook';
import type { TabIds } from './tabs';

/** A cell as it is kept: its text, null when it is a number, a formula or anything else; and what a reader sees. */
interface StoredCell {
  readonly text: string | null;
  readonly shown: string;
}

/** What the diagnosis asks of Google besides what a run asks. */
export interface SelfTestPorts {
  readonly lock: RunLock & { isHeld(): boolean };
  /** Functions that this account's triggers call. @throws ServiceError */
  triggers(): string[];
  /** Where missing permissions are granted, null = none is missing; how many are granted, null = nobody tells. */
  permissions(): { readonly url: string | null; readonly granted: number | null };
  /** Name of the Spreadsheet's time zone. */
  zone(): string;
  /** Language of the account, such as `es`. */
  language(): string;
  /** Minutes by which a zone is ahead of UTC at a time (ms since 1970), as the language has it. */
  offsetMinutes(ms: number, zone: string): number;
  /** Deletes a property. */
  forget(key: string): void;
  /** Bytes (0 to 255) as the text that ISO-8859-1 makes of them. */
  latin1(bytes: readonly number[]): string;
  /** Name, length and digest of each table of letters that files are read by. */
  alphabets(): readonly string[];
  /** Files of the script, and milliseconds from the first one's loading until the diagnosis began. */
  startUp(): { readonly files: number; readonly ms: number };
  /** Makes the first cells of a tab a table. @throws ServiceError */
  makeTable(sheetId: number, rows: number, columns: number): void;
  /** MD5 of bytes (0 to 255), in hex. */
  md5(bytes: readonly number[]): string;
  /** One ranged download of what a file holds, whatever its status. @throws ServiceError */
  download(
    file: FileEntry,
    start: number,
    end: number,
  ): { readonly status: number; readonly text: string; readonly bytes: readonly number[] };
  /** How many entries the first page of a folder's listing holds, and whether another one follows. @throws ServiceError */
  firstPage(folderId: string, size: number): { readonly entries: number; readonly more: boolean };
  /** Cells of a tab from its first one on. @throws ServiceError */
  cells(title: string, rows: number, columns: number): StoredCell[][];
}

/** Everything that probes work with. */
export interface Bench {
  readonly ports: SelfTestPorts;
  readonly source: SnapshotSource;
  readonly versions: VersionStore;
  readonly workbook: Workbook;
  readonly store: StateStore;
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** The installed folder; null = nothing is installed here. */
  readonly folderId: string | null;
  /** Whether this account installed, so that it sees the trigger. */
  readonly isInstaller: boolean;
  /** Function that the trigger calls. */
  readonly handler: string;
  /** Whether the simple trigger could note the last edit of `_Configuracion`. */
  readonly isEditNoted: boolean;
  /** From when on no probe is begun any more (ms since 1970). */
  readonly stopMs: number;
  /** Asks again when Google did not answer. */
  readonly retry: <T>(request: () => T) => T;
  /** Notes of former probes for later ones. */
  readonly found: {
    entries: readonly FileEntry[];
    /** The file that is read, or why there is none. */
    file: FileEntry | Obstacle;
    tabs: TabIds | null;
  };
}

/** Why a probe could not be made. */
export type Obstacle =
  | 'not-installed'
  | 'no-file'
  | 'unreadable'
  | 'few-files'
  | 'other-account'
  | 'large-file'
  | 'no-tabs'
  | 'no-edit'
  | 'no-permission'
  | 'no-time';

/** Whether Google gives former contents of files: it does, or it refuses them. */
export const GIVEN = 'given';
export const WITHHELD = 'denied 403';

/** What a probe came to; the facts are figures and codes, never a client's data. */
export type Verdict =
  | { readonly state: 'passed' | 'failed'; readonly facts: string }
  | { readonly state: 'skipped'; readonly facts: Obstacle };

export interface Probe {
  /** As docs/platform.md names it. */
  readonly id: string;
  readonly run: (bench: Bench) => Verdict;
}

export interface ProbeResult {
  readonly id: string;
  readonly state: Verdict['state'];
  readonly facts: string;
  /** Milliseconds that it took. */
  readonly ms: number;
}

/** How often the folder is looked at, and what firings of the trigger take, as runs measured it. */
export interface Watching {
  /** Minutes between two firings. */
  readonly triggerMinutes: number;
  /** Minutes between two looks. */
  readonly lookMinutes: number;
  /** Milliseconds of a firing that leaves at once, and of one that looks and finds nothing, their start left out: means. */
  readonly leaveMs: number;
  readonly lookMs: number;
}

/** All that came of it. */
export interface Diagnosis {
  readonly version: string;
  /** Hash of the pushed files; null = the build has none. */
  readonly codeHash: string | null;
  /** ISO 8601 local time with offset. */
  readonly time: string;
  /** Null where no run has measured yet. */
  readonly watching: Watching | null;
  readonly results: readonly ProbeResult[];
}

/**
 * A verdict.
 *
 * @param passed - whether things are as they should be
 * @param facts - figures and codes
 */
export function verdict(passed: boolean, facts: string | number = ''): Verdict {
  return { state: passed ? 'passed' : 'failed', facts: String(facts) };
}

/** Says that a probe could not be made. */
export function skipped(facts: Obstacle): Verdict {
  return { state: 'skipped', facts };
}

/** Makes a probe, again when Google did not answer. Whatever else it throws is its verdict: the others go on. */
export function makeProbe({ id, run }: Probe, bench: Bench): ProbeResult {
  const start = bench.clock.now();
  const result = tryProbe(run, bench);
  return { id, ...result, ms: bench.clock.now() - start };
}

function tryProbe(run: Probe['run'], bench: Bench): Verdict {
  try {
    return bench.retry(() => run(bench));
  } catch (error) {
    return verdict(false, errorFacts(error));
  }
}

/**
 * What a request was refused with, as the report tells it: nothing where it was not.
 *
 * @throws what Google throws when it does not answer at all
 */
export function refusalOf(request: () => unknown): string {
  try {
    request();
    return '';
  } catch (error) {
    const facts = errorFacts(error);
    if (facts.startsWith('transient')) throw error;
    return facts;
  }
}

/** What may be told of an error: kind and status, 0 where none came; never its words, which may name files. */
export function errorFacts(error: unknown): string {
  // Told by its properties: this folder is a file of its own in the pushed script, with a class of its own.
  if (error instanceof Error && 'kind' in error && 'status' in error)
    return `${error.kind} ${error.status ?? 0}`;
  return error instanceof Error ? error.name : 'error';
}
