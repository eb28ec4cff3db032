/** What a load is asked to do, and what comes of it. */
import type { FoundId } from '../audit/search/idcolumn';
import type { DialectHints } from '../csv/dialect';
import type { ReaderState } from '../csv/reader';
import type { SnapshotReader } from '../csv/snapshot-reader';
import type { EntityDefinition } from '../entity/definition';
import type { SnapshotFacts } from '../guard/facts';
import type { Refusal } from '../guard/refusal';
import type { Repeats } from '../guard/repeats';
import type { SnapshotSource } from '../ports/source';
import type { Workbook } from '../ports/workbook';
import type { TableProof } from '../proof/table-proof';
import type { StagedRows } from '../publish/plan';
import type { Staging } from '../publish/staging';
import type { Target } from '../publish/target';
import type { Budget } from '../retry';
import type { Encoding } from '../text/encoding';
import type { DownloadState, Wanted } from './download';
import type { Taken } from './row-intake';

/** One snapshot to load, and all that is known before its first byte. */
export interface Job {
  readonly snapshot: Wanted;
  readonly target: Target;
  readonly hints: DialectHints;
  readonly entity: EntityDefinition;
  /** What the last good snapshot was like; null when there is none. */
  readonly last: SnapshotFacts | null;
  /** Whether another tab of the dealer shows a header. */
  readonly othersHeaded: boolean;
  /** Whether a person has seen that it is implausible and publishes it all the same. */
  readonly allowed: boolean;
  readonly cellsMax: number;
  /** False while another snapshot is half staged: there is never a second staging tab. */
  readonly mayStage: boolean;
  /** sheetId for a staging tab. */
  readonly stagingId: number;
  /** Where an earlier run stopped, when it was at this very snapshot. */
  readonly progress: Progress | null;
}

/** How far a staged snapshot is. */
export interface Progress {
  readonly staging: Staging;
  /** That the bytes proved after another had been inferred; null = as inferred. */
  readonly encoding: Encoding | null;
  /** Where download and reader stopped; null = at the first byte. */
  readonly download: DownloadState | null;
  readonly reader: ReaderState | null;
  /** What was taken in; null = nothing. */
  readonly taken: Taken | null;
}

export interface LoadPorts {
  readonly source: SnapshotSource;
  readonly workbook: Workbook;
  readonly budget: Budget;
  /** When to read nothing more (ms since 1970). */
  readonly readUntilMs: number;
  /** Keeps the progress, so that a run that is killed later loses nothing before it. */
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
      /** Null where an earlier version began to load it. */
      readonly proof: TableProof | null;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly reader: SnapshotReader | null }
  | { readonly kind: 'paused'; readonly percent: number }
  /** It needs the staging tab, which another snapshot has. */
  | { readonly kind: 'deferred' }
  /** What was read is not what was listed. */
  | { readonly kind: 'changed' };
