/** Weights for the ways to read a file, in nats: logarithms of how rarely something occurs in the files of exporters. */
import type { CellKind } from './cells';

/** How rarely a name is of a kind, in nats. Our choice: of a hundred names six are codes, fewer than one is a number. */
export const NAME_KIND: Readonly<Record<CellKind, number>> = {
  word: 0.2,
  empty: 3,
  code: 2.8,
  text: 2.5,
  number: 5.5,
  date: 5.5,
  odd: 5,
};
/** All are our choice; each is about the logarithm of how rarely the case occurs. */
export const NATS = {
  /** A word that is typical of column names. */
  fieldWord: 3,
  /** A name that is also a value in some row. */
  valueToo: 5,
  /** A label ends in a colon, a name does not. */
  colon: 3,
  /** The first repeated name, and each further one. */
  repeatedName: 2,
  repeatedAgain: 0.3,
  longName: 3,
  /** A record of mostly blank cells, and each blank cell in it. */
  hollow: 3,
  blankCell: 0.5,
  /** A line above the table, and the cost of each text (in addition to its shape), value and blank cell in it. */
  line: 2.3,
  lineText: 2,
  lineValue: 4.6,
  lineBlank: 0.3,
  comment: 1,
  /**
   * A series of numbers or dates as names. `step`, `namedStep` (in a series of names) and `usualSeries` lower the cost
   * of names, since rows hardly ever contain such a series.
   */
  series: 4,
  step: 3,
  namedStep: 5,
  usualSeries: 2,
  ruler: 5,
  /** A row that is unlike all others, and each of its cells. */
  oddRow: 4,
  oddCell: 1,
  /** A row that comes again, exactly as it was. */
  copy: 6,
  /** A row that is a label and its value. */
  label: 3,
  /** The rows below continue the count of a cell. */
  counted: 5,
  gap: 2.5,
  otherWidth: 3.5,
} as const;
