// A runtime whose script answers what the test says, and a line of a file to answer with.

import type { ScriptHost } from '../../../local/cli/host';
import type { FileLine } from '../../../local/cli/told/summary';
import type { Call, CallEvent } from '../../../local/runtime/call';
import type { Execution } from '../../../local/runtime/execution';

/** One answer of the script: what it returned, the APIs that it called, and how it ended. */
export interface Answer {
  value?: unknown;
  apis?: readonly string[];
  ms?: number;
  error?: { name: string; message: string };
  killed?: boolean;
}

/** The trigger fires every five minutes. */
const EVERY_MS = 300_000;

export const INSTALLED: Answer = { value: { installed: true, message: 'Listo.' } };

export const IDLE: Answer = {
  value: { status: 'idle', pending: 0, handled: [] },
  apis: [
    'LockService.tryLock',
    'PropertiesService.getProperties',
    'drive.files.list',
    'LockService.releaseLock',
  ],
  ms: 500,
};

/** Answers in order, `idle` when there are no more; counts what it was asked. */
export class FakeHost implements ScriptHost {
  readonly clock = {
    nowMs: 0,
    advance(ms: number): void {
      this.nowMs += ms;
    },
  };
  readonly asked: {
    name: string;
    args: readonly unknown[];
    as: 'trigger' | 'person' | null;
    atMs: number;
  }[] = [];
  readonly triggers = {
    due: (untilMs: number) =>
      this.nextMs !== null && this.nextMs <= untilMs ? { nextMs: this.nextMs } : null,
  };
  trace: ((line: string) => void) | null = null;
  onCall: ((event: CallEvent) => void) | null = null;
  private nextMs: number | null;

  constructor(
    private readonly answers: Answer[],
    installed = true,
  ) {
    this.nextMs = installed ? EVERY_MS : null;
  }

  fireTriggers(untilMs: number): Execution[] {
    this.clock.nowMs = untilMs;
    this.nextMs = untilMs + EVERY_MS;
    return [this.call('poll', [], { as: 'trigger' })];
  }

  call(name: string, args: readonly unknown[] = [], how: { as?: 'trigger' | 'person' } = {}): Execution {
    this.asked.push({ name, args, as: how.as ?? null, atMs: this.clock.nowMs });
    const { value = null, apis = [], ms = 0, error = null, killed = false } = this.answers.shift() ?? IDLE;
    if (name === 'install' && error === null) this.nextMs = this.clock.nowMs + EVERY_MS;
    const calls = apis.map((api, index) => this.serve(api, index + 1));
    const number = this.asked.length;
    return { number, name, value, error, killed, calls, callCount: calls.length, elapsedMs: ms, log: [] };
  }

  private serve(api: string, number: number): Call {
    this.trace?.(JSON.stringify({ api }));
    return {
      number,
      api,
      params: {},
      startMs: 0,
      requestBytes: 0,
      responseBytes: 0,
      ms: 0,
      outcome: 'answered',
    };
  }
}

/** A line of a file that was published. */
export function line(change: Partial<FileLine> = {}): FileLine {
  return {
    entity: 'Clientes',
    tab: 'Clientes',
    file: 'clientes.csv',
    fileId: 'id-clientes',
    encoding: 'windows-1252',
    delimiter: ';',
    rows: 200,
    columns: 16,
    outcome: 'published',
    code: '',
    reason: '',
    todo: '',
    ms: 1_234,
    ...change,
  };
}

/** A poll that dealt with the lines. */
export function done(lines: readonly FileLine[], pending = 0): Answer {
  return {
    value: { status: 'done', pending, handled: lines },
    apis: ['sheets.spreadsheets.batchUpdate'],
    ms: 2_000,
  };
}

/** A poll that waits for files to settle. */
export function waiting(pending: number): Answer {
  return { value: { status: 'waiting', pending, handled: [] }, apis: ['drive.files.list'], ms: 400 };
}
