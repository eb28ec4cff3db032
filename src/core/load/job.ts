/** Input and result of a load. */

import type { SnapshotSource } from '../ground/ports/source';
import type { Workbook } from '../ground/ports/workbook';
import type { TableProof } from '../ground/proof/table-proof';
import type { Budget } from '../ground/retry';
import type { FoundId } from '../judge/audit/search/idcolumn';
import type { SnapshotFacts } from '../judge/guard/facts';
import type { Refusal } from '../judge/guard/refusal';
import type { Repeats } from '../judge/guard/repeats';
import type { DialectHints } from '../reading/candidates/dialect';
import type { ReaderState } from '../reading/rows/reader';
import type { SnapshotReader } from '../reading/rows/snapshot-reader';
import type { Encoding } from '../reading/text/encoding';
import type { EntityDefinition } from '../records/entity/definition';
import type { DownloadState, Wanted } from './download';
import type { StagedRows } from './publish/plan';
import type { Staging } from './publish/staging';
import type { Target } from './publish/target';
import type { Taken } from './row-intake';

/** One snapshot to load, and everything that is known before its first byte is read. */
export interface Job {
  readonly snapshot: Wanted;
  readonly target: Target;
  readonly hints: DialectHints;
  readonly entity: EntityDefinition;
  /** Facts of the last good snapshot; null = there is none. */
  readonly last: SnapshotFacts | null;
  /** Whether another tab of the dealership has a header. */
  readonly othersHeaded: boolean;
  /** Whether a person decided to publish it although the guard refuses it. */
  readonly allowed: boolean;
  readonly cellsMax: number;
  /** False while another snapshot is partly staged: there is never a second staging tab. */
  readonly mayStage: boolean;
  /** sheetId for a staging tab. */
  readonly stagingId: number;
  /** Progress of an earlier run with this same snapshot; null = none. */
  readonly progress: Progress | null;
}

/** Progress of a staged snapshot. */
export interface Progress {
  readonly staging: Staging;
  /** The encoding that the bytes prove, if another one was inferred first; null = as inferred. */
  readonly encoding: Encoding | null;
  /** Where download and reader stopped; null = at the first byte. */
  readonly download: DownloadState | null;
  readonly reader: ReaderState | null;
  /** State of the row intake; null = no row was taken. */
  readonly taken: Taken | null;
}

export interface LoadPorts {
  readonly source: SnapshotSource;
  readonly workbook: Workbook;
  readonly budget: Budget;
  /** Time after which nothing more is read, in ms since 1970. */
  readonly readUntilMs: number;
  /** Saves the progress, so that a run that is killed later loses only what comes after it. */
  readonly keep: (progress: Progress) => void;
}

export type Loaded =
  | {
      readonly kind: 'ready';
      readonly reader: SnapshotReader;
      readonly rows: number;
      readonly staged: StagedRows;
      readonly facts: SnapshotFacts;
      readonly id: FoundId;
      readonly repeats: Repeats;
      /** Null = an earlier version, which made no hashes, began the load. */
      readonly proof: TableProof | null;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly reader: SnapshotReader | null }
  | { readonly kind: 'paused'; readonly percent: number }
  /** It needs the staging tab, but another snapshot uses it. */
  | { readonly kind: 'deferred' }
  /** The bytes read are not the listed content. */
  | { readonly kind: 'changed' };
