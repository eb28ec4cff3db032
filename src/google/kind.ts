/** Classifies failures by what can be done about them: by Google's codes if there are any, else by its message. */
import type { FailureKind } from '../core/ground/ports/service-error';
import type { Refused } from './refused';
import { isOf } from './words';

/** Google's codes. https://developers.google.com/workspace/drive/api/guides/handle-errors, https://cloud.google.com/apis/design/errors */
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
 * The kind of a failure. An unknown failure without a status, or with a temporary status, is `transient`: the request is
 * retried like any other transient failure, and the failure never counts against a file.
 */
export function kindOf({ status, reasons, detail }: Refused): FailureKind {
  // 403 and 429 may mean a quota per minute or per day.
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

/** Whether the status is unambiguous without the message. */
function isTelling(status: number | null): boolean {
  return status !== null && status !== 403 && status !== 429;
}

/** The kind if there is no status: built-in services report failures only by their message. */
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

/** The kind of a refusal for which Sheets always uses the same status. */
function ofRefusal(detail: string): FailureKind {
  if (isOf('noRoom', detail)) return 'full';
  if (isOf('noTab', detail)) return 'missing';
  return isOf('protected', detail) ? 'denied' : 'invalid';
}
