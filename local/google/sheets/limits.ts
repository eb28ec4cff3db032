/** Limits of Google Sheets that the embedded service enforces, each with its source. */
export const SHEETS_LIMITS = {
  /**
   * Cells of a spreadsheet, allocated empty ones included, until the doubling of September 2026 has reached
   * every account. https://support.google.com/drive/answer/37603
   */
  cells: 10_000_000,
  /** Characters in one cell. https://support.google.com/drive/answer/37603 */
  cellCharacters: 50_000,
  /** Columns of a tab, A to ZZZ. https://support.google.com/drive/answer/37603 */
  columns: 18_278,
  /** Characters in the name of a tab; the API says "The sheet name cannot be greater than 100 characters." */
  titleCharacters: 100,
  /** Size of a tab that is made without one. https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets */
  newTab: { rows: 1000, columns: 26 },
  /** Pixels of a row and of a column that nobody resized; what spreadsheets.get shows. */
  pixels: { row: 21, column: 100 },
} as const;
