/** Several threads that play seeds, so that every core has work. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Contexts } from '../context';
import { contextsFor, playWeek, type SeedResult } from './week';

/** What a thread says of one seed: its result, or why the simulation itself broke. */
export type Told = { readonly seed: number; readonly result: SeedResult | null; readonly trouble: string };

export class Crew {
  /**
   * @param program - file that calls `serveSeeds` when it is not the main thread
   * @param scriptFolder - of the built bundle
   */
  constructor(
    private readonly program: URL,
    private readonly scriptFolder: string,
  ) {}

  /**
   * Plays seeds in any order.
   * @param from - first seed
   * @param count - how many
   * @param take - is told of each as it ends
   */
  async play(from: number, count: number, take: (told: Told) => void): Promise<void> {
    let next = from;
    const end = from + count;
    const threads = Math.min(count, availableParallelism());
    const work = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const worker = new Worker(this.program, { workerData: this.scriptFolder });
        const give = (): void => {
          if (next >= end) {
            resolve();
            void worker.terminate();
            return;
          }
          worker.postMessage(next);
          next += 1;
        };
        worker.on('message', (told: Told) => {
          take(told);
          give();
        });
        worker.on('error', reject);
        give();
      });
    await Promise.all(Array.from({ length: threads }, work));
  }
}

/** What a thread does: plays each seed that it is given. */
export function serveSeeds(): void {
  const port = parentPort;
  const folder: unknown = workerData;
  if (port === null || typeof folder !== 'string') throw new Error('not a thread of the simulation');
  const contexts = contextsFor(folder);
  port.on('message', (seed: number) => {
    port.postMessage(tell(seed, folder, contexts));
  });
}

function tell(seed: number, scriptFolder: string, contexts: Contexts): Told {
  try {
    return { seed, result: playWeek(seed, scriptFolder, contexts), trouble: '' };
  } catch (error) {
    return {
      seed,
      result: null,
      trouble: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
