/** Every limit of the platform, and every size chosen because of one, each with its source. */
export const LIMITS = {
  /**
   * Cells a spreadsheet may hold, allocated empty ones included. Google doubled it in September 2026, not
   * yet everywhere, so the former figure is the default and `_Configuracion` may raise it.
   * https://support.google.com/drive/answer/37603
   */
  cellsPerSpreadsheet: 10_000_000,
  /** Characters in one cell. https://support.google.com/drive/answer/37603 */
  charactersPerCell: 50_000,
  /** Columns of a tab (ZZZ). https://support.google.com/drive/answer/37603 */
  columnsPerTab: 18_278,
  /**
   * Bytes of one write, staged or riding in the commit. "We recommend a 2 MB maximum payload."
   * https://developers.google.com/workspace/sheets/api/limits
   */
  pieceBytes: 2_000_000,
  /**
   * Bytes of a write that holds a single record, which cannot be divided: the largest request that users
   * saw refused was 10,485,760 bytes ("Request payload size exceeds the limit").
   */
  recordBytes: 9_000_000,
  /** Cells that ride in the commit itself; `updateCells` costs some 45 bytes a cell around the text. */
  cellsPerCommit: 40_000,
  /**
   * Bytes of one ranged read. UrlFetchApp refuses answers over 50 MB; far less keeps the memory of a run
   * small. https://developers.google.com/apps-script/guides/services/quotas
   */
  chunkBytes: 4 * 1024 * 1024,
  /** Milliseconds a run may last. https://developers.google.com/apps-script/guides/services/quotas */
  runMs: 6 * 60_000,
  /** Milliseconds after which a run begins nothing new, so that the piece under way still fits. */
  runStopMs: 4.5 * 60_000,
  /** Characters of one property value (9 KB). https://developers.google.com/apps-script/guides/services/quotas */
  propertyBytes: 9 * 1024,
  /** Milliseconds for which a snapshot must look the same before it is read. Our choice; see `snapshot/settle`. */
  settleMs: 60_000,
  /** Rows that `_Manifiesto` keeps under its header. Our choice. */
  manifestRows: 2_000,
  /** Attempts at one request before the run gives it up. https://developers.google.com/workspace/sheets/api/limits */
  attempts: 5,
} as const;
