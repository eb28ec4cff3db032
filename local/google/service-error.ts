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

/** How everything ends that the runtime lacks; scripts see it, so that nothing is missed in silence. */
const LACKING = 'is not part of the embedded runtime';

/**
 * The error of something that the runtime lacks.
 * @param name - how a script or a request writes it
 */
export function lacking(name: string): Error {
  return new Error(`${name} ${LACKING}`);
}

/** Whether a script may see an error. Any other is one of the runtime, or of whoever watches it. */
export function isForScript(error: unknown): boolean {
  return error instanceof ServiceError || (error instanceof Error && error.message.endsWith(LACKING));
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

/** Executions that ask for locks in each other's way; https://github.com/googleworkspace/apps-script-oauth2/issues/207 */
export function tooManyLocks(): ServiceError {
  return new ServiceError('There are too many LockService operations against the same script.');
}
