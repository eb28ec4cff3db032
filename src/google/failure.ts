/** Converts errors of Google's services to `ServiceError`, whose kind says what can be done. */
import { ServiceError } from '../core/ground/ports/service-error';
import { kindOf } from './kind';
import type { Refused } from './refused';
import { refusedBy, refusedWith } from './refused';

/** Errors of the language itself: a bug in this script, not an answer of a service. */
const OWN_FAULTS = ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'];

/**
 * Calls a service and converts what it throws to a `ServiceError`.
 *
 * @param service - called service or method, as Google names it
 * @throws ServiceError; errors of the language are thrown unchanged
 */
export function asking<T>(service: string, request: () => T): T {
  try {
    return request();
  } catch (error) {
    if (error instanceof ServiceError || isOwnFault(error)) throw error;
    throw toServiceError(service, refusedWith(error));
  }
}

/**
 * A failure from an HTTP status and Google's message.
 *
 * @param status - HTTP status; null = no answer
 * @param detail - Google's message, or the whole body of its answer
 */
export function failure(service: string, status: number | null, detail: string): ServiceError {
  return toServiceError(service, refusedBy(status, detail));
}

/** The failure when the project has not enabled an advanced service, so that its global does not exist. */
export function notEnabled(service: string): ServiceError {
  return new ServiceError(service, 'disabled', 403, 'refused', 'The advanced service is not enabled.');
}

function toServiceError(service: string, refused: Refused): ServiceError {
  const { status, detail } = refused;
  const fate = status === null || status >= 500 ? 'unknown' : 'refused';
  return new ServiceError(service, kindOf(refused), status, fate, withoutValues(detail));
}

/** Removes quoted values, some with a line break: Google repeats the refused value, and the client's data must not leak. */
function withoutValues(detail: string): string {
  return detail.replace(/["“„«][\s\S]*?(["”»]|$)/g, '"…"').slice(0, 300);
}

function isOwnFault(error: unknown): boolean {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
  return OWN_FAULTS.some((one) => one === name);
}
