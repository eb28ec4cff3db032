/** What every method is given. */
import type { Spreadsheet } from '../spreadsheet';

/** One call on one spreadsheet. */
export interface Call {
  readonly spreadsheet: Spreadsheet;
  readonly params: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** Who calls; undefined for the spreadsheet's owner. */
  readonly user: string | undefined;
}
