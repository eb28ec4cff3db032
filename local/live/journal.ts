/** The progress of a proof, saved after each step, so that it can be stopped and continued. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, replaceFile } from '../host/disk';
import type { Timing } from './api';
import { Obstacle } from './login';

/** Seconds from a file's last change in Drive until a run first saw it, and until it was published or held. */
export interface Wait {
  readonly seenSeconds: number;
  readonly doneSeconds: number;
}

/** What was made in the account, and the results so far. */
export interface Progress {
  /** When the first run began, ISO 8601. */
  readonly began: string;
  /** IDs of what was made; blank in the saved file until then. */
  readonly folderId: string;
  readonly spreadsheetId: string;
  readonly scriptId: string;
  /** Names of the finished steps. */
  readonly done: readonly string[];
  /** IDs of the files in the folder by their name. */
  readonly files: Readonly<Record<string, string>>;
  /** Marks everything that is made, so that it is found again when the answer was lost. */
  readonly mark: string;
  /** How long each change of a file took, by the change's name. */
  readonly waits: Readonly<Record<string, Wait>>;
  /** Durations of calls. */
  readonly timings: readonly Timing[];
  /** Figures by their name. */
  readonly figures: Readonly<Record<string, number>>;
  /** Failures: the step, and what was seen. */
  readonly faults: readonly string[];
}

const NOTHING: Omit<Progress, 'began' | 'mark'> = {
  folderId: '',
  spreadsheetId: '',
  scriptId: '',
  done: [],
  files: {},
  waits: {},
  timings: [],
  figures: {},
  faults: [],
};

export class Journal {
  private progress: Progress;
  private readonly path: string;

  /** @param folder - of the saved file; made when missing */
  constructor(folder: string) {
    makeFolder(folder);
    this.path = join(folder, 'progress.json');
    this.progress = { ...anew(), ...(existsSync(this.path) ? read(this.path) : {}) };
    // The mark is saved before anything is made with it.
    this.note({});
  }

  get now(): Progress {
    return this.progress;
  }

  /** Saves changed fields. */
  note(change: Partial<Progress>): void {
    this.progress = { ...this.progress, ...change };
    replaceFile(this.path, `${JSON.stringify(this.progress, null, 2)}\n`);
  }

  /** Saves a figure. */
  figure(name: string, value: number): void {
    this.note({ figures: { ...this.progress.figures, [name]: value } });
  }

  /** Saves a failure. */
  fault(text: string): void {
    this.note({ faults: [...this.progress.faults, text] });
  }

  /**
   * Does a step, unless it is already done.
   */
  async step(name: string, work: () => Promise<void>): Promise<void> {
    if (this.progress.done.includes(name)) return;
    await work();
    this.note({ done: [...this.progress.done, name] });
  }

  /** Forgets everything, after what was made has been removed. */
  clear(): void {
    this.note(anew());
  }
}

function read(path: string): Partial<Progress> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Obstacle(
      `${path} is not understood. It tells what the proof made in the account: repair it, or name another --state.`,
    );
  }
}

function anew(): Progress {
  return { ...NOTHING, began: new Date().toISOString(), mark: randomUUID() };
}
