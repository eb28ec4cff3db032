/** Serves one service call from its request to its answer: counts, traces and times it, and applies faults. */
import { ApiError } from '../google/api-error';
import { faultError, refusal } from '../google/refusal';
import { ServiceError, tooManyLocks } from '../google/service-error';
import { errorAnswer, KILLED } from './border';
import type { Call, CallEvent, CallOutcome } from './call';
import type { LiveExecution } from './execution';
import type { Fault, Moment } from './faults';
import { traceLine } from './trace';
import type { World } from './world';

/** An answer on its way back to the script. */
export interface Reply {
  readonly answer: string;
  /** Virtual milliseconds that the call takes. */
  readonly ms: number;
}

/** How one family of services reports a failure to the script. */
export interface Family {
  /** An error of the API behind the service. */
  refuse(request: ServiceRequest, error: ApiError): Reply;
  /** No answer came. */
  expire(request: ServiceRequest): Reply;
  /** The answer ended after so many bytes. */
  cut(request: ServiceRequest, reply: Reply, bytes: number): Reply;
}

export interface ServiceRequest {
  readonly api: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly requestBytes: number;
  readonly family: Family;
  /** Virtual milliseconds that a refusal takes. */
  readonly refusalMs: number;
  /** Applies the call. May throw `ApiError` and `ServiceError`; then nothing has changed. */
  apply(): Reply;
}

/**
 * Serves one call.
 * @returns the text for the border
 */
export function serve(world: World, live: LiveExecution, request: ServiceRequest): string {
  if (stopped(world, live)) return KILLED;
  const call = open(world, live, request);
  world.trace?.(traceLine(request.api, request.params, request.body));
  tell(world, live, call, request, 'before');
  world.late.land(world.clock.nowMs, (event) => world.onLate?.(event));
  const fault = stopped(world, live) ? KILL : (world.plan?.(eventOf(live, call, request, 'before')) ?? null);
  const answer = settle(world, live, call, request, fault);
  tell(world, live, call, request, 'after');
  return stopped(world, live) ? KILLED : answer;
}

const KILL: Fault = { kind: 'kill', when: 'before' };

/** Whether the execution has ended; kills it when its time is over. */
export function stopped(world: World, live: LiveExecution): boolean {
  if (!live.over && world.clock.nowMs >= live.deadlineMs) live.kill();
  return live.over;
}

function open(world: World, live: LiveExecution, request: ServiceRequest): Call {
  const { api, params, requestBytes } = request;
  const call: Call = {
    number: live.calls.length + 1,
    api,
    params,
    startMs: world.clock.nowMs,
    requestBytes,
    responseBytes: 0,
    ms: 0,
    outcome: 'killed',
  };
  live.calls.push(call);
  return call;
}

function eventOf(
  live: LiveExecution,
  call: Call,
  request: ServiceRequest,
  phase: CallEvent['phase'],
): CallEvent {
  return { phase, call, body: request.body, execution: live.start };
}

function tell(
  world: World,
  live: LiveExecution,
  call: Call,
  request: ServiceRequest,
  phase: CallEvent['phase'],
) {
  world.onCall?.(eventOf(live, call, request, phase));
}

/**
 * Applies the call, unless a fault prevents it, and advances the clock. A call that lasts longer than the execution's limit
 * was already sent: Google finishes it, and the script never sees the answer.
 */
function settle(
  world: World,
  live: LiveExecution,
  call: Call,
  request: ServiceRequest,
  fault: Fault | null,
): string {
  const moment = momentOf(fault, request);
  const done = moment === 'after' ? attempt(request) : null;
  const [reply, outcome] = fault === null && done !== null ? done : struck(request, fault, done);
  call.outcome = outcome;
  call.ms = reply.ms;
  call.responseBytes = Buffer.byteLength(reply.answer);
  world.clock.advance(reply.ms);
  if (fault?.kind === 'kill') live.kill();
  if (stopped(world, live)) call.outcome = 'killed';
  if (typeof moment === 'object') {
    const apply = (): CallEvent => {
      const [, ending] = attempt(request);
      return eventOf(live, { ...call, outcome: ending }, request, 'after');
    };
    world.late.add({ atMs: world.clock.nowMs + moment.lateMs, apply });
  }
  return reply.answer;
}

const isOfLocks = ({ api }: ServiceRequest): boolean => api.startsWith('LockService');

function momentOf(fault: Fault | null, request: ServiceRequest): Moment {
  if (fault === null || fault.kind === 'cutBody') return 'after';
  if (fault.kind === 'crowd') return isOfLocks(request) ? 'before' : 'after';
  if (fault.kind === 'refusedValue') return textHolding(request, fault.holding) === null ? 'after' : 'before';
  return fault.kind === 'kill' ? fault.when : fault.applied;
}

type Attempt = readonly [Reply, CallOutcome];

function attempt(request: ServiceRequest): Attempt {
  try {
    return [request.apply(), 'answered'];
  } catch (error) {
    if (error instanceof ApiError) return [request.family.refuse(request, error), 'refused'];
    if (error instanceof ServiceError)
      return [{ answer: errorAnswer(error), ms: request.refusalMs }, 'refused'];
    throw error;
  }
}

/** What the script sees of a call with a fault; `done` is what it would have seen without one. */
function struck(request: ServiceRequest, fault: Fault | null, done: Attempt | null): Attempt {
  const { family } = request;
  const nothing: Reply = { answer: KILLED, ms: 0 };
  if (fault?.kind === 'http') return [family.refuse(request, faultError(fault.code)), 'faulted'];
  const value = fault?.kind === 'refusedValue' ? textHolding(request, fault.holding) : null;
  if (value !== null) return [family.refuse(request, refusal(400, refusedWords(value))), 'faulted'];
  if (fault?.kind === 'timeout') return [family.expire(request), 'faulted'];
  if (fault?.kind === 'crowd' && isOfLocks(request))
    return [{ answer: errorAnswer(tooManyLocks()), ms: request.refusalMs }, 'faulted'];
  if (fault?.kind === 'cutBody' && done !== null)
    return [family.cut(request, done[0], fault.bytes), 'faulted'];
  return done ?? [nothing, 'killed'];
}

/** The first text of a request's body that contains some characters, in quotes; null when there is none. */
function textHolding({ body }: ServiceRequest, holding: string): string | null {
  const texts = JSON.stringify(body ?? null).match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  return texts.find((text) => text.includes(holding)) ?? null;
}

/** Google's message for a refused value, which repeats the value. */
function refusedWords(value: string): string {
  return `Invalid value at 'data.values' (type.googleapis.com/google.protobuf.Value), ${value}`;
}
