/**
 * What a call costs in virtual milliseconds. Nothing here was measured on Google by this project: each figure is
 * somebody's published measurement, or an assumption that says so. `docs/platform.md` lists them.
 */
export const COST = {
  /**
   * A Sheets read before its cells: reading one cell took 0.3 s, in a tab of ten million cells too.
   * https://tanaikech.github.io/2022/04/25/report-handling-10000000-cells-in-google-spreadsheet-using-google-apps-script/
   */
  sheetsReadMs: 300,
  /** A Sheets write before its cells: 0.2 s for one cell. Same report. */
  sheetsWriteMs: 200,
  /** Ten million cells came back by `Values.get` in 45 s. Same report. */
  cellsReadPerMs: 220,
  /** Ten million cells were written by `Values.update` in 220 s. Same report. */
  cellsWrittenPerMs: 45,
  /** `repeatCell` filled ten million cells in 3 s on the server; `copyPaste` is assumed to move them as fast. Same report. */
  cellsFilledPerMs: 3_300,
  /** A read and a write of 100 bytes in Properties took 80 ms. https://justin.poehnelt.com/posts/apps-script-key-value-stores/ */
  propertyMs: 40,
  /** The same pair in Cache took 63 ms. Same page. */
  cacheMs: 32,
  /**
   * What Google takes to start an execution before the script's first line, and counts as its time: nobody has published it
   * of a trigger. Users saw 0.5 to 1 s around a call of a page that does nothing, about a second around a web app; the upper
   * end is taken. Sources: P39 in `docs/platform.md`.
   */
  startUpMs: 1_000,
  /** Locks: no figure was found; assumed as dear as a property. */
  lockMs: 40,
  /** A pair of REST calls by `UrlFetchApp` took 350 ms. Same page; assumed for Drive's REST calls as well. */
  restMs: 175,
  /** Downloads: no figure was found; 10 MB a second is assumed. */
  downloadBytesPerMs: 10_000,
  /** Uploads: no figure was found; half as fast as downloads is assumed. */
  uploadBytesPerMs: 5_000,
  /** The script's own work on what it fetched (decoding, parsing): no figure was found; 10 MB a second is assumed. */
  workBytesPerMs: 10_000,
  /** `flush()` of a 4,000-cell write took 610 ms (Stack Overflow, before V8); only `SpreadsheetApp` waits for it. */
  flushMs: 560,
  /** Triggers, mail, dialogs and single getters of `SpreadsheetApp`: no figure was found; assumed. */
  otherMs: 100,
} as const;

/** How many cells a Sheets call moved. */
export interface CellCount {
  readonly read: number;
  readonly written: number;
  /** Cells that the server changed by itself. */
  readonly filled: number;
}

/**
 * @param writes - whether the method writes
 * @returns milliseconds
 */
export function sheetsCost(writes: boolean, cells: CellCount): number {
  const base = writes ? COST.sheetsWriteMs : COST.sheetsReadMs;
  const moved =
    cells.read / COST.cellsReadPerMs +
    cells.written / COST.cellsWrittenPerMs +
    cells.filled / COST.cellsFilledPerMs;
  return Math.round(base + moved);
}

/**
 * @param bytes - size of the answer's body
 * @returns milliseconds for the request, its body and the script's work on it
 */
export function fetchCost(bytes: number): number {
  return Math.round(COST.restMs + bytes / COST.downloadBytesPerMs + bytes / COST.workBytesPerMs);
}

/**
 * @param bytes - contents that are sent
 * @returns milliseconds besides those of the request
 */
export function uploadCost(bytes: number): number {
  return Math.round(bytes / COST.uploadBytesPerMs);
}
