/** When the next request may go: so many a minute, half as many after a refusal, a little more after a good while. */
import { LIMITS } from '../limits';

const MINUTE_MS = 60_000;

export interface Pace {
  /** Requests a minute to begin with, which it never exceeds. */
  readonly mostPerMinute: number;
  readonly perMinute: number;
  /** Before this moment nothing goes, in ms. */
  readonly freeMs: number;
  /** Requests in a row that were not refused. */
  readonly passed: number;
}

/** A pace at its beginning. */
export function newPace(perMinute: number): Pace {
  return { mostPerMinute: perMinute, perMinute, freeMs: 0, passed: 0 };
}

/**
 * Takes a place for one request.
 *
 * @param nowMs - since 1970
 * @returns when the request may go, and the pace after it
 */
export function takeTurn(pace: Pace, nowMs: number): { readonly atMs: number; readonly pace: Pace } {
  const atMs = Math.max(nowMs, pace.freeMs);
  return { atMs, pace: { ...pace, freeMs: atMs + MINUTE_MS / pace.perMinute } };
}

/** The pace after a request that was not refused. */
export function notePassed(pace: Pace): Pace {
  const passed = pace.passed + 1;
  if (passed < LIMITS.growAfter || pace.perMinute >= pace.mostPerMinute) return { ...pace, passed };
  return { ...pace, passed: 0, perMinute: Math.min(pace.mostPerMinute, pace.perMinute * 1.1) };
}

/**
 * The pace after a refusal: half of it, from a minute later on.
 *
 * @param nowMs - since 1970
 */
export function noteRefused(pace: Pace, nowMs: number): Pace {
  // Several that were under way together are refused for one reason.
  const isSame = pace.passed === 0 && pace.freeMs >= nowMs + LIMITS.refusedRestMs;
  if (isSame) return pace;
  const perMinute = Math.max(LIMITS.slowestPerMinute, pace.perMinute / 2);
  return { ...pace, perMinute, freeMs: nowMs + LIMITS.refusedRestMs, passed: 0 };
}
