/** What a workbook can hold, from "Excel specifications and limits" (support.microsoft.com, article 1672b34d). */
export const XLSX_LIMITS = {
  /** Rows of one sheet. */
  rows: 1_048_576,
  /** Columns of one sheet. */
  columns: 16_384,
  /** Characters (UTF-16 units) of one cell; with more, Excel calls the file damaged and offers to repair it. */
  charactersPerCell: 32_767,
  /** Characters of a sheet's name. */
  charactersPerName: 31,
  /** Bytes of one part of the file before compression: sizes in a plain zip are 32-bit (APPNOTE.TXT 4.4.9). */
  bytesPerPart: 2 ** 32 - 1,
} as const;
