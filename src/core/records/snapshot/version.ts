/** An earlier content of an entity that can still be read. */
import type { ContentSource } from '../../ground/ports/source';
import type { Outcome } from './outcome';
import type { Snapshot } from './snapshot';

/** A snapshot, and the source of its bytes. */
export interface ReadableSnapshot extends Snapshot {
  readonly content: ContentSource;
}

export interface Version extends ReadableSnapshot {
  /** Rows according to the manifest; null = no run has read it. */
  readonly rows: number | null;
  /** Columns according to the manifest; null = no run has read it. */
  readonly columns: number | null;
  /** Its outcome; null = no run has handled it. */
  readonly outcome: Outcome | null;
}
