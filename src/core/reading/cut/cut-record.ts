/** Cuts one record out of a text, and tolerates quotes in wrong places. */
import type { Scan } from './scan';

/** How to interpret doubtful quotes of one record. */
export interface QuoteHints {
  /** Start positions of cells whose opening quote is text. */
  readonly literalAt: readonly number[];
  /** Two quotes at the end of a cell are a quote as text and the closing quote, not one escaped quote. */
  readonly eager: boolean;
}

/** No quote is doubtful. */
export const PLAIN: QuoteHints = { literalAt: [], eager: false };

/** One record as it was cut. */
export interface Cut {
  readonly cells: string[];
  /** Position after the record and its line end. */
  readonly end: number;
  /** Start of a cell whose quote is never closed; null = none. */
  readonly openAt: number | null;
  /** Start of the first quoted cell with an inner quote that closes nothing; null = none. */
  readonly strayAt: number | null;
  /** Start of the first quoted cell that spans lines; null = none. */
  readonly tallAt: number | null;
  /** The text ended before the record did. */
  readonly cutOff: boolean;
  /** The end of a quoted cell was not found, so that this is not a valid reading of the record. */
  readonly lost: boolean;
}

/** Maximum lines that a quoted cell may continue after an inner quote that closes nothing. */
const LINES_AFTER_STRAY = 8;

/**
 * Cuts the record that begins at a position.
 *
 * @param scan - the text and its syntax
 * @param from - where the record begins
 */
export function cutRecord(scan: Scan, from: number, hints: QuoteHints = PLAIN): Cut {
  return (hints === PLAIN ? cutUnquoted(scan, from) : null) ?? cutCells(scan, from, hints);
}

/** Cuts a record from a line without quotes; null where the line has one, or where runs of delimiters count as one. */
function cutUnquoted(scan: Scan, from: number): Cut | null {
  const { text, syntax } = scan;
  if (syntax.runs) return null;
  const line = scan.line(from);
  if (scan.quote(from) < line) return null;
  const all = text.slice(from, line);
  const cells = syntax.delimiter === '' ? [all] : all.split(syntax.delimiter);
  const end = scan.afterLine(line);
  return { cells, end, openAt: null, strayAt: null, tallAt: null, cutOff: line >= text.length, lost: false };
}

function cutCells(scan: Scan, from: number, hints: QuoteHints): Cut {
  const { text, syntax } = scan;
  const cells: string[] = [];
  let openAt: number | null = null;
  let strayAt: number | null = null;
  let tallAt: number | null = null;
  let at = syntax.runs ? scan.skipRun(from) : from;
  for (;;) {
    const opening = hints.literalAt.includes(at) ? -1 : openingQuote(scan, at);
    let cellEnd: number;
    if (opening === -1) {
      cellEnd = Math.min(scan.delimiter(at), scan.line(at));
      cells.push(text.slice(at, cellEnd));
    } else {
      const quoted = cutQuoted(scan, opening, hints.eager);
      cellEnd = quoted.end;
      cells.push(quoted.cell);
      if (quoted.stray) strayAt ??= at;
      if (tallAt === null && scan.line(at) < quoted.closing) tallAt = at;
      if (quoted.lost) return { cells, end: cellEnd, openAt, strayAt, tallAt: at, cutOff: false, lost: true };
      if (quoted.closing === -1) openAt = at;
    }
    if (cellEnd >= text.length || scan.delimiter(cellEnd) !== cellEnd) {
      const end = scan.afterLine(cellEnd);
      return { cells, end, openAt, strayAt, tallAt, cutOff: cellEnd >= text.length, lost: false };
    }
    at = cellEnd + syntax.delimiter.length;
    if (syntax.runs) {
      at = scan.skipRun(at);
      if (at >= text.length || scan.line(at) === at) {
        return {
          cells,
          end: scan.afterLine(at),
          openAt,
          strayAt,
          tallAt,
          cutOff: at >= text.length,
          lost: false,
        };
      }
    }
  }
}

/** Position of the quote that opens the cell beginning at a position, or -1. */
function openingQuote(scan: Scan, at: number): number {
  const { text, syntax } = scan;
  if (syntax.quote === '') return -1;
  if (text.startsWith(syntax.quote, at)) return at;
  let after = at;
  while (text[after] === ' ') after += 1;
  if (after === at || syntax.delimiter === ' ' || !text.startsWith(syntax.quote, after)) return -1;
  return syntax.padded || isWhole(scan, after) ? after : -1;
}

/** Whether the quote at `opening` is closed on the same line, without another quote inside the cell. */
function isWhole(scan: Scan, opening: number): boolean {
  const { stray, closing } = cutQuoted(scan, opening, false);
  return !stray && closing !== -1 && !scan.text.slice(opening, closing).includes('\n');
}

interface Quoted {
  readonly cell: string;
  /** Position after the cell. */
  readonly end: number;
  /** Position of the closing quote, or -1. */
  readonly closing: number;
  readonly stray: boolean;
  /** The cell did not end within the allowed lines after a quote that closes nothing. */
  readonly lost: boolean;
}

/** Cuts the cell whose opening quote is at a position. An inner quote that does not close the cell is text. */
function cutQuoted(scan: Scan, opening: number, eager: boolean): Quoted {
  const { text, syntax } = scan;
  const { quote, escape: escaping } = syntax;
  const backslash = escaping === '\\';
  let limit = -1;
  let search = opening + 1;
  for (;;) {
    const found = text.indexOf(quote, search);
    const stray = limit !== -1;
    if (stray && (found === -1 ? limit < text.length : found > limit)) {
      return { cell: '', end: limit, closing: -1, stray, lost: true };
    }
    if (found === -1) {
      const cell = unescapeCell(text.slice(opening + 1), scan);
      return { cell, end: text.length, closing: -1, stray, lost: false };
    }
    if (backslash && isEscaped(text, found, opening)) {
      search = found + 1;
    } else if (text[found + 1] === quote && !backslash && !(eager && closedAt(scan, found + 2) !== -1)) {
      search = found + 2;
    } else {
      const end = closedAt(scan, found + 1);
      if (end !== -1) {
        const cell = unescapeCell(text.slice(opening + 1, found), scan);
        return { cell, end, closing: found, stray, lost: false };
      }
      if (limit === -1) limit = scan.afterLines(found, LINES_AFTER_STRAY);
      search = found + 1;
    }
  }
}

/** Whether an odd number of backslashes is directly before a position. */
function isEscaped(text: string, at: number, opening: number): boolean {
  let before = at - 1;
  while (before > opening && text[before] === '\\') before -= 1;
  return (at - before) % 2 === 0;
}

/** Position where the cell ends if the quote before `after` closes it; white space may follow that quote. -1 = it does not. */
function closedAt(scan: Scan, after: number): number {
  const end = Math.min(scan.delimiter(after), scan.line(after));
  return end === after || scan.text.slice(after, end).trim() === '' ? end : -1;
}

function unescapeCell(raw: string, scan: Scan): string {
  const { quote, escape: escaping } = scan.syntax;
  if (escaping === '\\') return raw.includes('\\') ? unescapeBackslashes(raw, quote) : raw;
  return raw.includes(quote) ? raw.split(quote + quote).join(quote) : raw;
}

/** Removes a backslash before a quote or another backslash. Before any other character, a backslash is text. */
function unescapeBackslashes(raw: string, quote: string): string {
  return raw.replace(/\\([\s\S])/g, (both, next) => (next === quote || next === '\\' ? next : both));
}
