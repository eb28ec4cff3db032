/** Candidate ways to read a sample: every delimiter, quote and escape that the sample suggests. */

import { LINES, type Syntax } from '../cut/syntax';
import { isFilled } from '../evidence/filled';
import type { DialectHints } from './dialect';

/** A delimiter, its prior from 0 to 1, and whether it needs more evidence than records of even width. */
interface Known {
  readonly delimiter: string;
  readonly prior: number;
  readonly rare: boolean;
}

/**
 * Comma, semicolon, tab and bar separate the cells of nearly every surveyed file (Vitagliano et al., Pollock, PVLDB
 * 16(8), 2023, table 2). The other delimiters are mostly part of text, times and addresses.
 */
const KNOWN: readonly Known[] = [
  ...usual([',', ';', '\t'], 1),
  ...usual(['||', '|'], 0.93),
  ...usual([', ', '; ', ' | ', ',\t'], 0.97),
  ...rare(['^', '~', '\x01', '\x1f', '\x1e', '§', '¦', '::', ';;', '~~', '\t\t', '#'], 0.9),
  ...rare([':', ' ', '!', '*', '&'], 0.6),
];

function usual(delimiters: readonly string[], prior: number): Known[] {
  return delimiters.map((delimiter) => ({ delimiter, prior, rare: false }));
}

function rare(delimiters: readonly string[], prior: number): Known[] {
  return delimiters.map((delimiter) => ({ delimiter, prior, rare: true }));
}

/** One way to read the sample, and its prior before the records are examined. */
export interface Candidate {
  readonly syntax: Syntax;
  readonly prior: number;
  readonly rare: boolean;
}

/**
 * Lists the ways in which a sample may be written, including one column without a delimiter.
 *
 * @param text - the sample, with line ends normalised to LF
 * @param hints - parts that a person forces
 */
export function listCandidates(text: string, hints: DialectHints): Candidate[] {
  const forced = hints.delimiter;
  const known =
    forced === undefined
      ? [...KNOWN.filter(({ delimiter }) => text.includes(delimiter)), ...usual([''], 0.99)]
      : usual([forced], 1);
  const candidates: Candidate[] = [];
  for (const { delimiter, prior, rare } of known) {
    for (const quote of quotesFor(text, delimiter, hints)) {
      for (const escaping of escapesFor(text, quote, hints)) {
        const padded = quote !== '' && delimiter !== ' ' && isPadded(text, delimiter, quote);
        const runs = delimiter === ' ' && /[^ \n] {2,}[^ \n]/.test(text);
        const syntax: Syntax = { ...LINES, delimiter, quote, escape: escaping, padded, runs };
        candidates.push({ syntax, prior, rare });
      }
    }
  }
  return candidates;
}

/** The double quote if it occurs anywhere, the single quote only if cells are wrapped in it as in quotes, otherwise none. */
function quotesFor(text: string, delimiter: string, hints: DialectHints): string[] {
  if (hints.quote !== undefined) return [hints.quote];
  const double = text.includes('"');
  const single = areQuotes(text, wrappedCells(text, delimiter, "'"), delimiter);
  if (double) return single && wrappedCells(text, delimiter, '"').length === 0 ? ["'", '"'] : ['"'];
  return single ? ["'", ''] : [''];
}

/** Minimum number of wrapped cells for each line below the titles, if no such cell needs its quotes. Our choice. */
const CELLS_PER_LINE = 0.5;

/** Whether apostrophes around cells are quotes: some cell needs them, or they are in most lines. */
function areQuotes(text: string, cells: readonly string[], delimiter: string): boolean {
  if (cells.length === 0) return false;
  const isNeeded = delimiter !== '' && cells.some((cell) => cell.includes(delimiter));
  const lines = text.split('\n').filter(isFilled).length - 1;
  return isNeeded || cells.length >= CELLS_PER_LINE * lines;
}

/** The filled cells that are enclosed in quotes. */
function wrappedCells(text: string, delimiter: string, quote: string): string[] {
  if (!text.includes(quote)) return [];
  const d = delimiter === '' ? '\n' : literal(delimiter);
  const blanks = delimiter === ' ' ? '' : ' *';
  return (
    text.match(
      new RegExp(`(?<=^|\\n|${d})${blanks}${quote}[^${quote}\\n]+${quote}${blanks}(?=$|\\n|${d})`, 'g'),
    ) ?? []
  );
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function escapesFor(text: string, quote: string, hints: DialectHints): string[] {
  if (quote === '') return [''];
  if (hints.escape !== undefined) return [hints.escape];
  return text.includes(`\\${quote}`) ? [quote, '\\'] : [quote];
}

/** Whether quotes follow a delimiter and spaces at least as often as they follow the delimiter directly. */
function isPadded(text: string, delimiter: string, quote: string): boolean {
  const d = literal(delimiter);
  const padded = text.match(new RegExp(`${d} +${quote}`, 'g'))?.length ?? 0;
  return padded > 0 && padded >= text.split(delimiter + quote).length - 1;
}
