/** The changes in one atomic commit. Rows and columns are counted from 0. */

export type Edit =
  | {
      readonly kind: 'addTab';
      readonly sheetId: number;
      readonly title: string;
      readonly rows: number;
      readonly columns: number;
      readonly hidden: boolean;
      /** Position among the tabs; omitted = at the end. */
      readonly index?: number;
    }
  | { readonly kind: 'deleteTab'; readonly sheetId: number }
  /** Groups columns and collapses the group. A second group of the same columns is nested in the first. */
  | { readonly kind: 'fold'; readonly sheetId: number; readonly from: number; readonly to: number }
  /** Sets the grid's rows or columns: one dimension per edit, because the order decides what fits. */
  | { readonly kind: 'resizeRows'; readonly sheetId: number; readonly rows: number }
  | { readonly kind: 'resizeColumns'; readonly sheetId: number; readonly columns: number }
  | {
      readonly kind: 'nameTab';
      readonly sheetId: number;
      readonly title: string;
      readonly hidden: boolean;
      /** Position to move to, in front of the current one; omitted = no move. */
      readonly index?: number;
    }
  /** Freezes the first `frozenRows` rows and, if there are any, makes the first row bold. */
  | { readonly kind: 'header'; readonly sheetId: number; readonly frozenRows: number }
  /** Formats the whole tab as plain text, so that values that people type later stay text too. */
  | { readonly kind: 'plainText'; readonly sheetId: number }
  /** Shows hidden rows and removes filters and merged cells of people, which would change the result of a copy. */
  | { readonly kind: 'unhook'; readonly sheetId: number }
  /** Shows all hidden rows, except those that a filter hides. */
  | { readonly kind: 'showRows'; readonly sheetId: number }
  /** Converts a table back to cells and empties them. */
  | { readonly kind: 'deleteTable'; readonly sheetId: number; readonly tableId: string }
  /**
   * Writes text over a whole rectangle and empties the cells that `texts` does not cover. Removes pivot tables and data
   * validation rules, unless `keepsRules` is set.
   */
  | {
      readonly kind: 'cells';
      readonly sheetId: number;
      readonly row: number;
      /** First column; 0 if omitted. */
      readonly column?: number;
      readonly rows: number;
      readonly columns: number;
      readonly texts: readonly (readonly string[])[];
      readonly keepsRules?: true;
    }
  /** Copies the values of the first rows and columns of one tab over another's. */
  | {
      readonly kind: 'copy';
      readonly from: number;
      readonly to: number;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly kind: 'insertRows'; readonly sheetId: number; readonly at: number; readonly count: number }
  | { readonly kind: 'deleteRows'; readonly sheetId: number; readonly from: number; readonly to: number }
  /** Links each cell of one column to an address, from `row` on; null removes the link. */
  | {
      readonly kind: 'links';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly links: readonly (string | null)[];
    }
  /** Adds a protection of the tab, or of its first `rows` rows, that only warns people who edit. */
  | {
      readonly kind: 'protect';
      readonly sheetId: number;
      readonly rows?: number;
      readonly description: string;
    }
  /** Removes a protection. Google refuses the batch if no protection has this ID. */
  | { readonly kind: 'unprotect'; readonly sheetId: number; readonly id: number }
  | LookEdit;

/** Red, green and blue, each from 0 to 1. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** Edits of a tab's look, not of its text. Applying one twice does no harm. */
export type LookEdit =
  | { readonly kind: 'tabColor'; readonly sheetId: number; readonly color: Color }
  /** Colours cells from a row and column on; `rows` null = to the tab's last row. */
  | {
      readonly kind: 'fill';
      readonly sheetId: number;
      readonly row: number;
      readonly rows: number | null;
      readonly column: number;
      readonly columns: number;
      readonly color: Color;
    }
  /** Colours the cells of one column, from `row` on, one colour per row; null removes the colour. */
  | {
      readonly kind: 'colors';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly colors: readonly (Color | null)[];
    }
  /** Wraps long texts in the first `columns` columns. */
  | { readonly kind: 'wrap'; readonly sheetId: number; readonly columns: number }
  /** Widths of columns from the first on, in pixels. */
  | { readonly kind: 'widths'; readonly sheetId: number; readonly pixels: readonly number[] }
  /** Notes on the cells of the first row, one per cell, from the first cell on. */
  | { readonly kind: 'notes'; readonly sheetId: number; readonly notes: readonly string[] }
  /** Offers a list in the cells of a column below the header. Sheets marks other texts but accepts them. */
  | {
      readonly kind: 'validation';
      readonly sheetId: number;
      readonly column: number;
      readonly choices: readonly string[];
    };
