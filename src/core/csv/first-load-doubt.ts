/** What a careful person would ask about before the first file of an entity is published. */
import { isValue, kindOf } from './cells';
import type { Doubt } from './dialect';
import type { Inferred } from './infer';
import type { Layout } from './layout';

/**
 * Nats that a header, or its absence, must be ahead of any other reading, and those that one must be ahead that is like the
 * rows below it. Ours: of 250 files whose first row was taken for such a header, 14 were further ahead; of 2,720 with a
 * header, 13 were not (made by `test/core/csv/world`).
 */
const HEADER_AHEAD = 3;
const UNNAMED_AHEAD = 10;
/** Confidence under which a delimiter is a guess. Ours. */
const DELIMITER_SURE = 0.3;
/** Share of the lines of one column that hold a delimiter. */
const PARTED_SHARE = 0.5;
/** Lines that are looked at. */
const LINES_MAX = 250;
/** Delimiters that nobody writes into a text without a blank behind them. */
const DELIMITERS = [';', '\t', '|', ','];

/**
 * Finds what is doubtful about a reading.
 *
 * @param text - the beginning of the file, its line ends made LF
 * @param layout - where its table begins
 */
export function findDoubts(
  text: string,
  inferred: Inferred,
  layout: Layout,
  forced: { readonly delimiter: boolean; readonly headed: boolean },
): Doubt[] {
  const doubts: Doubt[] = [];
  if (!forced.headed && layout.margin < (layout.unnamed ? UNNAMED_AHEAD : HEADER_AHEAD)) {
    doubts.push({ code: 'header', headed: layout.headerRows > 0 });
  }
  const { delimiter } = inferred.syntax;
  if (!forced.delimiter && isGuess(inferred)) {
    doubts.push({ code: 'delimiter', taken: delimiter, other: inferred.rival ?? '' });
  }
  if (!forced.delimiter && delimiter === ' ') doubts.push({ code: 'blanks' });
  const { headerRows, names: titles, used: columns } = layout;
  if (!forced.headed && headerRows > 0 && titles < columns) doubts.push({ code: 'titles', titles, columns });
  // What a person forces may not occur in the file at all.
  const parting = inferred.width === 1 ? partingDelimiter(text) : null;
  if (parting !== null && parting !== delimiter) doubts.push({ code: 'column', other: parting });
  return doubts;
}

/** Tells whether a delimiter is hardly better than another one. */
export function isGuess({ confidence, width, rival }: Inferred): boolean {
  return confidence < DELIMITER_SURE && width > 1 && rival !== null;
}

/** A delimiter that stands in most lines of one column, no blank behind it, though they are no values; or null. */
function partingDelimiter(text: string): string | null {
  const lines = text.split('\n', LINES_MAX).filter((line) => line.trim() !== '');
  const texts = lines.slice(1).filter((line) => !isValue(kindOf(line)));
  const parts = (line: string, delimiter: string) => {
    const at = line.indexOf(delimiter);
    return at > 0 && at < line.length - 1 && line[at + 1] !== ' ';
  };
  const found = DELIMITERS.find(
    (delimiter) =>
      texts.filter((line) => parts(line, delimiter)).length >= Math.max(1, PARTED_SHARE * lines.length),
  );
  return found ?? null;
}
