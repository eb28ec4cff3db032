/** A snapshot that a run has to handle. */
import type { Resolved } from '../../records/snapshot/resolve';
import type { Pin } from '../state/entity';

export interface DueSnapshot extends Resolved {
  /** Pin of the tab after this publication; null = no pin, because this is the newest file. */
  readonly pinned: Pin | null;
}
