/** What was sent. */

/** A letter that was sent. */
export interface Mail {
  readonly atMs: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
}
