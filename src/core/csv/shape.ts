/** The shape of a cell: which signs follow each other in it, whatever they spell. */
import { type CellKind, kindOf } from './cells';

/** Signs of a shape at most: what differs further on differs by chance. */
const SIGNS_MAX = 20;

/** A cell as evidence looks at it. */
export interface Sign {
  /** Its text without blanks around it. */
  readonly text: string;
  readonly kind: CellKind;
  readonly shape: string;
}

/** A cell without text. */
const BLANK: Sign = { text: '', kind: 'empty', shape: '' };

/**
 * Looks at a cell. Words of one case are one sign, runs of digits another; numbers and dates have no other shape than
 * their kind.
 */
export function signOf(cell: string): Sign {
  const text = cell.trim();
  if (text === '') return BLANK;
  const kind = kindOf(text);
  // NULL and its like are blank cells.
  if (kind === 'empty') return BLANK;
  if (kind === 'number') return { text, kind, shape: /\d[.,]\d/.test(text) ? '9,9' : '9' };
  if (kind === 'date') return { text, kind, shape: 'date' };
  const shape = text
    .slice(0, 64)
    .replace(/\d+|\p{Lu}\p{Ll}+|\p{Lu}+|\p{Ll}+/gu, shapeOf)
    // Two words or three make no difference.
    .replace(/(\b(?:Aa|A|a)\b)(?: \1)+(?![\w'])/g, '$1 $1')
    .slice(0, SIGNS_MAX);
  return { text, kind, shape };
}

/** The sign of a number, a capitalised word, or a word of one case. */
function shapeOf(run: string): string {
  // A digit comes before each letter, and nearly all letters are of ASCII.
  if (run < ':') return '9';
  if ((run >= 'a' && run < '{') || /^\p{Ll}/u.test(run)) return 'a';
  return run.length > 1 && /^.\p{Ll}/u.test(run) ? 'Aa' : 'A';
}

/** Shapes of one word, and of a word with a number. */
const WORD_SHAPE = /^(?:a|A|Aa)$/;
const NUMBERED_SHAPE = /^(?:a|A|Aa)[ _]?9$/;

/** How likely a shape is among cells of its kind of which nothing else is known, in nats. */
export function shapeCost({ kind, shape }: Sign): number {
  if (kind === 'number' || kind === 'date' || kind === 'empty') return 0;
  if (WORD_SHAPE.test(shape) || NUMBERED_SHAPE.test(shape)) return COST.word;
  return shape.length <= 6 ? COST.short : COST.long;
}

/** Nats. Ours: one word in four has a given case, one of twenty short texts a given shape. */
const COST = { word: 1.4, short: 3, long: 4.6 } as const;
