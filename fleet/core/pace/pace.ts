/** When the next request may be sent: at a pace that halves after a refusal and grows again slowly. A minute's may go at once. */
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
  /** Times of the last requests, the oldest first; null = requests are spread evenly over the minute. */
  readonly sentMs: readonly number[] | null;
}

/** Whether a minute's requests may go at once, because the quota is known to be counted by the minute. */
export type Spread = 'even' | 'at-once';

/** The initial pace. */
export function newPace(perMinute: number, spread: Spread = 'even'): Pace {
  const sentMs = spread === 'at-once' ? [] : null;
  return { mostPerMinute: perMinute, perMinute, freeMs: 0, passed: 0, sentMs };
}

/**
 * Reserves the time of one request.
 *
 * @param nowMs - since 1970
 * @returns when the request may be sent, and the pace after it
 */
export function takeTurn(pace: Pace, nowMs: number): { readonly atMs: number; readonly pace: Pace } {
  const { perMinute, mostPerMinute, freeMs, sentMs } = pace;
  // After a refusal somebody else uses the quota too, so requests are spread until the pace has recovered.
  const isAtOnce = sentMs !== null && perMinute === mostPerMinute;
  const atMs = Math.max(nowMs, freeMs, isAtOnce ? roomMs(sentMs, mostPerMinute) : 0);
  return {
    atMs,
    pace: {
      ...pace,
      freeMs: isAtOnce ? atMs : atMs + MINUTE_MS / perMinute,
      sentMs: sentMs && [...sentMs, atMs].slice(-mostPerMinute),
    },
  };
}

/** When the last minute has room for one more request. */
function roomMs(sentMs: readonly number[], most: number): number {
  const [oldest = 0] = sentMs;
  return sentMs.length < most ? 0 : oldest + MINUTE_MS + LIMITS.minuteMarginMs;
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
