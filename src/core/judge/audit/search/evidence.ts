/** Reasons why a column was taken for the ID or for a relation: figures, never the text of a cell. */

export type Evidence =
  /** A person named the column; `present`: whether the file has it. */
  | { readonly code: 'configured'; readonly present: boolean }
  /** How certainly the header names it, from 0 to 1. */
  | { readonly code: 'name'; readonly weight: number }
  /** Share of distinct values among the non-blank ones, and share of non-blank values in the rows that were examined. */
  | { readonly code: 'values'; readonly unique: number; readonly filled: number; readonly rows: number }
  /**
   * Number of distinct values, and how many of them the parents have: in the same spelling, or except for spaces, case, zeros.
   */
  | {
      readonly code: 'found';
      readonly distinct: number;
      readonly same: number;
      readonly like: number;
    }
  /** It was the ID column of the former snapshot. */
  | { readonly code: 'former' }
  /** No value could be looked up: the parents show none, or the column is blank. */
  | { readonly code: 'unproved' };
