/** Errors of Google's APIs, whichever way they reach the script. */
import { ApiError } from './api-error';

const STATUS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ALREADY_EXISTS',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
};

/** https://cloud.google.com/apis/design/errors and users' reports of the Sheets API. */
const MESSAGE: Readonly<Record<number, string>> = {
  403: 'The caller does not have permission',
  404: 'Requested entity was not found.',
  429: 'Resource has been exhausted (e.g. check quota).',
  500: 'Internal error encountered.',
  503: 'The service is currently unavailable.',
};

/**
 * The error that a service answers with a code, for no reason of the request's.
 * @param code - HTTP status
 */
export function faultError(code: number): ApiError {
  return new ApiError(code, STATUS[code] ?? 'UNKNOWN', MESSAGE[code] ?? 'Unknown Error.');
}

/**
 * @param code - HTTP status
 * @param message - Google's sentence
 * @param reason - the word for programs; the usual one of the status when left out
 */
export function refusal(code: number, message: string, reason?: string): ApiError {
  return new ApiError(code, STATUS[code] ?? 'UNKNOWN', message, [], reason);
}

/** Reasons by status, as Drive documents them; https://developers.google.com/workspace/drive/api/guides/handle-errors */
const REASON: Readonly<Record<number, string>> = {
  400: 'badRequest',
  401: 'authError',
  403: 'forbidden',
  404: 'notFound',
  429: 'rateLimitExceeded',
  500: 'internalError',
  501: 'notImplemented',
  503: 'backendError',
};

/**
 * What an API says of an error, as its own answer and the advanced services carry it.
 * https://cloud.google.com/apis/design/errors#http_mapping
 */
export function errorFacts(error: ApiError): object {
  const { code, message, status, details, reason = REASON[code] ?? 'unknown' } = error;
  const errors = [{ message, domain: 'global', reason }];
  return { code, message, errors, status, ...(details.length > 0 ? { details } : {}) };
}
