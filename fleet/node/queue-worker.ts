/** Limits how many requests run at once, with p-queue. */
import PQueue from 'p-queue';
import type { Worker } from '../core/ports/worker';

export class QueueWorker implements Worker {
  /** @param atOnce - most requests at once */
  constructor(private readonly atOnce: number) {}

  async all<T, R>(given: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
    const queue = new PQueue({ concurrency: this.atOnce });
    return queue.addAll(given.map((one) => () => work(one)));
  }
}
