/** Cuts well-formed text by searching for delimiters, quotes and line ends, and for nothing more. */

/** Records of such a text. */
export interface PlainRecords {
  readonly rows: string[][];
  /** Position behind the last of them. */
  readonly end: number;
  /** Characters of the longest cell. */
  readonly longest: number;
  /** Some quoted cell spans lines. */
  readonly tall: boolean;
}

/** How the text is written. */
export interface PlainSyntax {
  /** Not empty. */
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  /** Doubled within a cell; empty where no quote stands in the text. */
  readonly quote: string;
}

const CR = 13;

/**
 * Cuts text into records. A CR before an LF belongs to the line end.
 *
 * @param text - begins where a record begins
 * @param syntax - of the text
 * @param last - no text follows, so that the last record needs no line end
 * @returns null where a quote does not end its cell
 */
export function cutPlain(
  text: string,
  { delimiter, newline, quote }: PlainSyntax,
  last: boolean,
): PlainRecords | null {
  const rows: string[][] = [];
  const { length } = text;
  const step = delimiter.length;
  const isFeed = newline === '\n';
  const quoteCode = quote === '' ? -1 : quote.charCodeAt(0);
  let longest = 0;
  let tall = false;
  let end = 0;
  let next = orEnd(text.indexOf(delimiter), length);
  while (end < length) {
    let at = end;
    let line = orEnd(text.indexOf(newline, at), length);
    if (line === length && !last) break;
    const row: string[] = [];
    for (;;) {
      if (quoteCode >= 0 && text.charCodeAt(at) === quoteCode) {
        let close = text.indexOf(quote, at + 1);
        let isDoubled = false;
        while (close !== -1 && text.charCodeAt(close + 1) === quoteCode) {
          isDoubled = true;
          close = text.indexOf(quote, close + 2);
        }
        if (close === -1 || (close === length - 1 && !last)) {
          return last ? null : { rows, end, longest, tall };
        }
        const cell = text.slice(at + 1, close);
        row.push(isDoubled ? cell.split(quote + quote).join(quote) : cell);
        if (close - at > longest) longest = close - at;
        if (close > line) {
          tall = true;
          line = orEnd(text.indexOf(newline, close), length);
          if (line === length && !last) return { rows, end, longest, tall };
        }
        at = close + 1;
        if (next < at) next = orEnd(text.indexOf(delimiter, at), length);
        const isReturn = isFeed && at === line - 1 && text.charCodeAt(at) === CR;
        if (next === at && at < length) at += step;
        else if (at === line || isReturn) break;
        else return null;
        if (next < at) next = orEnd(text.indexOf(delimiter, at), length);
        continue;
      }
      if (next < line) {
        row.push(text.slice(at, next));
        if (next - at > longest) longest = next - at;
        at = next + step;
        next = orEnd(text.indexOf(delimiter, at), length);
        continue;
      }
      const stop = isFeed && line > at && text.charCodeAt(line - 1) === CR ? line - 1 : line;
      row.push(text.slice(at, stop));
      if (stop - at > longest) longest = stop - at;
      break;
    }
    rows.push(row);
    end = Math.min(line + 1, length);
  }
  return { rows, end, longest, tall };
}

function orEnd(found: number, length: number): number {
  return found === -1 ? length : found;
}
