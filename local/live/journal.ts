/** How far a proof is, kept after each step, so that it can be stopped and taken up again. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, replaceFile } from '../disk';

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
  /** Figures by their name. */
  readonly figures: Readonly<Record<string, number>>;
  /** What did not come out as it should: a step, and what was seen. */
  readonly faults: readonly string[];
}

const NOTHING: Omit<Progress, 'began'> = {
  folderId: '',
  spreadsheetId: '',
  scriptId: '',
  done: [],
  files: {},
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
    this.progress = existsSync(this.path)
      ? JSON.parse(readFileSync(this.path, 'utf8'))
      : { ...NOTHING, began: new Date().toISOString() };
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
   * @param name - of the step
   * @param work - does it
   */
  async step(name: string, work: () => Promise<void>): Promise<void> {
    if (this.progress.done.includes(name)) return;
    await work();
    this.note({ done: [...this.progress.done, name] });
  }

  /** Forgets everything, as after what was made is gone. */
  clear(): void {
    this.note({ ...NOTHING, began: new Date().toISOString() });
  }
}
