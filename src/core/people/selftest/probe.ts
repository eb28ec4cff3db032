/** A probe: one check of the diagnosis, with what it needs and its result. */
import type { Mailer } from '../../ground/ports/person';
import type { Clock, RunLock, StateStore } from '../../ground/ports/script';
import type { FileEntry, SnapshotSource } from '../../ground/ports/source';
import type { VersionStore } from '../../ground/ports/version-store';
import type { Workbook } from '../../ground/ports/workbook';
import type { Obstacle, ProbeResult, Verdict } from '../../records/diagnosis';
import type { TabIds } from './tabs';

/** A stored cell: its text (null = a number, a formula or another type), and the text that a reader sees. */
interface StoredCell {
  readonly text: string | null;
  readonly shown: string;
}

/** Calls to Google's services that only the diagnosis makes. */
export interface SelfTestPorts {
  readonly lock: RunLock & { isHeld(): boolean };
  /** Functions that this account's triggers call. @throws ServiceError */
  triggers(): string[];
  /** Address where missing permissions are granted, null = none is missing; number of granted ones, null = unknown. */
  permissions(): { readonly url: string | null; readonly granted: number | null };
  /** Name of the Spreadsheet's time zone. */
  zone(): string;
  /** Language of the account, such as `es`. */
  language(): string;
  /** Minutes by which a zone is ahead of UTC at a time (ms since 1970), according to JavaScript. */
  offsetMinutes(ms: number, zone: string): number;
  /** Deletes a property. */
  forget(key: string): void;
  /** Decodes bytes (0 to 255) as ISO-8859-1. */
  latin1(bytes: readonly number[]): string;
  /** Name, length and digest of each character table that is used to read files. */
  alphabets(): readonly string[];
  /** Number of script files, and milliseconds from the loading of the first one until the diagnosis began. */
  startUp(): { readonly files: number; readonly ms: number };
  /** Creates a table of the first cells of a tab. @throws ServiceError */
  makeTable(sheetId: number, rows: number, columns: number): void;
  /** MD5 of bytes (0 to 255), in hex. */
  md5(bytes: readonly number[]): string;
  /** One ranged download of a file's content, with its status. @throws ServiceError */
  download(
    file: FileEntry,
    start: number,
    end: number,
  ): { readonly status: number; readonly text: string; readonly bytes: readonly number[] };
  /** Number of entries on the first page of a folder's listing, and whether another page follows. @throws ServiceError */
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
  /** Whether the simple trigger recorded an edit of `_Configuracion`. */
  readonly isEditNoted: boolean;
  /** Time after which no probe is begun, in ms since 1970. */
  readonly stopMs: number;
  /** Makes a request, with retries if Google does not answer. */
  readonly retry: <T>(request: () => T) => T;
  /** Results of earlier probes that later ones use. */
  readonly found: {
    entries: readonly FileEntry[];
    /** The file that is read, or why there is none. */
    file: FileEntry | Obstacle;
    tabs: TabIds | null;
  };
}

export interface Probe {
  /** As in docs/platform.md. */
  readonly id: string;
  readonly run: (bench: Bench) => Verdict;
}

/**
 * A verdict.
 *
 * @param passed - whether the result is as expected
 * @param facts - figures and codes
 */
export function verdict(passed: boolean, facts: string | number = ''): Verdict {
  return { state: passed ? 'passed' : 'failed', facts: String(facts) };
}

/** The result of a probe that could not run. */
export function skipped(facts: Obstacle): Verdict {
  return { state: 'skipped', facts };
}

/** Runs a probe, with retries if Google does not answer. Any other error becomes its result, so that the others still run. */
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
 * Facts of a refusal for the report; blank = the request was not refused.
 *
 * @throws transient errors, for which Google gave no final answer
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

/** Facts of an error for the report: kind and status (0 = none came), but never its message, which may name files. */
export function errorFacts(error: unknown): string {
  // Tests properties, because this folder is a separate file of the pushed script with its own copy of the class.
  if (error instanceof Error && 'kind' in error && 'status' in error)
    return `${error.kind} ${error.status ?? 0}`;
  return error instanceof Error ? error.name : 'error';
}
