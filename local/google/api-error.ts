/** A refusal by one of Google's services, as its REST answer states it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  /**
   * @param code - HTTP status of the answer
   * @param status - name of the error, one of google.rpc.Code (https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto)
   * @param message - Google's sentence
   * @param details - further facts, as google.rpc details
   * @param reason - the word for programs, such as `accessNotConfigured`; the usual one of the status when left out
   */
  constructor(
    readonly code: number,
    readonly status: string,
    message: string,
    readonly details: readonly unknown[] = [],
    readonly reason?: string,
  ) {
    super(message);
  }
}

/**
 * A 400 for a request that is wrong in itself.
 * @param message - Google's sentence
 * @param details - further facts, as google.rpc details
 */
export function invalidArgument(message: string, details: readonly unknown[] = []): ApiError {
  return new ApiError(400, 'INVALID_ARGUMENT', message, details);
}

/**
 * A 501 for what Google does and this runtime does not.
 * @param what - is asked for
 */
export function notImplemented(what: string): ApiError {
  return new ApiError(501, 'UNIMPLEMENTED', `${what} is not implemented by the embedded service`);
}

/** A 404 for an ID that names nothing. */
export function notFound(): ApiError {
  return new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');
}
