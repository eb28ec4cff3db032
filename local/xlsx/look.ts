/** What a person sees of a sheet besides its text. */

interface SheetColumn {
  /** Null = as wide as usual. */
  readonly pixels: number | null;
  /** Folded away behind a sign that opens it. */
  readonly isHidden: boolean;
}

export interface SheetLook {
  /** Colour of the tab as six hexadecimal digits; '' = none. */
  readonly tabColor: string;
  /** From A on; the columns after them are plain. */
  readonly columns: readonly SheetColumn[];
  /** Columns, from A on, in which long texts are broken into lines. */
  readonly wrapped: number;
  /** Columns, from A on, in which a cell may have a colour behind it. */
  readonly filled: number;
  /** The colour behind a cell as six hexadecimal digits; '' = none. Rows are asked for from the first on. */
  readonly fill: (row: number, column: number) => string;
}

/** Of a sheet that holds data. */
export const PLAIN_LOOK: SheetLook = { tabColor: '', columns: [], wrapped: 0, filled: 0, fill: () => '' };
