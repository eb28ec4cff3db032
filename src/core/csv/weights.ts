/** How seldom things are so in the files of exporters, in nats: the logarithms by which ways to read a file are weighed. */
import type { CellKind } from './cells';

/** How seldom a name is of a kind, in nats. Ours: of a hundred names three are codes, one is a number. */
export const NAME_KIND: Readonly<Record<CellKind, number>> = {
  word: 0.2,
  empty: 3,
  code: 2.8,
  text: 2.5,
  number: 5.5,
  date: 5.5,
  odd: 5,
};
/** All ours; each is about the logarithm of how seldom that is so. */
export const NATS = {
  /** A word of which names are made. */
  fieldWord: 3,
  /** A name that some row has as its value. */
  valueToo: 5,
  /** A label ends in a colon, a name does not. */
  colon: 3,
  /** A name is repeated, and another one. */
  repeatedName: 2,
  repeatedAgain: 0.3,
  longName: 3,
  /** A record whose cells are mostly blank, and each of them. */
  hollow: 3,
  blankCell: 0.5,
  /** A line above the table, and what a text in it costs beyond its shape. */
  line: 2.3,
  lineText: 2,
  lineValue: 4.6,
  lineBlank: 0.3,
  comment: 1,
  /** A series of numbers or dates as names; a step that rows make by chance. */
  series: 4,
  step: 3,
  namedStep: 5,
  usualSeries: 2,
  ruler: 5,
  /** A row is like no other, and so is each of its cells. */
  oddRow: 4,
  oddCell: 1,
  /** A row is a label with what it stands for. */
  label: 3,
  /** The rows below count on from a cell. */
  counted: 5,
  gap: 2.5,
  otherWidth: 3.5,
} as const;
