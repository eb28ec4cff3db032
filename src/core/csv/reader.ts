/** Reads the bytes of one snapshot, in any pieces, into the rows of its table. */
import Papa from 'papaparse';
import type { Encoding } from '../text/encoding';
import type { Dialect, DialectHints } from './dialect';
import type { Finding, Problem } from './finding';

/** Parts of a file to infer from: binary strings, one character a byte; the first part starts at 0. */
export interface ByteSample {
  /** Bytes of the whole file. */
  readonly size: number;
  readonly parts: readonly { readonly offset: number; readonly bytes: string }[];
}

/** Where a reader stopped, to go on later; plain JSON of at most 6 KB. */
export interface ReaderState {
  /** First byte that no handed-out row represents yet. */
  readonly offset: number;
  readonly records: number;
  readonly headerDone: boolean;
}

/** What a reader knows about the file so far. */
export interface ReaderFacts {
  /** Rows handed out, header excluded. */
  readonly records: number;
  /** The widest row so far. */
  readonly columns: number;
  readonly longestCell: {
    readonly length: number;
    readonly line: number;
    readonly record: number;
    readonly column: number;
  };
  readonly headerNames: readonly string[];
  /** The first findings of each code, in the order of the file. */
  readonly findings: readonly Finding[];
  /** How often each code was met in truth. */
  readonly totals: Readonly<Record<string, number>>;
  /** Where a quote was opened that nothing closes. */
  readonly unclosedQuote: { readonly line: number } | null;
  /** Records that lie inside of cells because a quote swallowed them. */
  readonly swallowed: number;
  readonly lastRecordComplete: boolean;
  readonly endsWithNewline: boolean;
  /** Set when later bytes contradict the encoding: drop every row and open again with this hint. */
  readonly refuted: Encoding | null;
}

/** Reads one file, piece by piece. */
export interface SnapshotReader {
  readonly dialect: Dialect;
  readonly facts: ReaderFacts;
  push(bytes: string): string[][];
  finish(): string[][];
  state(): ReaderState;
}

export type Opened =
  | { readonly ok: true; readonly reader: SnapshotReader }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Opens a file for reading.
 *
 * @param sample - the first bytes of the file and, when it is large, some from its middle and end
 * @param hints - parts of the dialect that a person forces
 * @param resume - where an earlier reader of the same file stopped
 */
export function openReader(sample: ByteSample, hints: DialectHints, resume?: ReaderState): Opened {
  const head = sample.parts[0]?.bytes ?? '';
  if (sample.size === 0) return { ok: false, problem: { code: 'empty', facts: {} } };
  if (head.startsWith('PK\x03\x04'))
    return { ok: false, problem: { code: 'binary', facts: { kind: 'zip' } } };
  if (/^\0*$/.test(head)) return { ok: false, problem: { code: 'binary', facts: { kind: 'nul' } } };
  if (/^[\s\0]*$/.test(head)) return { ok: false, problem: { code: 'blank', facts: {} } };
  const firstLine = head.split(/\r?\n/)[0] ?? '';
  const delimiter =
    hints.delimiter ??
    [',', ';', '\t', '|'].reduce((best, one) =>
      firstLine.split(one).length > firstLine.split(best).length ? one : best,
    );
  const dialect: Dialect = {
    encoding: hints.encoding ?? (isUtf8(head) ? 'utf-8' : 'windows-1252'),
    delimiter,
    quote: '"',
    escape: '"',
    newline: head.includes('\r\n') ? '\r\n' : '\n',
    preambleRows: 0,
    headerRows: hints.headerRows ?? 1,
    confidence: 0.5,
    runnerUp: '',
    evidence: [],
  };
  return { ok: true, reader: createReader(dialect, resume) };
}

function isUtf8(bytes: string): boolean {
  return !/[\x80-\xff]/.test(
    bytes.replace(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g, ''),
  );
}

function decode(bytes: string, encoding: Encoding): string {
  return encoding === 'utf-8' && isUtf8(bytes) ? decodeURIComponent(escape(bytes)) : bytes;
}

function createReader(dialect: Dialect, resume?: ReaderState): SnapshotReader {
  const parser = new Papa.Parser({
    delimiter: dialect.delimiter,
    newline: dialect.newline,
    quoteChar: '"',
    escapeChar: '"',
  });
  let rest = '';
  let offset = resume?.offset ?? 0;
  let records = resume?.records ?? 0;
  let columns = 0;
  let names: readonly string[] = [];
  let headerDone = resume?.headerDone ?? dialect.headerRows === 0;
  let endsWithNewline = false;
  function take(rows: string[][]): string[][] {
    const out: string[][] = [];
    for (const row of rows) {
      if (row.length === 1 && row[0] === '') continue;
      const cells = row.map((cell) => decode(cell, dialect.encoding));
      columns = Math.max(columns, cells.length);
      if (headerDone) records += 1;
      else names = cells;
      headerDone = true;
      out.push(cells);
    }
    return out;
  }
  return {
    dialect,
    get facts() {
      return {
        records,
        columns,
        headerNames: names,
        findings: [],
        totals: {},
        unclosedQuote: null,
        swallowed: 0,
        longestCell: { length: 0, line: 0, record: 0, column: 0 },
        lastRecordComplete: true,
        endsWithNewline,
        refuted: null,
      };
    },
    push(bytes) {
      if (bytes !== '') endsWithNewline = bytes.endsWith('\n');
      rest += bytes;
      if (offset === 0 && rest.startsWith('\xef\xbb\xbf')) {
        rest = rest.slice(3);
        offset = 3;
      }
      const result = parser.parse(rest, 0, true);
      rest = rest.slice(result.meta.cursor);
      offset += result.meta.cursor;
      return take(result.data);
    },
    finish() {
      const result = parser.parse(rest, 0, false);
      offset += rest.length;
      rest = '';
      return take(result.data);
    },
    state: () => ({ offset, records, headerDone }),
  };
}
declare function escape(text: string): string;
