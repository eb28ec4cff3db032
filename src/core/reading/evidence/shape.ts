/** The shape of a cell: its pattern of words, digits and punctuation, independent of what they spell. */
import { type CellKind, kindOf } from './cells';

/** Maximum characters of a shape: later differences are chance. */
const SIGNS_MAX = 20;

/** The features of a cell that are used as evidence. */
export interface Sign {
  /** Its text without white space around it. */
  readonly text: string;
  readonly kind: CellKind;
  readonly shape: string;
}

/** A cell without text. */
export const BLANK: Sign = { text: '', kind: 'empty', shape: '' };

/**
 * The features of a cell. In its shape, each word becomes a code for its case, and each run of digits becomes `9`. The
 * shape of a number or a date says no more than its kind.
 */
export function signOf(cell: string): Sign {
  const text = cell.trim();
  if (text === '') return BLANK;
  const kind = kindOf(text);
  // `NULL` and similar texts are blank cells.
  if (kind === 'empty') return BLANK;
  if (kind === 'number') return { text, kind, shape: /\d[.,]\d/.test(text) ? '9,9' : '9' };
  if (kind === 'date') return { text, kind, shape: 'date' };
  const shape = text
    .slice(0, 64)
    .replace(/\d+|\p{Lu}\p{Ll}+|\p{Lu}+|\p{Ll}+/gu, shapeOf)
    // Two words and more than two have the same shape.
    .replace(/(\b(?:Aa|A|a)\b)(?: \1)+(?![\w'])/g, '$1 $1')
    .slice(0, SIGNS_MAX);
  return { text, kind, shape };
}

/** The shape of a number, a capitalised word, or a word of one case. */
function shapeOf(run: string): string {
  // A fast test first: digits sort before letters, and nearly all letters are ASCII.
  if (run < ':') return '9';
  if ((run >= 'a' && run < '{') || /^\p{Ll}/u.test(run)) return 'a';
  return run.length > 1 && /^.\p{Ll}/u.test(run) ? 'Aa' : 'A';
}

/** Shapes of one word, and of a word with a number. */
const WORD_SHAPE = /^(?:a|A|Aa)$/;
const NUMBERED_SHAPE = /^(?:a|A|Aa)[ _]?9$/;

/** How unlikely a shape is among cells of its kind when nothing else is known, in nats. */
export function shapeCost({ kind, shape }: Sign): number {
  if (kind === 'number' || kind === 'date' || kind === 'empty') return 0;
  if (WORD_SHAPE.test(shape) || NUMBERED_SHAPE.test(shape)) return COST.word;
  return shape.length <= 6 ? COST.short : COST.long;
}

/** In nats. Our choice: one word in four has a given case, one short text in twenty a given shape. */
const COST = { word: 1.4, short: 3, long: 4.6 } as const;
