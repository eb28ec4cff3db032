/** A snapshot that a run has to deal with. */
import type { Resolved } from '../snapshot/resolve';
import type { Pin } from '../state/entity';

/** A snapshot to be dealt with. */
export interface DueSnapshot extends Resolved {
  /** What the tab is pinned to once this is published; null = nothing, since it is the newest. */
  readonly pinned: Pin | null;
}
