/** Why a column was taken for the ID or for a relation: figures, never the text of a cell. */

export type Evidence =
  /** A person named the column; `present`: whether the file has it. */
  | { readonly code: 'configured'; readonly present: boolean }
  /** How surely the header names it, from 0 to 1. */
  | { readonly code: 'name'; readonly weight: number }
  /** Share of different values among those that are not blank, and share of those among all rows looked at. */
  | { readonly code: 'values'; readonly unique: number; readonly filled: number; readonly rows: number }
  /** Of so many different values the parents have so many: spelled the same, or the same but for blanks, case, zeros. */
  | {
      readonly code: 'found';
      readonly distinct: number;
      readonly same: number;
      readonly like: number;
    }
  /** It was the ID column of the former snapshot. */
  | { readonly code: 'former' }
  /** Nobody could look values up: the parents show none, or the column is blank. */
  | { readonly code: 'unproved' };
