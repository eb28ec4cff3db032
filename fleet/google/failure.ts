/** The meaning of Google's refusals. Codes and reasons decide, never messages, which are in the language of the account. */
import { GoogleError } from '../core/ports/google-error';
import type { Absence } from '../core/ports/spreadsheets';

interface Refusal {
  readonly status: number | null;
  readonly reason: string;
}

/** Reasons of a 403 that means a quota. https://developers.google.com/workspace/drive/api/guides/handle-errors */
const QUOTA =
  /^(userRateLimitExceeded|rateLimitExceeded|RATE_LIMIT_EXCEEDED|quotaExceeded|dailyLimitExceeded)$/;

/** Reasons of a 403 that means an API is not turned on, for the project or for the person. */
const OFF = /^(accessNotConfigured|SERVICE_DISABLED)$/;

/** Address where a person turns the Apps Script API on: the only part of that refusal that is the same in every language. */
const SCRIPT_API_OFF = 'script.google.com/home/usersettings';

/** Status and reason in an error of a client library. */
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
 * The absence that a refusal means; null = it means something else.
 *
 * @param error - as thrown by a client library
 */
function absenceOf(error: unknown): Absence | null {
  const { status, reason } = refusalOf(error);
  if (status === 404) return 'gone';
  if (status !== 403 || QUOTA.test(reason) || OFF.test(reason)) return null;
  return 'denied';
}

/** Whether Sheets says that there is no such tab: then it cannot parse the range. */
export function isNoRange(error: unknown): boolean {
  return refusalOf(error).status === 400;
}

/**
 * The failure in the form of the core.
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
 * Runs a request and returns an absence as a value.
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
