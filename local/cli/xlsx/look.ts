/** What a person sees of a sheet besides its text. */

interface SheetColumn {
  /** Null = as wide as usual. */
  readonly pixels: number | null;
  /** Folded in a group that the reader can open. */
  readonly isHidden: boolean;
}

export interface SheetLook {
  /** Colour of the tab as six hexadecimal digits; null = none. */
  readonly tabColor: string | null;
  /** From A on; the columns after them are plain. */
  readonly columns: readonly SheetColumn[];
  /** Columns, from A on, that wrap long texts. */
  readonly wrapped: number;
  /** Columns, from A on, in which a cell may have a background colour. */
  readonly filled: number;
  /** Background colour of a cell as six hexadecimal digits; null = none. Callers ask row by row, from the first. */
  readonly fill: (row: number, column: number) => string | null;
}

/** The look of a sheet that holds data. */
export const PLAIN_LOOK: SheetLook = { tabColor: null, columns: [], wrapped: 0, filled: 0, fill: () => null };
