/** An earlier content of an entity that can still be read. */
import type { ContentSource } from '../ports/source';
import type { Outcome } from './outcome';
import type { Snapshot } from './snapshot';

/** A snapshot, and where its bytes are read. */
export interface ReadableSnapshot extends Snapshot {
  readonly content: ContentSource;
}

export interface Version extends ReadableSnapshot {
  /** Rows that the manifest tells; null where no run has read it. */
  readonly rows: number | null;
  /** Columns that it tells of them. */
  readonly columns: number | null;
  /** What became of it; null = no run has dealt with it. */
  readonly outcome: Outcome | null;
}
