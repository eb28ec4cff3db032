/** The one Spreadsheet, as the core reads and writes it. */
import type { Edit } from './edit';

/** A protection that only warns whoever edits by hand. */
export interface Protection {
  readonly id: number;
  /** What it says to people. */
  readonly text: string;
}

/** A tab's place and allocated grid. */
export interface Tab {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  /** False for a chart's tab, and for one that shows another data source: nobody writes their cells. */
  readonly isGrid: boolean;
  readonly rows: number;
  readonly columns: number;
  /** Somebody protected it, or a part of it that was asked for, against the account that runs. */
  readonly locked: boolean;
  /** IDs of the tables that people made of its cells, as far as they lie in what was asked for. */
  readonly tables: readonly string[];
  /** Those that only warn, of the whole tab or of the part that was asked for. */
  readonly protections: readonly Protection[];
}

/** A rectangle of a tab, from its first row and column on; counted from 0. */
export interface Region {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
}

/** Some rows of one column; rows and columns are counted from 0. */
export interface ColumnPiece {
  readonly title: string;
  readonly column: number;
  readonly firstRow: number;
  readonly rows: number;
}

/** What one read tells. */
export interface Reading {
  /** Those that hold the regions. */
  readonly tabs: Tab[];
  /** By region, by row. */
  readonly texts: string[][][];
  /** Of the Spreadsheet. */
  readonly title: string;
  /** Of the Spreadsheet, such as `America/Mexico_City`. */
  readonly timeZone: string;
}

/** The one Spreadsheet. */
export interface Workbook {
  /** Every tab. One read. @throws ServiceError */
  tabs(): Tab[];
  /**
   * Text of the given regions and the tabs that hold them, in one read.
   *
   * @throws ServiceError of kind `missing` when one of the tabs does not exist
   */
  read(regions: readonly Region[]): Reading;
  /**
   * Text of parts of columns, in one read.
   *
   * @param pieces - tab, column and first row, counted from 0, and how many rows
   * @returns texts by piece; shorter than asked for where the last rows are blank
   * @throws ServiceError of kind `missing` when one of the tabs does not exist
   */
  columns(pieces: readonly ColumnPiece[]): string[][];
  /**
   * Applies all edits in order, or none of them: one `batchUpdate`.
   *
   * @returns the protections that it made
   * @throws ServiceError
   */
  apply(edits: readonly Edit[]): Protection[];
  /**
   * Writes text at a fixed place of a tab, uninterpreted; writing it twice does no harm.
   *
   * @param firstRow - counted from 0
   * @param rows - text by row
   * @throws ServiceError
   */
  write(title: string, firstRow: number, rows: readonly (readonly string[])[]): void;
}
