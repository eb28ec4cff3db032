/** Why a call of a page failed, as far as the page can tell. */

/** Google runs it under an account that may not; a permission is missing; anything else. */
export type Failure = 'account' | 'denied' | 'other';

/**
 * Tells failures apart. The code is the same in every language; a missing permission is worded in the languages that
 * users report.
 *
 * @param error - as `google.script.run` hands it over
 */
export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : '';
  if (message.includes('PERMISSION_DENIED')) return 'account';
  return /permission|authoriz|permiso|autoriz/i.test(message) ? 'denied' : 'other';
}
