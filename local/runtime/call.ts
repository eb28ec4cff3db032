/** One service call, as it is counted, traced and shown to whoever watches. */

/**
 * How a call ended for the script: it got its answer, was refused by the service, was struck by a fault of the
 * plan, or the execution was killed in it.
 */
export type CallOutcome = 'answered' | 'refused' | 'faulted' | 'killed';

export interface Call {
  /** Place in its execution, from 1. */
  readonly number: number;
  /** Name as in the trace: `sheets.spreadsheets.batchUpdate`, `urlfetch`, `LockService.tryLock`. */
  readonly api: string;
  /** Path and query parameters, or the facts that identify the call. Bodies are in the trace only. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly startMs: number;
  readonly requestBytes: number;
  responseBytes: number;
  /** Virtual milliseconds that the call took. */
  ms: number;
  outcome: CallOutcome;
}

/** What a hook or a fault plan is told, once before a call is applied and once after. */
export interface CallEvent {
  readonly phase: 'before' | 'after';
  readonly call: Call;
  /** Body of the request, if it has one. */
  readonly body: unknown;
  /** The execution that makes the call. */
  readonly execution: { readonly number: number; readonly name: string; readonly user: string };
}
