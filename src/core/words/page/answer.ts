/** A person's answers about how the file of a tab is read. */

/** Columns of `_Configuracion` that contain the answers. */
export type AnswerColumn = 'headed' | 'delimiter' | 'encoding';

/** One answer. */
export interface Answer {
  readonly tab: string;
  readonly column: AnswerColumn;
  /** As written in `_Configuracion`. */
  readonly text: string;
}
