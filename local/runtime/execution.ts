/** One execution of the script: while it runs, and what it leaves. */

import { EXECUTION } from '../google/limits';
import type { Call } from './call';

/** One line of the execution log. */
export interface LogLine {
  readonly atMs: number;
  readonly execution: number;
  readonly level: string;
  readonly message: string;
}

/** What a script's uncaught error was. */
export interface ScriptError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** How an execution ended. */
export interface Execution {
  readonly number: number;
  readonly name: string;
  /** What the function returned, as JSON carries it. */
  readonly value: unknown;
  readonly error: ScriptError | null;
  /** Stopped from outside: by the time limit, by a fault of the plan, or by the limit of a loop that never ends. */
  readonly killed: boolean;
  readonly calls: readonly Call[];
  readonly callCount: number;
  /** Virtual milliseconds, those of executions that ran in between included. */
  readonly elapsedMs: number;
  readonly log: readonly LogLine[];
}

/**
 * What starts a function: a person (menu, editor, page), an installable trigger, or a simple trigger such as
 * `onOpen`, which may use no service that needs an authorisation.
 */
export type Starter = 'person' | 'trigger' | 'simple';

/** Who runs a function, and how. */
export interface Start {
  readonly number: number;
  readonly name: string;
  readonly args: readonly unknown[];
  /** E-mail address of the account. */
  readonly user: string;
  readonly as: Starter;
  /** Whether a page asked, with `google.script.run`. */
  readonly page?: boolean;
}

/** An execution that is under way. */
export class LiveExecution {
  readonly calls: Call[] = [];
  readonly log: LogLine[] = [];
  /** OAuth token that Google mints when the execution starts. */
  readonly token: string;
  readonly deadlineMs: number;
  value: unknown = null;
  error: ScriptError | null = null;
  killed = false;
  /** True as soon as nothing may be applied any more. */
  over = false;
  /** An error of the runtime, or of whoever watches it, that the script must not see; null for none. */
  failure: { readonly error: unknown } | null = null;

  /** @param startMs - virtual milliseconds since 1970 */
  constructor(
    readonly start: Start,
    readonly startMs: number,
  ) {
    this.token = `ya29.embedded-${start.number}`;
    this.deadlineMs = startMs + (start.as === 'simple' ? EXECUTION.simpleMs : EXECUTION.runMs);
  }

  /** Stops the execution; from now on the border refuses everything. */
  kill(): void {
    this.killed = true;
    this.over = true;
    this.error = { name: 'Exception', message: 'Exceeded maximum execution time' };
  }

  /** Breaks the execution off, because the world around it is broken. */
  fail(error: unknown): void {
    this.failure = { error };
    this.over = true;
  }

  /**
   * Closes the execution.
   * @param nowMs - virtual milliseconds since 1970
   */
  finish(nowMs: number): Execution {
    this.over = true;
    const { number, name } = this.start;
    const { value, error, killed, calls, log } = this;
    return {
      number,
      name,
      value,
      error,
      killed,
      calls,
      callCount: calls.length,
      elapsedMs: nowMs - this.startMs,
      log,
    };
  }
}
