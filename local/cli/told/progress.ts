/**
 * Shows the progress of long work, on a terminal only. A run of the script never yields, so a separate thread draws: the
 * line changes every second, whatever the program does.
 */
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** The parts of the work. */
const PHASES = ['look', 'load', 'keep', 'workbook'] as const;
export type Phase = (typeof PHASES)[number];

export interface Progress {
  /**
   * Begins a part of the work.
   *
   * @param total - bytes or rows; null = unknown
   */
  begin(phase: Phase, total: number | null): void;
  /** Adds bytes or rows that are done. */
  advance(more: number): void;
  /** Ends the part of the work and clears the line. */
  rest(): void;
  /** Ends the drawing thread. */
  end(): void;
}

/** Draws nothing: there is no terminal. */
export const NO_PROGRESS: Progress = {
  begin: () => undefined,
  advance: () => undefined,
  rest: () => undefined,
  end: () => undefined,
};

/** Memory that both threads see. It holds only numbers. */
interface Shared {
  /** Place of the phase in `PHASES`, from 1, and 0 while there is none; then 1 while a thread writes. */
  readonly flags: Int32Array;
  /** Done, total (NaN = unknown), and when the phase and the work began, ms since 1970. */
  readonly numbers: Float64Array;
}

const FLAG = { phase: 0, isWriting: 1 } as const;

/** A part of the work, as the shared memory has it. */
interface SharedWork {
  readonly phase: Phase;
  /** Bytes or rows; a total of null is unknown. */
  readonly done: number;
  readonly total: number | null;
  /** When the phase and the work began, ms since 1970. */
  readonly startedMs: number;
  readonly begunMs: number;
}

/** Reads the part of the work that is under way, or null. */
export function workIn({ flags, numbers }: Shared): SharedWork | null {
  const phase = PHASES[Atomics.load(flags, FLAG.phase) - 1];
  if (phase === undefined) return null;
  const [done = 0, total = Number.NaN, startedMs = 0, begunMs = 0] = numbers;
  return { phase, done, total: Number.isNaN(total) ? null : total, startedMs, begunMs };
}

/** What the thread is started with. */
export interface ProgressData {
  readonly flags: SharedArrayBuffer;
  readonly numbers: SharedArrayBuffer;
  /** File descriptor of the terminal. */
  readonly terminal: number;
}

export const CLEAR_LINE = '\r\u001b[K';

/** Has the terminal for itself while it writes; the other thread waits some microseconds. */
export function writing(flags: Int32Array, write: () => void): void {
  while (Atomics.compareExchange(flags, FLAG.isWriting, 0, 1) !== 0);
  try {
    write();
  } finally {
    Atomics.store(flags, FLAG.isWriting, 0);
  }
}

export class ThreadProgress implements Progress {
  private readonly shared: Shared;
  private readonly thread: Worker;

  /**
   * @param program - file of the thread
   * @param terminal - file descriptor of the terminal
   */
  constructor(
    program: URL,
    private readonly terminal: number,
  ) {
    const [flags, numbers] = [new SharedArrayBuffer(8), new SharedArrayBuffer(32)];
    this.shared = { flags: new Int32Array(flags), numbers: new Float64Array(numbers) };
    const workerData: ProgressData = { flags, numbers, terminal };
    this.thread = new Worker(program, { workerData });
    this.thread.unref();
  }

  begin(phase: Phase, total: number | null): void {
    const { flags, numbers } = this.shared;
    writing(flags, () => {
      const nowMs = Date.now();
      numbers.set([0, total ?? Number.NaN, nowMs, workIn(this.shared)?.begunMs ?? nowMs]);
      flags[FLAG.phase] = PHASES.indexOf(phase) + 1;
    });
  }

  advance(more: number): void {
    const { numbers } = this.shared;
    numbers[0] = (numbers[0] ?? 0) + more;
  }

  rest(): void {
    const { flags } = this.shared;
    if (workIn(this.shared) === null) return;
    writing(flags, () => {
      flags[FLAG.phase] = 0;
      writeSync(this.terminal, CLEAR_LINE);
    });
  }

  end(): void {
    this.rest();
    void this.thread.terminate();
  }
}
