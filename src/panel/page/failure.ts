/** Why a call of a page failed, as far as the page can tell. */

/** `account`: the call runs as an account that may not; `denied`: a permission is missing; `other`: anything else. */
export type Failure = 'account' | 'denied' | 'other';

/**
 * Classifies a failure. The code is the same in every language. The message about a missing permission is matched in the
 * languages that users have reported.
 *
 * @param error - as passed by `google.script.run`
 */
export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : '';
  if (message.includes('PERMISSION_DENIED')) return 'account';
  return /permission|authoriz|permiso|autoriz/i.test(message) ? 'denied' : 'other';
}
