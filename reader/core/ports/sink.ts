/** Where changes go. */
import type { Checkpoint } from '../checkpoint';
import type { Change, FeedEnd, FeedHead } from '../feed';

/** Where changes go. One entity at a time; what it applies, it applies whole and once. */
export interface Sink {
  /** How people know it: a path or an address without secrets. */
  readonly name: string;
  /** Whether it follows when a column only gets another name; otherwise such rows are told as changed. */
  readonly renames: boolean;
  /** Whether it is given every row of every publication, not what changed. */
  readonly takesWhole: boolean;
  /** What was applied last of an entity; null = nothing yet. @throws SinkError */
  checkpoint(dealer: string, tab: string): Promise<Checkpoint | null>;
  /**
   * Applies a feed and keeps the checkpoint that follows from it, both or neither.
   *
   * @param changes - in order
   * @param end - asked for when all changes have been handed over
   * @throws SinkError when nothing was applied, or nobody can tell: then `checkpoint` tells
   */
  apply(
    head: FeedHead,
    changes: AsyncIterable<readonly Change[]>,
    end: () => FeedEnd,
    checkpoint: Checkpoint,
  ): Promise<void>;
  /** Drops everything of a dealer. */
  forget(dealer: string): Promise<void>;
  close(): Promise<void>;
}

/** A failure of a sink; nothing was applied, or the checkpoint tells. */
export class SinkError extends Error {
  override readonly name = 'SinkError';
}
