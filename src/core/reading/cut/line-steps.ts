/** Steps over lines of text. */
import type { Syntax } from './syntax';

const BREAKS: Readonly<Record<Syntax['lineEnd'], RegExp>> = { lf: /\n/g, cr: /\r/g, any: /\r\n?|\n/g };

/**
 * Finds the position after a number of lines; null = the text has fewer.
 *
 * @param text - starts at the start of a line
 * @param lines - how many to skip
 * @param lineEnd - what ends a line
 */
export function positionAfterLines(text: string, lines: number, lineEnd: Syntax['lineEnd']): number | null {
  if (lines === 0) return 0;
  const breaks = new RegExp(BREAKS[lineEnd]);
  for (let line = 0; line < lines; line += 1) if (breaks.exec(text) === null) return null;
  return breaks.lastIndex;
}

/**
 * Counts the line ends in a text.
 *
 * @param lineEnd - what ends a line
 */
export function countBreaks(text: string, lineEnd: Syntax['lineEnd']): number {
  return text.match(BREAKS[lineEnd])?.length ?? 0;
}

/**
 * Counts the lines that a record spans.
 *
 * @param lineEnd - what ends a line
 */
function linesOf(row: readonly string[], lineEnd: Syntax['lineEnd']): number {
  let lines = 1;
  for (const cell of row) if (/[\n\r]/.test(cell)) lines += countBreaks(cell, lineEnd);
  return lines;
}

/**
 * Returns a function that gives the line on which a record begins. It counts only as far as it is asked.
 *
 * @param records - rows, and whether some of them span lines
 * @param line - on which the first record begins
 * @param lineEnd - what ends a line
 */
export function linesBefore(
  records: { readonly rows: readonly (readonly string[])[]; readonly tall: boolean },
  line: number,
  lineEnd: Syntax['lineEnd'],
): (index: number) => number {
  if (!records.tall) return (index) => line + index;
  const starts = [line];
  return (index) => {
    while (starts.length <= index) {
      const at = starts.length - 1;
      starts.push((starts[at] ?? line) + linesOf(records.rows[at] ?? [], lineEnd));
    }
    return starts[index] ?? line;
  };
}
