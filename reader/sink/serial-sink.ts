/** Lets several dealerships share a sink: their requests are done one after another. */
import type { Checkpoint } from '../core/checkpoint';
import type { Change, FeedEnd, FeedHead } from '../core/feed';
import type { Sink } from '../core/ports/sink';

export class SerialSink implements Sink {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly sink: Sink) {}

  get name(): string {
    return this.sink.name;
  }

  get renames(): boolean {
    return this.sink.renames;
  }

  get takesWhole(): boolean {
    return this.sink.takesWhole;
  }

  checkpoint(dealer: string, tab: string): Promise<Checkpoint | null> {
    return this.next(() => this.sink.checkpoint(dealer, tab));
  }

  apply(
    head: FeedHead,
    changes: AsyncIterable<readonly Change[]>,
    end: () => FeedEnd,
    checkpoint: Checkpoint,
  ): Promise<void> {
    return this.next(() => this.sink.apply(head, changes, end, checkpoint));
  }

  forget(dealer: string): Promise<void> {
    return this.next(() => this.sink.forget(dealer));
  }

  close(): Promise<void> {
    return this.next(() => this.sink.close());
  }

  private next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work, work);
    this.last = done.catch(() => undefined);
    return done;
  }
}
