/**
 * Shows how far long work is, on a terminal only. A run of the script never yields, so that a thread of its own draws: no
 * second passes without a sign, whatever the program is at.
 */
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What the program is at. */
export const PHASES = ['look', 'load', 'keep', 'workbook'] as const;
export type Phase = (typeof PHASES)[number];

export interface Progress {
  /**
   * Begins a part of the work.
   *
   * @param total - how much there is of it, bytes or rows; 0 = nobody knows
   */
  begin(phase: Phase, total: number): void;
  /** So much more is done. */
  advance(more: number): void;
  /** Nothing is under way any more: takes the line away. */
  rest(): void;
  /** Ends the drawing for good. */
  end(): void;
}

/** Where nobody watches. */
export const NO_PROGRESS: Progress = {
  begin: () => undefined,
  advance: () => undefined,
  rest: () => undefined,
  end: () => undefined,
};

/** What both threads see: numbers of the work, and who may write to the terminal. */
export interface SharedWork {
  /** Place of the phase in `PHASES`, -1 = none; then 1 while a thread writes. */
  readonly flags: Int32Array;
  /** Done, total, and when the phase and the work began, ms since 1970. */
  readonly numbers: Float64Array;
}

const FLAG = { phase: 0, isWriting: 1 } as const;

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
  private readonly shared: SharedWork;
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
    this.shared.flags[FLAG.phase] = -1;
    const workerData: ProgressData = { flags, numbers, terminal };
    this.thread = new Worker(program, { workerData });
    this.thread.unref();
  }

  begin(phase: Phase, total: number): void {
    const { flags, numbers } = this.shared;
    writing(flags, () => {
      const nowMs = Date.now();
      const isGoingOn = flags[FLAG.phase] !== -1;
      numbers.set([0, total, nowMs, isGoingOn ? (numbers[3] ?? nowMs) : nowMs]);
      flags[FLAG.phase] = PHASES.indexOf(phase);
    });
  }

  advance(more: number): void {
    const { numbers } = this.shared;
    numbers[0] = (numbers[0] ?? 0) + more;
  }

  rest(): void {
    const { flags } = this.shared;
    if (flags[FLAG.phase] === -1) return;
    writing(flags, () => {
      flags[FLAG.phase] = -1;
      writeSync(this.terminal, CLEAR_LINE);
    });
  }

  end(): void {
    this.rest();
    void this.thread.terminate();
  }
}
