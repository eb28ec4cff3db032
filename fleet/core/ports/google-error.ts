/** Google did not do what it was asked. What it says of a Spreadsheet or script itself is a value, not this. */

/**
 * `busy`: a quota, or a failure of its own, which passes; `offline`: no answer at all; `login`: this account's token is not
 * accepted any more; `off`: the API is not turned on for this account; `refused`: it will not do it, ever.
 */
export type GoogleTrouble = 'busy' | 'offline' | 'login' | 'off' | 'refused';

export class GoogleError extends Error {
  override readonly name = 'GoogleError';

  /**
   * @param detail - status and reason, never contents
   * @param mayStand - whether a write may have been applied all the same
   */
  constructor(
    readonly trouble: GoogleTrouble,
    readonly detail: string,
    readonly mayStand = false,
  ) {
    super(`${trouble}: ${detail}`);
  }
}
