/** What is remembered of one entity. */

import type { ContentSource } from '../../ground/ports/source';
import type { TableProof } from '../../ground/proof/table-proof';
import type { Reading } from '../../reading/candidates/former-reading';
import type { Arrivals } from '../../records/snapshot/arrivals';
import { NO_ARRIVALS } from '../../records/snapshot/arrivals';
import type { Identity, Snapshot } from '../../records/snapshot/snapshot';
import type { FoundRelation } from '../audit/search/foundrelation';
import type { FoundId } from '../audit/search/idcolumn';
import type { SnapshotFacts } from '../guard/facts';
import type { Counts, Ending } from '../status/state';

/** The last handled snapshot of an entity, and its outcome. */
export interface Handled extends Ending {
  /** When the next try is due, in ms; null = it did not fail. */
  readonly dueMs: number | null;
}

/** The published content of an entity's tab. */
export interface Published extends Identity {
  /** ID of the revision that holds exactly these bytes; null = unknown. */
  readonly revision: string | null;
  readonly sheetId: number;
  /** Rows of data and columns. */
  readonly rows: number;
  readonly columns: number;
  readonly headerRows: number;
  /** Physical line of the first record; null = some record is not exactly one line. */
  readonly firstLine: number | null;
  readonly fileName: string;
  /** How its file was read; unknown parts are left out. */
  readonly reading?: Partial<Reading>;
  /** When it was published, in ms. */
  readonly atMs: number;
  /** ID of the commit that published it; left out by an earlier version that did not store it. */
  readonly commitId?: string;
  /** When this content was first seen, in ms; left out by an earlier version that did not store it. */
  readonly seenMs?: number;
  /** Facts by which the guard judges the next snapshot; null if a killed run could not store them. */
  readonly facts: SnapshotFacts | null;
  readonly id: FoundId | null;
  /** Hashes of the published table; left out or null if an earlier version published it. */
  readonly proof?: TableProof | null;
  /** Whether the last check found cells that differ from the published ones; left out before the first check. */
  readonly isEdited?: boolean;
}

/** A file of the folder. `seenMs`: first look at its content in ms since 1970, or Drive's time if that look was forgotten. */
export interface SeenFile extends Identity {
  readonly name: string;
  readonly bytes: number;
  readonly seenMs: number;
  /** Arrival time in ms since 1970; left out if equal to `seenMs`. They differ if `seenMs` is Drive's time. */
  readonly cameMs?: number;
}

/** A series of failed loads of an entity's files, which were written meanwhile. */
export interface Unsettled extends Identity {
  /** Since when, in ms. */
  readonly sinceMs: number;
  /** Times in a row that the bytes read were not this content, and when to read it again, in ms; null = at once. */
  readonly tries: number;
  readonly dueMs: number | null;
}

/** An earlier snapshot that a person put in place of the newest one. */
export interface Pin extends Snapshot {
  /** Source of its bytes; left out by an earlier version that did not store it. */
  readonly content?: ContentSource;
  /** Key of the snapshot that it replaced; null = the folder held none, or no run had seen it before. */
  readonly replaced: string | null;
  /** Time of the choice, in ms: files first seen before it do not replace the pin. Null = from an earlier version. */
  readonly atMs: number | null;
  /** Address of the person; null = unknown. */
  readonly by: string | null;
}

export interface EntityState {
  readonly handled: Handled | null;
  /** ID of the last commit that published, held or rejected a snapshot of this entity; null = none has. */
  readonly commitId: string | null;
  readonly published: Published | null;
  /** The version that the tab keeps until a newer file than the replaced one arrives; null = it shows the newest file. */
  readonly pinned: Pin | null;
  /** A snapshot with a final outcome that must be processed again; null = none. */
  readonly rerun: Identity | null;
  /** An earlier version that a person wants and that is not published yet; null = none. */
  readonly chosen: Pin | null;
  /** Held snapshot that a person decided to publish, until that is done; null = none. */
  readonly allowed: Identity | null;
  /** Null if the last load was not disturbed; left out by an earlier version. */
  readonly unsettled: Unsettled | null;
  /** The newest file of the folder, as seen by the last run that handled the listing; null = the folder held none. */
  readonly winner: SeenFile | null;
  readonly arrivals: Arrivals;
  /** IDs of its other files, best first; left out by an earlier version that did not store them. */
  readonly rivals?: readonly string[];
  /** Since when the folder holds no file of it, in ms; null = it holds one. */
  readonly absentSinceMs: number | null;
  /** Columns that point to other entities, as the last check found them. */
  readonly relations: readonly FoundRelation[];
  /** Its observations in `_Observaciones`. */
  readonly observations: Counts;
}

const NO_OBSERVATIONS: Counts = { errors: 0, warnings: 0, notes: 0 };

export const EMPTY_ENTITY: EntityState = {
  arrivals: NO_ARRIVALS,
  absentSinceMs: null,
  relations: [],
  observations: NO_OBSERVATIONS,
  handled: null,
  commitId: null,
  published: null,
  pinned: null,
  rerun: null,
  chosen: null,
  allowed: null,
  unsettled: null,
  winner: null,
};

/**
 * ID of the commit that published the content of the tab; null = none. A file that was held later has its own commit.
 */
export function shownCommit({ published, commitId }: EntityState): string | null {
  return published?.commitId ?? commitId;
}

/**
 * Whether the folder holds a snapshot that no tab shows and that may contain missing IDs. It was held or rejected, or it
 * waits, is half staged, or failed. A file that has the published content again does not count.
 */
export function isAwaited({ published, handled, arrivals, absentSinceMs }: EntityState): boolean {
  const isRefused = handled?.outcome === 'held' || handled?.outcome === 'rejected';
  const isBehind = published ? published.md5 !== arrivals.content : isRefused;
  return absentSinceMs === null && isBehind;
}
