/** Errors that reach a script, in the wording of Google's services. */

/** What a service throws into a script. */
export class ServiceError extends Error {
  /**
   * @param message - the sentence that the script sees
   * @param kind - name of the error in the script
   * @param details - `{code, message, …}` as an API answered
   */
  constructor(
    message: string,
    readonly kind: 'Exception' | 'GoogleJsonResponseException' = 'Exception',
    readonly details?: unknown,
  ) {
    super(message);
  }
}

/** "A server error": what the built-in services say when they fail. */
export function serverError(): ServiceError {
  return new ServiceError("We're sorry, a server error occurred. Please wait a bit and try again.");
}

/**
 * A daily quota that is used up; https://developers.google.com/apps-script/guides/services/quotas
 * @param service - name that the message gives, such as `urlfetch`
 */
export function tooManyToday(service: string): ServiceError {
  return new ServiceError(`Service invoked too many times for one day: ${service}.`);
}
