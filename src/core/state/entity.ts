/** What is remembered of one entity. */
import type { FoundRelation } from '../audit/search/foundrelation';
import type { FoundId } from '../audit/search/idcolumn';
import type { Reading } from '../csv/former-reading';
import type { SnapshotFacts } from '../guard/facts';
import type { ContentSource } from '../ports/source';
import type { TableProof } from '../proof/table-proof';
import type { Arrivals } from '../snapshot/arrivals';
import { NO_ARRIVALS } from '../snapshot/arrivals';
import type { Outcome } from '../snapshot/outcome';
import type { Identity, Snapshot } from '../snapshot/snapshot';

/** The snapshot that an entity was last dealt with, and what came of it. */
export interface Handled extends Identity {
  readonly outcome: Outcome;
  /** Why, as a code; null = it was published. */
  readonly code: string | null;
  /** What was told: why, and what to do, with the figures of it. */
  readonly reason: string;
  readonly todo: string;
  readonly figures: Readonly<Record<string, number>>;
  /** Tries that failed in a row. */
  readonly attempts: number;
  /** When the next try is due, in ms; null = it did not fail. */
  readonly dueMs: number | null;
}

/** What an entity's tab holds. */
export interface Published extends Identity {
  /** ID of the revision that holds exactly these bytes; null = nobody knows. */
  readonly revision: string | null;
  readonly sheetId: number;
  /** Rows of data and columns. */
  readonly rows: number;
  readonly columns: number;
  readonly headerRows: number;
  /** Physical line of the first record; null = records and lines do not go together. */
  readonly firstLine: number | null;
  readonly fileName: string;
  /** How its file was read; parts that nobody knows are left out. */
  readonly reading?: Partial<Reading>;
  /** When it was published, in ms. */
  readonly atMs: number;
  /** ID of the commit that published it; left out where an earlier version did not note it. */
  readonly commitId?: string;
  /** When this content was first seen, in ms; left out by a version that did not note it. */
  readonly seenMs?: number;
  /** What the next snapshot is judged by; null when a run that was killed could not note it. */
  readonly facts: SnapshotFacts | null;
  readonly id: FoundId | null;
  /** Hashes of what was published; left out, or null, where an earlier version published. */
  readonly proof?: TableProof | null;
  /** Whether the last check found other cells than were published; left out where none has. */
  readonly isEdited?: boolean;
}

/** A file of the folder, and when its content was first seen, in ms since 1970, or Drive's time where that was forgotten. */
export interface SeenFile extends Identity {
  readonly name: string;
  readonly bytes: number;
  readonly seenMs: number;
  /** When it came, in ms since 1970; left out where that is `seenMs`. They differ where `seenMs` is Drive's time. */
  readonly cameMs?: number;
}

/** That loads of an entity's files came to nothing, because they were written meanwhile. */
export interface Unsettled extends Identity {
  /** Since when, in ms. */
  readonly sinceMs: number;
  /** Times in a row that something else was read than this, and when it is read again, in ms; null = at once. */
  readonly tries: number;
  readonly dueMs: number | null;
}

/** An earlier snapshot that a person put in the place of the newest one. */
export interface Pin extends Snapshot {
  /** Where its bytes were found; left out by a version that did not note it. */
  readonly content?: ContentSource;
  /** Key of the snapshot that it replaced; null = the folder held none, or nobody had seen it. */
  readonly replaced: string | null;
  /** When, in ms: what was first seen before does not take its place. Null where a former version did not note it. */
  readonly atMs: number | null;
  /** Address of the person; null = Google did not tell. */
  readonly by: string | null;
}

export interface EntityState {
  readonly handled: Handled | null;
  /** ID of the last commit that published, held or rejected a snapshot of this entity; null = none has. */
  readonly commitId: string | null;
  readonly published: Published | null;
  /** What the tab keeps until something newer arrives than what it replaced; null = it shows the newest. */
  readonly pinned: Pin | null;
  /** A snapshot that came to its end, and that is dealt with once more; null = none. */
  readonly rerun: Identity | null;
  /** An earlier version that a person wants and that is not published yet; null = none. */
  readonly chosen: Pin | null;
  /** Held snapshot that a person decided to publish, until that is done; null = none. */
  readonly allowed: Identity | null;
  /** Null when the last load came to its end; left out by a version that did not know it. */
  readonly unsettled: Unsettled | null;
  /** The newest file of the folder, as the last run saw it that dealt with it; null = the folder held none. */
  readonly winner: SeenFile | null;
  readonly arrivals: Arrivals;
  /** IDs of its other files, best first; left out by a version that did not note them. */
  readonly rivals?: readonly string[];
  /** Since when the folder holds no file of it, in ms; null = it holds one. */
  readonly absentSinceMs: number | null;
  /** Columns that point to other entities, as the last check found them. */
  readonly relations: readonly FoundRelation[];
  /** What `_Observaciones` tells of it. */
  readonly observations: Counts;
}

/** Observations by severity, in true numbers. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  /** What cannot be judged before another file comes. */
  readonly notes: number;
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
 * ID of the commit that published what the tab holds, null = none has; a file that was held since has one of its own.
 */
export function shownCommit({ published, commitId }: EntityState): string | null {
  return published?.commitId ?? commitId;
}

/**
 * Whether the folder holds a snapshot that may bring what is missing and that no tab shows: it was held or rejected, and its
 * file has not gone back to what the tab shows; or it waits, is half staged, or Google failed with it.
 */
export function isAwaited({ published, handled, arrivals, absentSinceMs }: EntityState): boolean {
  const isRefused = handled?.outcome === 'held' || handled?.outcome === 'rejected';
  const isBehind = published ? published.md5 !== arrivals.content : isRefused;
  return absentSinceMs === null && isBehind;
}
