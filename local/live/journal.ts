/** How far a proof is, kept after each step, so that it can be stopped and taken up again. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, replaceFile } from '../disk';
import type { Timing } from './api';
import { Obstacle } from './login';

/** Seconds from when a file stood in Drive until a run saw it first, and until it was published or held. */
export interface Wait {
  readonly seenSeconds: number;
  readonly doneSeconds: number;
}

/** What was made in the account, and what was seen so far. */
export interface Progress {
  /** When the first run began, ISO 8601. */
  readonly began: string;
  /** IDs of what was made, '' until then. */
  readonly folderId: string;
  readonly spreadsheetId: string;
  readonly scriptId: string;
  /** Names of the steps that are done. */
  readonly done: readonly string[];
  /** Files of the folder by their name. */
  readonly files: Readonly<Record<string, string>>;
  /** By which what was made is known again though nobody was told of it. */
  readonly mark: string;
  /** How long each change of a file took, by its name. */
  readonly waits: Readonly<Record<string, Wait>>;
  /** What calls took. */
  readonly timings: readonly Timing[];
  /** Figures by their name. */
  readonly figures: Readonly<Record<string, number>>;
  /** What did not come out as it should: a step, and what was seen. */
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

  /** @param folder - where it is kept; made when it is not there */
  constructor(folder: string) {
    makeFolder(folder);
    this.path = join(folder, 'progress.json');
    this.progress = { ...anew(), ...(existsSync(this.path) ? read(this.path) : {}) };
    // The mark stands before anything is made that bears it.
    this.note({});
  }

  get now(): Progress {
    return this.progress;
  }

  /** Notes what is new. */
  note(change: Partial<Progress>): void {
    this.progress = { ...this.progress, ...change };
    replaceFile(this.path, `${JSON.stringify(this.progress, null, 2)}\n`);
  }

  /** Notes a figure. */
  figure(name: string, value: number): void {
    this.note({ figures: { ...this.progress.figures, [name]: value } });
  }

  /** Notes that something is not as it should be. */
  fault(text: string): void {
    this.note({ faults: [...this.progress.faults, text] });
  }

  /**
   * Does a step that was not done before.
   * @param work - does it
   */
  async step(name: string, work: () => Promise<void>): Promise<void> {
    if (this.progress.done.includes(name)) return;
    await work();
    this.note({ done: [...this.progress.done, name] });
  }

  /** Forgets everything, as after what was made is gone. */
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
