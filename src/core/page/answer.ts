/** What a person says of how the file of a tab is read. */

/** Columns of `_Configuracion` in which it stands. */
export type AnswerColumn = 'headed' | 'delimiter' | 'encoding';

/** One answer. */
export interface Answer {
  readonly tab: string;
  readonly column: AnswerColumn;
  /** As it stands in `_Configuracion`. */
  readonly text: string;
}
