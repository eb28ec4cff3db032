/** Tells where the table of a file begins: what stands before it, and which records are its header. */
import { type CellKind, isValue, kindOf } from './cells';
import { cutRecord } from './cut';
import { Scan } from './scan';
import { outerSyntax, type Syntax } from './syntax';

/** Records that are looked at for the beginning of the table and for what its columns hold. */
const RECORDS_MAX = 200;
/** Records of header at most; no export that was surveyed has more. */
const HEADER_MAX = 4;
/** Characters of a cell below the first row of header: units and parts of names are short. */
const SUBHEAD_MAX = 100;

/** Where the table of a file begins. */
export interface Layout {
  /** Lines before the header. */
  readonly preambleRows: number;
  /** Records of header. */
  readonly headerRows: number;
  /** Cells of the usual record. */
  readonly width: number;
  /** What each column holds mostly; empty where it holds this and that. */
  readonly kinds: readonly (CellKind | '')[];
  /** The header comes again and again, as at the top of printed pages. */
  readonly paged: boolean;
}

/** A record of the sample and the line on which it begins. */
interface Placed {
  readonly cells: readonly string[];
  readonly kinds: readonly CellKind[];
  readonly filled: number;
  readonly line: number;
}

/**
 * Tells where the table of a file begins.
 *
 * @param text - the beginning of the file, its line ends made LF
 * @param syntax - of the file
 * @param width - cells of the usual record of the whole sample
 */
export function inferLayout(text: string, syntax: Syntax, width: number): Layout {
  const records = placeRecords(text, syntax);
  const begin = width === 1 ? firstFilled(records) : tableStart(records, width);
  const own = width === 1 ? width : blockWidth(records, begin, width);
  const kinds = columnKinds(records, own);
  const below = countHeader(records, begin, own, kinds);
  const above = below === 0 ? 0 : countGroups(records, begin, own, HEADER_MAX - below);
  const first = records[begin - above];
  if (first === undefined) return { preambleRows: 0, headerRows: 0, width, kinds, paged: false };
  const headerRows = below + above;
  const header = first.cells.join('\0');
  const again = records.filter((record) => record.cells.join('\0') === header).length;
  return { preambleRows: first.line, headerRows, width: own, kinds, paged: headerRows > 0 && again > 2 };
}

/** The usual width down to the first blank line, so that a table below it does not make this one look ragged. */
function blockWidth(records: readonly Placed[], begin: number, width: number): number {
  const blank = records.findIndex((record, at) => at > begin && record.filled === 0);
  const block = records.slice(begin, blank === -1 ? undefined : blank);
  const [first] = block;
  if (first === undefined || block.length < 2 || first.cells.length < 2) return width;
  return block.every((record) => record.cells.length === first.cells.length) ? first.cells.length : width;
}

/** Counts the records right above the header that name groups of columns. */
function countGroups(records: readonly Placed[], begin: number, width: number, most: number): number {
  let groups = 0;
  while (groups < most && isGroups(records[begin - groups - 1], width)) groups += 1;
  return groups;
}

function placeRecords(text: string, syntax: Syntax): Placed[] {
  const lf: Syntax = { ...syntax, lineEnd: 'lf' };
  const scan = new Scan(text, outerSyntax(lf));
  const records: Placed[] = [];
  let at = 0;
  let line = 0;
  while (at < text.length && records.length < RECORDS_MAX) {
    const cut = cutRecord(scan, at);
    const cells = syntax.wrapped ? cutRecord(new Scan(cut.cells[0] ?? '', lf), 0).cells : cut.cells;
    const kinds = cells.map(kindOf);
    records.push({ cells, kinds, filled: cells.filter((cell) => cell.trim() !== '').length, line });
    line += text.slice(at, cut.end).split('\n').length - 1;
    at = cut.end;
  }
  return records;
}

function firstFilled(records: readonly Placed[]): number {
  return records.findIndex(({ cells, filled }) => filled > 0 && !/^sep=.$/i.test(cells[0] ?? ''));
}

/** The kind that most of the filled cells of each column have, the first records left aside if there are more. */
function columnKinds(records: readonly Placed[], width: number): (CellKind | '')[] {
  const usual = records.filter((record) => record.cells.length === width && record.filled > 0);
  const body = usual.slice(Math.min(HEADER_MAX, Math.floor(usual.length / 2)));
  return Array.from({ length: width }, (_, column) => {
    const counts = new Map<CellKind, number>();
    let filled = 0;
    for (const { kinds } of body) {
      const kind = kinds[column] ?? 'empty';
      if (kind === 'empty') continue;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      filled += 1;
    }
    const [kind, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    return count >= 0.7 * filled ? kind : '';
  });
}

/** The first record that is filled as the records of the table are; what is above of it is preamble. */
function tableStart(records: readonly Placed[], width: number): number {
  const usual = records.filter((record) => record.cells.length === width && record.filled > 0);
  const fills = usual.map(({ filled }) => filled).sort((a, b) => a - b);
  const fill = fills[Math.floor(fills.length / 2)] ?? width;
  const enough = Math.max(2, Math.ceil(0.6 * fill));
  const start = records.findIndex((record) => {
    if (record.filled < enough) return false;
    if ((record.cells[0] ?? '').startsWith('#') && record.cells.length !== width) return false;
    return record.cells.length >= width - 1 || record.filled >= 0.8 * fill;
  });
  return start === -1 ? firstFilled(records) : start;
}

/** Counts the records of header from the beginning of the table on. */
function countHeader(
  records: readonly Placed[],
  start: number,
  width: number,
  kinds: readonly (CellKind | '')[],
): number {
  const first = records[start];
  if (first === undefined || !isHeader(records, start, kinds)) return 0;
  let rows = 1;
  while (rows < HEADER_MAX) {
    const next = records[start + rows];
    if (next === undefined || !continuesHeader(first, next, width, kinds)) break;
    rows += 1;
  }
  // A file of nothing but header rows has one.
  return records.slice(start + rows).some(({ filled }) => filled > 0) ? rows : 1;
}

/** Whether the first record of a table names its columns rather than fills them. */
function isHeader(records: readonly Placed[], start: number, kinds: readonly (CellKind | '')[]): boolean {
  const first = records[start];
  if (first === undefined) return false;
  let names = 0;
  let values = 0;
  kinds.forEach((kind, column) => {
    const own = first.kinds[column] ?? 'empty';
    if (kind === '' || !isValue(kind) || own === 'empty') return;
    if (own === kind) values += 1;
    else if (!isValue(own) || own === 'code') names += 1;
  });
  if (names !== values) return names > values || isYears(first);
  if (values > 0) return isYears(first);
  return looksNamed(records, start);
}

/** Years in a row over columns of numbers. */
function isYears(record: Placed): boolean {
  const years = record.cells.filter((cell) => /^(?:19|20)\d\d$/.test(cell.trim())).map(Number);
  const rising = years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1);
  return years.length > 2 && years.length >= record.filled - 3 && rising;
}

/** Without values to go by: names are all there, all different, are no values, and do not come again below. */
function looksNamed(records: readonly Placed[], start: number): boolean {
  const first = records[start];
  if (first === undefined) return false;
  const names = first.cells.map((cell) => cell.trim());
  const filled = names.filter((name) => name !== '');
  if (new Set(filled).size < filled.length && filled.length < names.length) return false;
  if (first.kinds.some((kind) => kind === 'number' || kind === 'date')) return false;
  const below = records.slice(start + 1);
  const again = names.filter(
    (name, column) => name !== '' && below.some(({ cells }) => cells[column] === name),
  );
  return (
    again.length <= names.length / 2 || below.some(({ cells }) => cells.join('\0') === first.cells.join('\0'))
  );
}

/**
 * Whether a record below the header is header still: words where most columns that hold values have theirs, or the names
 * again. A code is a value: the first of the branches may be `S1` where most have a number, and its row is one like the
 * others. So is that of a customer without number and with `S/D` for a date, and one with a value in a column of this
 * and that. A row of header that is taken for data is seen by everybody; a row of data that is taken for header is gone.
 */
function continuesHeader(
  first: Placed,
  next: Placed,
  width: number,
  kinds: readonly (CellKind | '')[],
): boolean {
  if (next.cells.length !== width || next.filled === 0) return false;
  if (next.cells.join('\0') === first.cells.join('\0')) return true;
  if (next.cells.some((cell) => cell.length > SUBHEAD_MAX)) return false;
  // Where each column has its name, what stands over its texts is a text of a row.
  const isNamed = first.filled === width;
  let words = 0;
  let values = 0;
  let columns = 0;
  kinds.forEach((kind, column) => {
    const own = next.kinds[column] ?? 'empty';
    const isOfValues = kind !== '' && isValue(kind);
    columns += Number(isOfValues);
    if (isValue(own) || (isNamed && !isOfValues && own !== 'empty')) values += 1;
    else if (isOfValues && own !== 'empty') words += 1;
  });
  return words > columns / 2 && values <= words / 4;
}

/**
 * Whether a record above the header names groups of columns: words that stand over columns here and there, not a
 * title or a label with its value.
 */
function isGroups(record: Placed | undefined, width: number): boolean {
  if (record === undefined || record.cells.length !== width || record.filled < 2) return false;
  const places = record.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
  const words =
    places.every((column) => !/^(?:number|date)$/.test(record.kinds[column] ?? '')) || isYears(record);
  const spread = width < 4 || (places[places.length - 1] ?? 0) > 1;
  return words && spread && !/:\s*$/.test(record.cells[places[0] ?? 0] ?? '');
}
