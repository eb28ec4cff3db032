/** The Spreadsheets of the fleet, through an account that may only read. */

/** A Spreadsheet in a listing. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  /** When anybody last wrote into it, in ms since 1970. */
  readonly modifiedMs: number;
  readonly isTrashed: boolean;
}

/** Why something cannot be seen: Google answers that it does not exist (or was never shared), or refuses access. */
export type Absence = 'gone' | 'denied';

/** Texts by row, ragged. */
export type Texts = readonly (readonly string[])[];

export interface Spreadsheets {
  /** Every Spreadsheet that the account sees, those in the trash too; a request a thousand. @throws GoogleError */
  list(): Promise<readonly Listed[]>;
  /** One of them by its ID. @throws GoogleError */
  find(id: string): Promise<Listed | Absence>;
  /** The texts of its tab `_Estado`. @throws GoogleError */
  readStatus(id: string): Promise<Texts | Absence | 'no-tab'>;
}
