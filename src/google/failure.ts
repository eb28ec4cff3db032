/** Turns what Google's services throw into failures by what can be done about them. */
import type { FailureKind } from '../core/ports';
import { ServiceError } from '../core/ports';

/**
 * How Apps Script says that calls follow each other too fast, which is no quota of the day.
 * https://ramblings.mcpher.com/database-abstraction-and-google-apps-script/backing-off-on-rate-limiting/
 */
const TOO_FAST = /in a short time|times per second/i;

/** How the services say that an answer was lost or never came. No status comes with these. */
const LOST =
  /dns error|unexpected error|timed? ?out|timeout|empty response|service (is )?(currently )?unavailable|unavailable|internal error|try again|backend error|connection|server error occurred/i;

/** How Apps Script says that a daily quota is used up. https://developers.google.com/apps-script/guides/services/quotas */
const USED_UP =
  /too many times|too much computer time|daily limit|quota.*(day|daily)|limit exceeded.*day|bandwidth quota/i;

/** How Sheets says that a tab, or a part of it, does not exist. */
const NO_TAB = /unable to parse range|no (grid|sheet) with id|sheet.*not found|exceeds grid limits/i;

/** How Sheets says that there is no room. */
const NO_ROOM = /above the limit of \d+ cells|exceeds? .*cell limit/i;

/**
 * Calls a service and turns what it throws into a `ServiceError`.
 *
 * @param service - what is asked, as Google names it
 * @param request - the call
 * @throws ServiceError
 */
export function asking<T>(service: string, request: () => T): T {
  try {
    return request();
  } catch (error) {
    throw toServiceError(service, error);
  }
}

/**
 * A failure from an HTTP status and Google's words.
 *
 * @param service - what was asked
 * @param status - HTTP status; 0 when there was no answer
 * @param detail - Google's words
 */
export function failure(service: string, status: number, detail: string): ServiceError {
  const kind = kindOf(status, detail);
  const fate = status === 0 || status >= 500 ? 'unknown' : 'refused';
  return new ServiceError(service, kind, status, fate, withoutValues(detail));
}

/** Google repeats the value that it refuses, in quotes at times with a line break in it; ours go nowhere. */
function withoutValues(detail: string): string {
  return detail.replace(/"[\s\S]*?("|$)/g, '"…"').slice(0, 300);
}

function toServiceError(service: string, error: unknown): ServiceError {
  const detail = error instanceof Error ? error.message : String(error);
  const details = error instanceof Error && 'details' in error ? error.details : null;
  const code = typeof details === 'object' && details !== null && 'code' in details ? details.code : 0;
  return failure(service, typeof code === 'number' ? code : 0, detail);
}

function kindOf(status: number, detail: string): FailureKind {
  if (NO_ROOM.test(detail)) return 'full';
  if (TOO_FAST.test(detail)) return 'transient';
  if (USED_UP.test(detail)) return 'quota';
  if (NO_TAB.test(detail) || status === 404) return 'missing';
  if (status === 401) return 'denied';
  if (status === 403) return /rate ?limit/i.test(detail) ? 'transient' : 'denied';
  if (status === 429 || status >= 500) return 'transient';
  if (status === 0) return LOST.test(detail) ? 'transient' : 'invalid';
  return /protected/i.test(detail) ? 'denied' : 'invalid';
}
