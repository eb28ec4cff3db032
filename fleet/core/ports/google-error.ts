/** Google did not answer a request. Answers about a Spreadsheet or script itself are values, not this error. */

/**
 * `busy`: a quota, or a temporary failure of Google; `offline`: no answer at all; `login`: the token of this account is no
 * longer accepted; `off`: the API is not turned on for this account; `refused`: Google will never do it.
 */
export type GoogleTrouble = 'busy' | 'offline' | 'login' | 'off' | 'refused';

export class GoogleError extends Error {
  override readonly name = 'GoogleError';

  /**
   * @param detail - status and reason, never contents
   * @param mayStand - whether a write may have been applied nevertheless
   */
  constructor(
    readonly trouble: GoogleTrouble,
    readonly detail: string,
    readonly mayStand = false,
  ) {
    super(`${trouble}: ${detail}`);
  }
}
