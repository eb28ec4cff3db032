/** The port for the targets of changes. */
import type { Checkpoint } from '../checkpoint';
import type { Change, FeedEnd, FeedHead } from '../feed';

/** A target of changes. It takes one entity at a time and applies each feed completely and once. */
export interface Sink {
  /** Name for people: a path or an address, without secrets. */
  readonly name: string;
  /** Whether it can rename a column; otherwise the rows of a renamed column are sent as changed. */
  readonly renames: boolean;
  /** Whether it gets every row of every publication, not only the changes. */
  readonly takesWhole: boolean;
  /** What was applied last for an entity; null = nothing yet. @throws SinkError */
  checkpoint(dealer: string, tab: string): Promise<Checkpoint | null>;
  /**
   * Applies a feed and stores its checkpoint, both or neither.
   *
   * @param changes - in order
   * @param end - called when all changes have been passed on
   * @throws SinkError when nothing was applied, or this is unknown: then `checkpoint` shows it
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

/** A failure of a sink; nothing was applied, or the checkpoint shows what was. */
export class SinkError extends Error {
  override readonly name = 'SinkError';
}
