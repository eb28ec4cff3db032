/** Progress of a look, on one line of a terminal; nothing without a terminal. */
import { SingleBar } from 'cli-progress';
import { LIMITS } from '../core/limits';
import type { Worker } from '../core/ports/worker';
import { age } from '../core/words/time';

/** A worker that shows how much of its work remains. */
export class LookLine implements Worker {
  /**
   * @param worker - does the work
   * @param readers - accounts that read, each with its own quota of a minute
   */
  constructor(
    private readonly worker: Worker,
    private readonly readers: number,
    private readonly stream: NodeJS.WritableStream & { isTTY?: boolean } = process.stderr,
  ) {}

  async all<T, R>(given: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
    if (!this.stream.isTTY || given.length === 0) return this.worker.all(given, work);
    const bar = new SingleBar({
      format: '{bar} {value}/{total}  {text}',
      stream: this.stream,
      hideCursor: true,
      clearOnComplete: true,
    });
    let done = 0;
    bar.start(given.length, 0, { text: remains(given.length, this.readers) });
    try {
      return await this.worker.all(given, async (one) => {
        const result = await work(one);
        done += 1;
        bar.update(done, { text: remains(given.length - done, this.readers) });
        return result;
      });
    } finally {
      bar.stop();
    }
  }
}

/**
 * «faltan 940, hasta 16 min»: a minute's quota goes at once, so only full minutes are told.
 *
 * @param left - Spreadsheets
 * @param readers - accounts that read
 */
export function remains(left: number, readers: number): string {
  if (left === 0) return 'listo';
  const minutes = Math.floor(left / (LIMITS.sheetsReadsPerMinute * readers));
  const time = minutes === 0 ? '' : `, hasta ${age(minutes * 60_000)}`;
  return `${left === 1 ? 'falta' : 'faltan'} ${left}${time}`;
}
