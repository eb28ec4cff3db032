/** Every limit of the preview. */
import { SHEETS_LIMITS } from '../google/sheets/limits';

export const PREVIEW = {
  /** Bytes of one request. */
  requestBytes: 2_000_000,
  /** Cells of one answer: a screen and what lies around it. */
  cellsPerAnswer: 20_000,
  /** Columns that are laid out; a header of thousands would be slow, and nobody reads that far. */
  columns: 702,
  /** Pixels of a column that nobody made wider or narrower: Sheets' own default. */
  columnPixels: SHEETS_LIMITS.pixels.column,
  /** Milliseconds between two looks at the triggers. */
  tickMs: 1_000,
  /** Milliseconds after which what has changed is kept on disk. */
  saveMs: 60_000,
  /** Pages that stay open at the most: a sidebar, a dialog, and what was just closed. */
  pages: 8,
} as const;
