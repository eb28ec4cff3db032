/** Cuts well-formed text by a search for delimiters, quotes and line ends only. */
import type { ForeignCells } from '../text/foreign-cells';

/** Records of a well-formed text. */
export interface PlainRecords {
  readonly rows: string[][];
  /** Position after the last record. */
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
  /** Doubled inside a cell; empty = the text contains no quote. */
  readonly quote: string;
}

const CR = 13;

/**
 * Copied for each row. If rows were written `[]` here, V8 might learn that such arrays live long, as the rows of one
 * piece do. All cells of a file would then stay in memory until a full garbage collection.
 */
const NO_CELLS = [''];
NO_CELLS.pop();

/**
 * Cuts text into records. A CR before an LF belongs to the line end.
 *
 * @param text - starts at the start of a record
 * @param syntax - of the text
 * @param last - no text follows, so that the last record needs no line end
 * @param cells - decodes cells where the text is still bytes; delimiter, quote and line ends are ASCII then
 * @returns null where a quote does not end its cell
 */
export function cutPlain(
  text: string,
  { delimiter, newline, quote }: PlainSyntax,
  last: boolean,
  cells: ForeignCells | null = null,
): PlainRecords | null {
  const rows: string[][] = [];
  const { length } = text;
  const step = delimiter.length;
  const isFeed = newline === '\n';
  const quoteCode = quote === '' ? -1 : quote.charCodeAt(0);
  cells?.begin(text);
  let longest = 0;
  let tall = false;
  let end = 0;
  // Position of the first byte that decoding changes, at or after the position of the last search.
  let odd = cells === null ? length : cells.odd;
  let next = orEnd(text.indexOf(delimiter), length);
  lines: while (end < length) {
    let at = end;
    let line = orEnd(text.indexOf(newline, at), length);
    if (line === length && !last) break;
    const row = NO_CELLS.slice();
    let isTall = false;
    for (;;) {
      const isQuoted = quoteCode >= 0 && text.charCodeAt(at) === quoteCode;
      const close = isQuoted ? closingQuote(text, quote, at) : -1;
      if (isQuoted && (close === -1 || (close === length - 1 && !last))) {
        if (last) return null;
        cells?.forget(text.slice(end, at));
        break lines;
      }
      const isLast = !isQuoted && next >= line;
      const stop = isQuoted ? close : isLast ? lineStop(text, at, line, isFeed) : next;
      if (isQuoted) at += 1;
      let size = stop - at;
      if (cells !== null && odd < stop) {
        size = isQuoted ? takeQuoted(cells, text, at, stop, quote, row) : cells.take(text, at, stop, row);
        odd = cells.odd;
      } else {
        const cell = text.slice(at, stop);
        row.push(isQuoted ? unquoted(cell, quote) : cell);
      }
      if (size > longest) longest = size;
      if (isLast) break;
      if (isQuoted) {
        if (close > line) {
          isTall = true;
          line = orEnd(text.indexOf(newline, close), length);
          if (line === length && !last) {
            cells?.forget(text.slice(end, close));
            break lines;
          }
        }
        at = close + 1;
        if (next < at) next = orEnd(text.indexOf(delimiter, at), length);
        if (next !== at || at === length) {
          if (at === lineStop(text, at, line, isFeed)) break;
          return null;
        }
      }
      at = next + step;
      next = orEnd(text.indexOf(delimiter, at), length);
    }
    rows.push(row);
    tall ||= isTall;
    end = Math.min(line + 1, length);
  }
  cells?.finish();
  return { rows, end, longest, tall };
}

/** Position of the quote that closes the one at `opening`, doubled quotes skipped; -1 = none. */
function closingQuote(text: string, quote: string, opening: number): number {
  const code = quote.charCodeAt(0);
  let close = text.indexOf(quote, opening + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === code) close = text.indexOf(quote, close + 2);
  return close;
}

function takeQuoted(
  cells: ForeignCells,
  text: string,
  from: number,
  to: number,
  quote: string,
  row: string[],
): number {
  const cell = unquoted(text.slice(from, to), quote);
  if (cells.isForeign(text, from, to)) return cells.takeForeign(cell, 0, cell.length, row);
  row.push(cell);
  return to - from;
}

/** The text between quotes, with doubled quotes reduced to one. */
function unquoted(raw: string, quote: string): string {
  return raw.includes(quote) ? raw.split(quote + quote).join(quote) : raw;
}

/** Position where the last cell of a line ends: before the CR of a CRLF. */
function lineStop(text: string, at: number, line: number, isFeed: boolean): number {
  return isFeed && line > at && text.charCodeAt(line - 1) === CR ? line - 1 : line;
}

function orEnd(found: number, length: number): number {
  return found === -1 ? length : found;
}
