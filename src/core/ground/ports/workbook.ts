/** The one Spreadsheet, as the core reads and writes it. */
import type { Edit } from './edit';

/** A protection that only warns people who edit. */
export interface Protection {
  readonly id: number;
  /** Its description. */
  readonly text: string;
}

/** A tab's place and allocated grid. */
export interface Tab {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  /** False for a tab that shows a chart or another data source: it has no cells to write. */
  readonly isGrid: boolean;
  readonly rows: number;
  readonly columns: number;
  /** Whether a protection prevents the running account from editing the tab, or the requested part of it. */
  readonly locked: boolean;
  /** IDs of the tables that people created in it, as far as they lie in the requested part. */
  readonly tables: readonly string[];
  /** Protections that only warn, of the whole tab or of the requested part. */
  readonly protections: readonly Protection[];
}

/** A rectangle of a tab that begins at its first row and column. */
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

/** Result of one read. */
export interface Reading {
  /** The tabs that contain the regions. */
  readonly tabs: Tab[];
  /** By region, row and column. */
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
   * Reads the texts of regions, and the tabs that contain them, in one read.
   *
   * @throws ServiceError of kind `missing` when one of the tabs does not exist
   */
  read(regions: readonly Region[]): Reading;
  /**
   * Reads the texts of parts of columns in one read.
   *
   * @returns texts by piece; shorter than requested if the last rows are blank
   * @throws ServiceError of kind `missing` when one of the tabs does not exist
   */
  columns(pieces: readonly ColumnPiece[]): string[][];
  /**
   * Applies all edits in order, or none of them: one `batchUpdate`.
   *
   * @returns the protections that the edits added
   * @throws ServiceError
   */
  apply(edits: readonly Edit[]): Protection[];
  /**
   * Writes text at a fixed position of a tab. Sheets does not parse it. Writing it twice does no harm.
   *
   * @param firstRow - counted from 0
   * @param rows - text by row
   * @throws ServiceError
   */
  write(title: string, firstRow: number, rows: readonly (readonly string[])[]): void;
}
