/** An earlier content of an entity's file that can still be read. */
import type { Snapshot } from './snapshot';

export interface Version extends Snapshot {
  /** Rows that the manifest tells; null where no run has read it. */
  readonly rows: number | null;
  /** What became of it, as the manifest words it; '' = no run has dealt with it. */
  readonly outcome: string;
}
