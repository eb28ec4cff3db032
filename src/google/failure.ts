/** Turns what Google's services throw into failures by what can be done about them. */
import { ServiceError } from '../core/ports/service-error';
import { kindOf } from './kind';
import type { Refused } from './refused';
import { refusedBy, refusedWith } from './refused';

/** Errors of the language itself: a fault of this script, and no answer of a service. */
const OWN_FAULTS = ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'];

/**
 * Calls a service and turns what it throws into a `ServiceError`.
 *
 * @param service - what is asked, as Google names it
 * @throws ServiceError, and as they are the errors that the language throws
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
 * A failure from an HTTP status and Google's words.
 *
 * @param status - HTTP status; null when there was no answer
 * @param detail - Google's words, or the whole body of its answer
 */
export function failure(service: string, status: number | null, detail: string): ServiceError {
  return toServiceError(service, refusedBy(status, detail));
}

/** The failure of an advanced service that the project has not enabled: there is no symbol of its name. */
export function notEnabled(service: string): ServiceError {
  return new ServiceError(service, 'disabled', 403, 'refused', 'The advanced service is not enabled.');
}

function toServiceError(service: string, refused: Refused): ServiceError {
  const { status, detail } = refused;
  const fate = status === null || status >= 500 ? 'unknown' : 'refused';
  return new ServiceError(service, kindOf(refused), status, fate, withoutValues(detail));
}

/** Google repeats the value that it refuses, in quotes at times with a line break in it; ours go nowhere. */
function withoutValues(detail: string): string {
  return detail.replace(/["“„«][\s\S]*?(["”»]|$)/g, '"…"').slice(0, 300);
}

function isOwnFault(error: unknown): boolean {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
  return OWN_FAULTS.some((one) => one === name);
}
