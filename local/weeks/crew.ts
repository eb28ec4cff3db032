/** Several threads that play seeds, so that every core has work. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Contexts } from '../runtime/context';
import { contextsFor, playWeek, type SeedResult } from './week';

/** What a thread reports of one seed: its result, or why the simulation itself broke. */
export type Told =
  | { readonly seed: number; readonly result: SeedResult; readonly trouble: null }
  | { readonly seed: number; readonly result: null; readonly trouble: string };

/** Real milliseconds after which a seed is abandoned: ten minutes. The largest week takes less than one. */
const SEED_MAX_MS = 600_000;

export class Crew {
  /**
   * @param program - file that calls `serveSeeds` when it is not the main thread
   * @param seedMaxMs - real milliseconds after which a seed that does not end is reported and its thread stopped
   */
  constructor(
    private readonly program: URL,
    private readonly scriptFolder: string,
    private readonly seedMaxMs = SEED_MAX_MS,
  ) {}

  /**
   * Plays seeds in any order.
   * @param from - first seed
   * @param count - how many
   * @param take - receives the outcome of each seed when it ends
   */
  async play(from: number, count: number, take: (told: Told) => void): Promise<void> {
    const seeds = Array.from({ length: count }, (_, index) => from + index).values();
    const threads = Math.min(count, availableParallelism());
    await Promise.all(Array.from({ length: threads }, () => this.work(seeds, take)));
  }

  /** Runs one thread after another; a thread ends when no seed is left, or when a seed does not end. */
  private async work(seeds: Iterator<number>, take: (told: Told) => void): Promise<void> {
    while (await this.employ(seeds, take));
  }

  /** Gives seeds to a thread. Returns whether the thread was stopped, so that another one must continue. */
  private employ(seeds: Iterator<number>, take: (told: Told) => void): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.program, { workerData: this.scriptFolder });
      let watch: NodeJS.Timeout | undefined;
      const leave = (isStopped: boolean): void => {
        resolve(isStopped);
        void worker.terminate();
      };
      const give = (): void => {
        const { done, value: seed } = seeds.next();
        if (done === true) {
          leave(false);
          return;
        }
        worker.postMessage(seed);
        watch = setTimeout(() => {
          take({ seed, result: null, trouble: `it did not end within ${this.seedMaxMs} ms` });
          leave(true);
        }, this.seedMaxMs);
      };
      worker.on('message', (told: Told) => {
        clearTimeout(watch);
        take(told);
        give();
      });
      worker.on('error', reject);
      give();
    });
  }
}

/** Body of a thread: plays each seed that it receives. */
export function serveSeeds(): void {
  const port = parentPort;
  const folder: unknown = workerData;
  if (port === null || typeof folder !== 'string') throw new Error('not a thread of the simulation');
  const contexts = contextsFor(folder);
  port.on('message', (seed: number) => {
    void tell(seed, folder, contexts).then((told) => port.postMessage(told));
  });
}

async function tell(seed: number, scriptFolder: string, contexts: Contexts): Promise<Told> {
  try {
    return { seed, result: await playWeek(seed, scriptFolder, contexts), trouble: null };
  } catch (error) {
    return {
      seed,
      result: null,
      trouble: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
