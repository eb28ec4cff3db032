/** What Google's refusals mean. Codes and reasons decide, never words, which are in somebody's language. */
import { GoogleError } from '../core/ports/google-error';
import type { Absence } from '../core/ports/spreadsheets';

interface Refusal {
  readonly status: number | null;
  readonly reason: string;
}

/** Reasons of a 403 that is a quota. https://developers.google.com/workspace/drive/api/guides/handle-errors */
const QUOTA =
  /^(userRateLimitExceeded|rateLimitExceeded|RATE_LIMIT_EXCEEDED|quotaExceeded|dailyLimitExceeded)$/;

/** Reasons of a 403 that is an API which nobody turned on, for the project or for the person. */
const OFF = /^(accessNotConfigured|SERVICE_DISABLED)$/;

/** Where a person turns the Apps Script API on: the only thing in that refusal which is not in somebody's language. */
const SCRIPT_API_OFF = 'script.google.com/home/usersettings';

/** Status and reason of what a client library threw. */
function refusalOf(error: unknown): Refusal {
  const facts: { status?: unknown; code?: unknown; response?: { status?: unknown; data?: unknown } } =
    Object(error);
  const status = Number(facts.response?.status ?? facts.status ?? facts.code);
  const data: { error?: unknown } = Object(facts.response?.data);
  if (typeof data.error === 'string') return { status: statusOf(status), reason: data.error.slice(0, 60) };
  const body: {
    message?: unknown;
    status?: unknown;
    errors?: readonly { reason?: unknown }[];
    details?: readonly { reason?: unknown }[];
  } = Object(data.error);
  if (String(body.message ?? '').includes(SCRIPT_API_OFF))
    return { status: statusOf(status), reason: 'SERVICE_DISABLED' };
  const reason =
    body.details?.find((one) => one.reason)?.reason ?? body.errors?.[0]?.reason ?? body.status ?? '';
  return { status: statusOf(status), reason: String(reason).slice(0, 60) };
}

function statusOf(status: number): number | null {
  return Number.isInteger(status) && status >= 100 ? status : null;
}

/**
 * The absence that a refusal tells; null when it tells something else.
 *
 * @param error - as thrown by a client library
 */
function absenceOf(error: unknown): Absence | null {
  const { status, reason } = refusalOf(error);
  if (status === 404) return 'gone';
  if (status !== 403 || QUOTA.test(reason) || OFF.test(reason)) return null;
  return 'denied';
}

/** Whether Sheets says that there is no such tab: the range cannot be parsed then. */
export function isNoRange(error: unknown): boolean {
  return refusalOf(error).status === 400;
}

/**
 * The failure as the core knows it.
 *
 * @param error - as thrown by a client library
 */
export function failureOf(error: unknown): GoogleError {
  if (error instanceof GoogleError) return error;
  const { status, reason } = refusalOf(error);
  const detail = [status ?? 'no answer', reason].join(' ').trim();
  if (reason === 'invalid_grant' || reason === 'invalid_client' || status === 401)
    return new GoogleError('login', detail);
  if (status === null) return new GoogleError('offline', detail, true);
  if (status === 429 || (status === 403 && QUOTA.test(reason))) return new GoogleError('busy', detail);
  if (status >= 500) return new GoogleError('busy', detail, true);
  if (status === 403 && OFF.test(reason)) return new GoogleError('off', detail);
  return new GoogleError('refused', detail);
}

/**
 * What is not there, or refused, as an answer.
 *
 * @param ask - one request
 * @throws whatever else the client library throws
 */
export async function orAbsence<T>(ask: () => Promise<T>): Promise<T | Absence> {
  try {
    return await ask();
  } catch (error) {
    const absence = absenceOf(error);
    if (absence) return absence;
    throw error;
  }
}
