/** A request to Google that failed, and what can be done about it. */

/**
 * Kinds of failed requests, by what can be done about them. `disabled`: the API is not enabled in the script's own Cloud
 * project.
 */
export type FailureKind = 'transient' | 'quota' | 'disabled' | 'denied' | 'missing' | 'full' | 'invalid';

/** A request to Google that failed. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  /** Each file of the pushed script has its own copy of this class, so `instanceof` compares the name. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ServiceError';
  }

  /**
   * @param service - called method, e.g. `sheets.spreadsheets.batchUpdate`
   * @param status - HTTP status; null = no answer
   * @param fate - whether a write was applied: `refused` = no; `unknown` = possibly; `in-doubt` = possibly, and it could not
   *   be looked up or something else was written after the run had read
   * @param detail - Google's message
   * @param sheetId - tab of the refused edit; null = unknown
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
