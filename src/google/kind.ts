/** Tells what can be done about a failure: by Google's codes where there are any, by its words where there are none. */
import type { FailureKind } from '../core/ports/service-error';
import type { Refused } from './refused';
import { isOf } from './words';

/** Words for programs. https://developers.google.com/workspace/drive/api/guides/handle-errors, https://cloud.google.com/apis/design/errors */
const REASONS: ReadonlyMap<string, FailureKind> = new Map<string, FailureKind>([
  ['rateLimitExceeded', 'transient'],
  ['userRateLimitExceeded', 'transient'],
  ['sharingRateLimitExceeded', 'transient'],
  ['RATE_LIMIT_EXCEEDED', 'transient'],
  ['backendError', 'transient'],
  ['internalError', 'transient'],
  ['accessNotConfigured', 'disabled'],
  ['SERVICE_DISABLED', 'disabled'],
  ['CONSUMER_INVALID', 'disabled'],
  ['dailyLimitExceeded', 'quota'],
  ['dailyLimitExceededUnreg', 'quota'],
  ['downloadQuotaExceeded', 'quota'],
  ['storageQuotaExceeded', 'full'],
]);

/**
 * What can be done about a failure. One of which Google says nothing that is known, with no status or one that
 * promises an end, is passing: it is asked again as often as anything that passes, and never held against a file.
 */
export function kindOf({ status, reasons, detail }: Refused): FailureKind {
  // Some statuses stand for a quota of the minute and for one of the day.
  if (!isTelling(status) && isOf('quota', detail)) return 'quota';
  for (const reason of reasons) {
    const kind = REASONS.get(reason);
    if (kind) return kind;
  }
  if (status === null) return ofWords(detail);
  if (status === 400) return ofRefusal(detail);
  if (status === 401) return 'denied';
  if (status === 403) return ofForbidden(detail);
  if (status === 404) return 'missing';
  return status === 408 || status === 409 || status === 429 || status >= 500 ? 'transient' : 'invalid';
}

/** Whether a status says all that its words could. */
function isTelling(status: number | null): boolean {
  return status !== null && status !== 403 && status !== 429;
}

/** Where no status came: the built-in services say everything in words. */
function ofWords(detail: string): FailureKind {
  if (isOf('denied', detail)) return 'denied';
  if (isOf('mistaken', detail)) return 'invalid';
  const kind = ofRefusal(detail);
  return kind === 'invalid' ? 'transient' : kind;
}

function ofForbidden(detail: string): FailureKind {
  if (isOf('turnedOff', detail)) return 'disabled';
  return isOf('tooFast', detail) ? 'transient' : 'denied';
}

/** What Sheets refuses with one and the same status. */
function ofRefusal(detail: string): FailureKind {
  if (isOf('noRoom', detail)) return 'full';
  if (isOf('noTab', detail)) return 'missing';
  return isOf('protected', detail) ? 'denied' : 'invalid';
}
