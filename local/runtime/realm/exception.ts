/** Errors as Apps Script's services throw them: an `Error` with a name of its own and, from the APIs, details. */

/**
 * @param name - `Exception` for the built-in services, `GoogleJsonResponseException` for the advanced ones
 * @param message - the wording of the service
 * @param details - `{code, message, …}` as the API answered, if it did
 */
export function exception(name: string, message: string, details?: unknown): Error {
  const error = new Error(message);
  const hidden = { writable: true, configurable: true, enumerable: false };
  Object.defineProperty(error, 'name', { ...hidden, value: name });
  if (details !== undefined) Object.defineProperty(error, 'details', { ...hidden, value: details });
  return error;
}

/**
 * The error of a method that was called in a way that it does not have.
 * @param method - such as `Utilities.sleep`
 * @param given - the arguments of the call
 */
export function wrongArguments(method: string, given: readonly unknown[]): Error {
  const kinds = given.map((value) => (value === null ? 'null' : typeof value)).join(',');
  return exception('Exception', `The parameters (${kinds}) don't match the method signature for ${method}.`);
}
