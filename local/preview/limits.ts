/** Every limit of the preview. */
export const PREVIEW = {
  /** Bytes of one request. */
  requestBytes: 2_000_000,
  /** Cells of one answer: a screen and what lies around it. */
  cellsPerAnswer: 20_000,
  /** Milliseconds between two looks at the triggers. */
  tickMs: 1_000,
  /** Milliseconds after which what has changed is kept on disk. */
  saveMs: 60_000,
  /** Pages that stay open at the most: a sidebar, a dialog, and what was just closed. */
  pages: 8,
} as const;
