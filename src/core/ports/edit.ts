/** The changes that one atomic commit is made of. Rows and columns are counted from 0. */

export type Edit =
  | {
      readonly kind: 'addTab';
      readonly sheetId: number;
      readonly title: string;
      readonly rows: number;
      readonly columns: number;
      readonly hidden: boolean;
      /** Place among the tabs; at their end when left out. */
      readonly index?: number;
    }
  | { readonly kind: 'deleteTab'; readonly sheetId: number }
  /** Folds columns away behind a sign that opens them; a second group of the same columns lies within the first. */
  | { readonly kind: 'fold'; readonly sheetId: number; readonly from: number; readonly to: number }
  /** Sets the grid's rows or columns; one dimension at a time, because the order decides what fits. */
  | { readonly kind: 'resizeRows'; readonly sheetId: number; readonly rows: number }
  | { readonly kind: 'resizeColumns'; readonly sheetId: number; readonly columns: number }
  | {
      readonly kind: 'nameTab';
      readonly sheetId: number;
      readonly title: string;
      readonly hidden: boolean;
      /** Place that it moves to, before where it is; it stays when left out. */
      readonly index?: number;
    }
  /** Freezes so many rows and, when there are any, shows the first in bold. */
  | { readonly kind: 'header'; readonly sheetId: number; readonly frozenRows: number }
  /** Formats the whole tab as plain text, so that what a person types later stays text too. */
  | { readonly kind: 'plainText'; readonly sheetId: number }
  /** Removes filters and merged cells that a person left, which would change what a copy does, and shows hidden rows. */
  | { readonly kind: 'unhook'; readonly sheetId: number }
  /** Shows every hidden row; what a filter leaves out stays so. */
  | { readonly kind: 'showRows'; readonly sheetId: number }
  /** Turns a table back into cells, and empties them. */
  | { readonly kind: 'deleteTable'; readonly sheetId: number; readonly tableId: string }
  /**
   * Writes text over a whole rectangle; cells that `texts` does not cover are emptied. Pivot tables and rules for what
   * may be typed go, unless they are kept.
   */
  | {
      readonly kind: 'cells';
      readonly sheetId: number;
      readonly row: number;
      /** First column; that of the tab when left out. */
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
  /** Makes cells of one column link to an address each; null removes a link. */
  | {
      readonly kind: 'links';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly links: readonly (string | null)[];
    }
  /** Warns whoever edits the tab by hand, or so many of its first rows. */
  | {
      readonly kind: 'protect';
      readonly sheetId: number;
      readonly rows?: number;
      readonly description: string;
    }
  /** Takes a protection away; refused where there is none of this ID. */
  | { readonly kind: 'unprotect'; readonly sheetId: number; readonly id: number }
  | LookEdit;

/** Parts of red, green and blue, from 0 to 1. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** What a person sees of a tab besides its text. Doing it twice does no harm. */
export type LookEdit =
  | { readonly kind: 'tabColor'; readonly sheetId: number; readonly color: Color }
  /** Colours cells from a row and column on; to the tab's last row where `rows` is null. */
  | {
      readonly kind: 'fill';
      readonly sheetId: number;
      readonly row: number;
      readonly rows: number | null;
      readonly column: number;
      readonly columns: number;
      readonly color: Color;
    }
  /** Colours one cell a row of a column, from a row on; null takes the colour away. */
  | {
      readonly kind: 'colors';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly colors: readonly (Color | null)[];
    }
  /** Breaks long texts into lines in so many columns from the first on. */
  | { readonly kind: 'wrap'; readonly sheetId: number; readonly columns: number }
  /** Widths of columns from the first on, in pixels. */
  | { readonly kind: 'widths'; readonly sheetId: number; readonly pixels: readonly number[] }
  /** Notes on the cells of the first row, one each from its first cell on. */
  | { readonly kind: 'notes'; readonly sheetId: number; readonly notes: readonly string[] }
  /** Offers a list in the cells of a column under the header. Another text is marked, not refused. */
  | {
      readonly kind: 'validation';
      readonly sheetId: number;
      readonly column: number;
      readonly choices: readonly string[];
    };
