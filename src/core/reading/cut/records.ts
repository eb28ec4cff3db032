/**
 * Cuts text into records: by a plain search or PapaParse where a text is well-formed, by the tolerant cutter where it is not.
 */
import Papa from 'papaparse';
import { cutPlain, type PlainRecords, type PlainSyntax } from './cut-plain';
import { cutRecord } from './cut-record';
import { unframe } from './frame';
import { type Odd, readRecord } from './repair';
import { Scan } from './scan';
import { outerSyntax, type Syntax } from './syntax';

/** Something odd about the quotes of one record. */
export interface QuoteMark {
  /** Index of the row. */
  readonly row: number;
  readonly odd: Odd;
  readonly column: number;
  readonly swallowed: number;
}

/** The complete records of a text. */
export interface Records {
  readonly rows: string[][];
  /** Position after the last record. */
  readonly end: number;
  /** Some record spans several lines. */
  readonly tall: boolean;
  /** Characters of the longest cell; infinite = not measured. */
  readonly longest: number;
  readonly marks: readonly QuoteMark[];
  /** For decoded bytes up to `end`: number of characters of several bytes, and of bytes that belong to no character. */
  readonly valid: number;
  readonly bad: number;
}

/**
 * Cuts text into records.
 *
 * @param text - starts at the start of a record
 * @param width - usual number of cells in a record
 * @param until - `line`: the last record needs a line end; `end`: it needs none, because no text follows; `first`: cuts
 *   the first record of a text that has grown too long
 */
export function cutRecords(
  text: string,
  syntax: Syntax,
  width: number,
  until: 'line' | 'end' | 'first',
): Records {
  const records = cutPlainly(text, syntax, width, until) ?? cutTolerantly(text, syntax, width, until);
  return unframed(records, syntax);
}

/** Removes frames and padding from the cells. */
export function unframed(records: Records, syntax: Syntax): Records {
  const { framed, aligned, fixed } = syntax;
  const isBare = !framed && !aligned && fixed === null;
  return isBare ? records : { ...records, rows: records.rows.map((row) => unframe(row, syntax)) };
}

function cutPlainly(
  text: string,
  syntax: Syntax,
  width: number,
  until: 'line' | 'end' | 'first',
): Records | null {
  return until !== 'first' && isOrdinary(syntax) ? parseOrdinary(text, syntax, width, until === 'end') : null;
}

/** Whether PapaParse reads the syntax correctly; docs/decisions/0010 lists what it does not. */
export function isOrdinary(syntax: Syntax): boolean {
  const plainQuotes = syntax.escape === syntax.quote;
  return (
    plainQuotes &&
    syntax.delimiter !== '' &&
    syntax.lineEnd !== 'any' &&
    !syntax.padded &&
    !syntax.runs &&
    !syntax.wrapped
  );
}

function parseOrdinary(text: string, syntax: Syntax, width: number, last: boolean): Records | null {
  const plain = plainSyntaxOf(text, syntax);
  if (plain === null) return null;
  const cut = cutPlain(text, plain, last) ?? parseOddly(text, syntax, plain.newline, last);
  if (cut === null || (cut.tall && hasDoubtful(cut.rows, syntax, width))) return null;
  return { ...cut, marks: [], valid: 0, bad: 0 };
}

/**
 * The syntax of a text that can be cut by a search for delimiters, quotes and line ends; null = it cannot.
 *
 * @param text - starts at the start of a record
 */
export function plainSyntaxOf(text: string, syntax: Syntax): PlainSyntax | null {
  const newline = syntax.lineEnd === 'cr' ? '\r' : '\n';
  const { delimiter } = syntax;
  const quote = syntax.quote !== '' && text.includes(syntax.quote) ? syntax.quote : '';
  // The CR before a quote would be taken for half of a line end.
  if (quote !== '' && newline === '\n' && text.includes(`\r${quote}`)) return null;
  // To PapaParse, a quote after spaces is text.
  if (quote !== '' && text.includes(` ${quote}`) && isQuotedBehindBlanks(text, syntax)) return null;
  return { delimiter, newline, quote };
}

/** Cuts a text in which some quote does not end its cell; null where PapaParse reports an error. */
function parseOddly(
  text: string,
  { delimiter, quote, lineEnd }: Syntax,
  newline: '\n' | '\r',
  last: boolean,
): PlainRecords | null {
  const parser = new Papa.Parser({ delimiter, newline, quoteChar: quote, escapeChar: quote });
  const { data, errors, meta } = parser.parse(text, 0, !last);
  if (errors.length > 0) return null;
  if (last && data[data.length - 1]?.join('') === '' && text.endsWith(newline)) data.pop();
  if (lineEnd === 'lf' && text.includes('\r')) stripReturns(data);
  const end = last ? text.length : meta.cursor;
  const tall = countLines(text, newline, end) > data.length;
  return { rows: data, end, longest: Number.POSITIVE_INFINITY, tall };
}

/** Whether some cell begins with spaces and a quote. */
function isQuotedBehindBlanks(text: string, { delimiter, quote }: Syntax): boolean {
  let at = text.indexOf(` ${quote}`);
  while (at !== -1) {
    let before = at - 1;
    while (text[before] === ' ') before -= 1;
    if (
      before < 0 ||
      text[before] === '\n' ||
      text[before] === '\r' ||
      text.startsWith(delimiter, before + 1 - delimiter.length)
    )
      return true;
    at = text.indexOf(` ${quote}`, at + 1);
  }
  return false;
}

/** Counts the lines of a text up to a position, including an unfinished last one. */
function countLines(text: string, newline: string, end: number): number {
  let lines = 0;
  let at = 0;
  while (at < end) {
    const found = text.indexOf(newline, at);
    at = found === -1 ? end : found + 1;
    lines += 1;
  }
  return lines;
}

/** Removes the CR of a CRLF from the last cell of each row, in place. */
function stripReturns(rows: string[][]): void {
  for (const row of rows) {
    const last = row.length - 1;
    const cell = row[last] ?? '';
    if (cell.charCodeAt(cell.length - 1) === 13) row[last] = cell.slice(0, -1);
  }
}

/** Whether some cell spans lines and has delimiters in it, or is in a row of unusual width: it may have swallowed records. */
export function hasDoubtful(rows: readonly string[][], syntax: Syntax, width: number): boolean {
  const line = syntax.lineEnd === 'cr' ? '\r' : '\n';
  for (const row of rows) {
    for (const cell of row) {
      if (cell.includes(line) && (row.length !== width || cell.includes(syntax.delimiter))) return true;
    }
  }
  return false;
}

function cutTolerantly(
  text: string,
  syntax: Syntax,
  width: number,
  until: 'line' | 'end' | 'first',
): Records {
  const scan = new Scan(text, outerSyntax(syntax));
  const rows: string[][] = [];
  const marks: QuoteMark[] = [];
  let at = 0;
  while (at < text.length) {
    const forced = until === 'end' || (until === 'first' && rows.length === 0);
    const { cut, odd, column, swallowed, waits } = readRecord(scan, at, syntax.wrapped ? 1 : width);
    // The LF of a CRLF may still arrive.
    const halved = syntax.lineEnd === 'any' && cut.end === text.length;
    if ((waits || halved) && !forced) break;
    if (odd !== 'none') marks.push({ row: rows.length, odd, column, swallowed });
    if (cut.cutOff && syntax.lineEnd === 'lf') stripReturns([cut.cells]);
    rows.push(syntax.wrapped ? unwrap(cut.cells, syntax) : cut.cells);
    at = cut.end;
  }
  return { rows, end: at, tall: true, longest: Number.POSITIVE_INFINITY, marks, valid: 0, bad: 0 };
}

function unwrap(cells: string[], syntax: Syntax): string[] {
  const [record = ''] = cells;
  return cutRecord(new Scan(record, { ...syntax, wrapped: false, lineEnd: 'lf' }), 0).cells;
}
