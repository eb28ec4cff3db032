/** The port through which a Spreadsheet is read. */
import type { Row } from '../table';

/** A rectangle of a tab; rows and columns counted from 0. */
export interface Region {
  readonly title: string;
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: number;
}

/** A Spreadsheet, or an .xlsx file that holds one. */
export interface SpreadsheetSource {
  /** Name for people: its title or path, never a secret. */
  readonly name: string;
  /** Whether long texts may have been cut, as Excel does with more than 32,767 characters. */
  readonly cutsTexts: boolean;
  /**
   * Texts of regions, by region and row, ragged; one request.
   *
   * @throws SourceError
   */
  read(regions: readonly Region[]): Promise<readonly (readonly Row[])[]>;
}

/** A failure to read the source; `kind` says what to do about it. */
export class SourceError extends Error {
  override readonly name = 'SourceError';

  /**
   * @param kind - `unreachable`: try later; `denied`: share the Spreadsheet; `missing`: wrong address; `foreign`: it is
   *   no Spreadsheet of the product; `newer`: it follows a newer contract
   * @param message - what happened and what to do, without a cell's text
   */
  constructor(
    readonly kind: 'unreachable' | 'denied' | 'missing' | 'foreign' | 'newer',
    message: string,
  ) {
    super(message);
  }
}
