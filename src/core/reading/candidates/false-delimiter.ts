/** Distinguishes one column of values or of text with punctuation from columns that the punctuation separates. */
import { isValue, kindOf } from '../evidence/cells';
import type { Weight } from './weigh';

/** Maximum lines that are examined. */
const LINES_MAX = 250;
/** Minimum share of lines that are one value each, and of delimiters that a space follows. */
const NEARLY_ALL = 0.95;

/**
 * Whether a delimiter is only part of values, as in decimals and times, or of sentences.
 *
 * @param weight - the reading with that delimiter
 * @param text - the sample, with line ends normalised to LF
 */
export function isFooled(weight: Weight, text: string): boolean {
  const { syntax, rare } = weight.candidate;
  const lines = text
    .split('\n', LINES_MAX)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = '', ...others] = lines;
  const titled = !first.includes(syntax.delimiter);
  if (others.length === 0 || (!titled && !rare)) return false;
  const values = others.filter((line) => (rare && !titled ? isFigure(line) : isValue(kindOf(line))));
  if (values.length >= NEARLY_ALL * others.length) return true;
  if (!titled || weight.width > 3 || weight.typed > 0) return false;
  const parts = others.join('\n').split(syntax.delimiter.trimEnd());
  const blanks = parts.slice(1).filter((part) => part.startsWith(' ')).length;
  return syntax.delimiter.trimEnd() !== '' && blanks >= NEARLY_ALL * (parts.length - 1);
}

/** Whether a line is a number, a date, a time or a phone. A code does not count: its punctuation may be a delimiter. */
function isFigure(line: string): boolean {
  const kind = kindOf(line);
  return kind === 'number' || kind === 'date' || /^(?=.*[-+(])[\d()+ -]{7,20}$/.test(line);
}
