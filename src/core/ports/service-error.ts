/** A request to Google that failed, and what can be done about it. */

/**
 * What can go wrong with a request to Google, by what can be done about it; `disabled`: the API is not turned on in the
 * script's own Cloud project.
 */
export type FailureKind = 'transient' | 'quota' | 'disabled' | 'denied' | 'missing' | 'full' | 'invalid';

/** A request to Google that failed. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  /** The pushed script is several files, and each has this class for itself: it is told by its name. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ServiceError';
  }

  /**
   * @param service - what was asked, e.g. `sheets.spreadsheets.batchUpdate`
   * @param status - HTTP status; null when there was no answer
   * @param fate - whether a write may have been applied all the same; `in-doubt` when that could not be looked up, or
   *   when something else was written since its run has looked
   * @param detail - Google's own words
   * @param sheetId - tab that a refused edit is about; null when nobody knows
   */
  constructor(
    readonly service: string,
    readonly kind: FailureKind,
    readonly status: number | null,
    readonly fate: 'refused' | 'unknown' | 'in-doubt',
    readonly detail: string,
    readonly sheetId: number | null = null,
  ) {
    super(`${service} answered ${status ?? 'nothing'}: ${detail}`);
  }
}
