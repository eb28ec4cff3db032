/** When the next request may be sent: at a pace that halves after a refusal and grows again slowly. */
import { LIMITS } from '../limits';

const MINUTE_MS = 60_000;

export interface Pace {
  /** Requests a minute at first; also the maximum. */
  readonly mostPerMinute: number;
  readonly perMinute: number;
  /** No request is sent before this time, in ms. */
  readonly freeMs: number;
  /** Consecutive requests that were not refused. */
  readonly passed: number;
}

/** The initial pace. */
export function newPace(perMinute: number): Pace {
  return { mostPerMinute: perMinute, perMinute, freeMs: 0, passed: 0 };
}

/**
 * Reserves the time of one request.
 *
 * @param nowMs - since 1970
 * @returns when the request may be sent, and the pace after it
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
 * The pace after a refusal: half as fast, after a pause of a minute.
 *
 * @param nowMs - since 1970
 */
export function noteRefused(pace: Pace, nowMs: number): Pace {
  // Several requests that were under way together are refused for the same reason: that counts once.
  const isSame = pace.passed === 0 && pace.freeMs >= nowMs + LIMITS.refusedRestMs;
  if (isSame) return pace;
  const perMinute = Math.max(LIMITS.slowestPerMinute, pace.perMinute / 2);
  return { ...pace, perMinute, freeMs: nowMs + LIMITS.refusedRestMs, passed: 0 };
}
