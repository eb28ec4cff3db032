/** Finds where the table of a file begins: the lines before it, and the records of its header. */

import type { DialectHints } from '../candidates/dialect';
import type { Syntax } from '../cut/syntax';
import { type CellKind, isValue } from '../evidence/cells';
import { fieldShares } from '../evidence/field-words';
import { type Placed, placeRecords } from '../evidence/first-records';
import { titleOf } from '../evidence/label';
import { beginsAsComment, isNote } from '../evidence/non-record';
import { longestSeries } from '../evidence/series';
import { measureWidths, mostFrequent } from '../evidence/width';
import { measuredColumns } from './adjacent-table';
import { countGroups } from './group-titles';
import { countHeader, HEADER_MAX } from './header-rows';
import { findTable, firstCopy, firstFilled } from './start';

/** Where the table of a file begins. */
export interface Layout {
  /** Lines before the header. */
  readonly preambleRows: number;
  /** Number of header records. */
  readonly headerRows: number;
  /** Number of cells in the widest record of the header, as in the file. */
  readonly names: number;
  /** Records above the header that are as full as rows. */
  readonly fullAbove: number;
  /** Usual number of cells in a record. */
  readonly width: number;
  /** Number of columns with content in the sample. */
  readonly used: number;
  /** Kind of most cells of each column; null = mixed. */
  readonly kinds: readonly (CellKind | null)[];
  /** Columns in which the first rows contain only numbers or dates. */
  readonly measured: readonly number[];
  /** The header is repeated, as at the top of printed pages. */
  readonly paged: boolean;
  /** First texts of the lines above the table, which may be repeated on each page. */
  readonly titles: ReadonlySet<string>;
  /** Rows leave out blank cells at their end. */
  readonly short: boolean;
  /** Drawn lines separate the header from the rows. */
  readonly ruled: boolean;
  /** Nats by which the chosen header, or no header, explains the file better than the next best choice. */
  readonly margin: number;
  /**
   * The header looks like the rows: few of its words are typical of column names, and it has the kind of the rows in
   * each column of values.
   */
  readonly unnamed: boolean;
}

/**
 * Finds where the table of a file begins.
 *
 * @param text - the beginning of the file, with line ends normalised to LF
 * @param hints - whether a person says that there is a header, and facts about the last file
 */
export function inferLayout(text: string, syntax: Syntax, hints: DialectHints = {}): Layout {
  const records = placeRecords(text, syntax);
  const begin = firstFilled(records);
  const { width, used: usual } = measureTable(records, syntax);
  const used = usual === 1 ? 1 : blockWidth(records, begin, usual);
  const found = findTable(records, begin, used, hints);
  const kinds = columnKinds(records.slice(found.at + Number(found.headed)), used);
  const start = found.headed ? firstCopy(records, found.at) : found.at;
  const below = found.headed ? countHeader(records, start, used, kinds) : 0;
  const above = below === 0 ? 0 : countGroups(records, start, used, HEADER_MAX - below);
  const first = records[start - above];
  if (first === undefined) return { ...NO_TABLE, width, used, kinds };
  const headerRows = below + above;
  const again = records.filter(({ raw }) => raw === first.raw).length;
  const titles = records
    .slice(0, start - above)
    .flatMap(({ cells, filled }) => (filled > 0 ? [titleOf(cells)] : []));
  const ruled = records.some(
    ({ ruler }, at) => ruler && at >= start - above - 1 && at <= start + headerRows + 1,
  );
  return {
    preambleRows: first.line,
    headerRows,
    names: Math.max(0, ...records.slice(start - above, start + below).map(({ length }) => length)),
    fullAbove: records.slice(begin, start - above).filter((record) => isLikeRow(record, used, kinds)).length,
    width: Math.max(used, used === usual ? width : 0),
    used,
    kinds,
    measured: measuredColumns(
      records
        .slice(start + below)
        .flatMap(({ cells, filled, ruler }) => (filled > 0 && !ruler ? [cells] : [])),
      used,
    ),
    paged: headerRows > 0 && again > 2,
    titles: new Set(titles),
    short: records.slice(start + below).some((record) => isShortened(record, used, kinds)),
    ruled,
    margin: found.margin,
    unnamed: headerRows > 0 && isUnnamed(records.slice(start - above, start + below), kinds),
  };
}

/** Minimum share of filled columns in a record that may be a row. Our choice. */
const FULL = 0.6;
/** Whether a record above the header may be a row: as full as a row, with a value in a column of values if there is one. */
function isLikeRow({ signs, filled }: Placed, used: number, kinds: readonly (CellKind | null)[]): boolean {
  const typed = kinds.flatMap((kind, column) => (isValue(kind) ? [column] : []));
  if (filled < 2 || filled < FULL * used) return false;
  return typed.length === 0 ? filled === used : typed.some((column) => signs[column]?.kind === kinds[column]);
}

/** Whether a record is a row that has fewer cells than the table has columns. */
function isShortened({ cells, length, filled }: Placed, used: number, kinds: Layout['kinds']): boolean {
  if (filled < 2 || length >= used || beginsAsComment(cells)) return false;
  return !isNote(cells, { used, kinds, short: false }, { above: false, behind: true });
}

/** Share of header words among the names, from which a header is certain. Our choice. */
const NAMED = 0.5;

/** Whether header records look like the rows below them. */
function isUnnamed(header: readonly Placed[], kinds: readonly (CellKind | null)[]): boolean {
  const names = header.flatMap(({ signs }) => signs.filter(({ text }) => text !== ''));
  const known = fieldShares(names.map(({ text }) => text));
  if (known >= NAMED * names.length || header.some(({ cells }) => isSeries(cells, names.length)))
    return false;
  return kinds.every(
    (kind, column) => !isValue(kind) || header.some(({ signs }) => signs[column]?.kind === kind),
  );
}

/** Whether at least the share `NAMED` of the names forms a series. */
function isSeries(cells: readonly string[], names: number): boolean {
  const series = longestSeries(cells);
  return series !== null && series.to - series.from + 1 >= NAMED * names;
}

/** Usual number of cells in a record, and number of columns with content. */
function measureTable(records: readonly Placed[], { delimiter }: Syntax): { width: number; used: number } {
  const isRecord = ({ cells, filled, ruler }: Placed) =>
    filled > 0 && !ruler && (delimiter === '#' || !beginsAsComment(cells));
  const filled = records.filter(isRecord);
  const blocks = filled.filter((record) => records[records.indexOf(record) - 1]?.filled === 0);
  const { used } = measureWidths(
    filled.map(({ cells }) => cells),
    new Set(blocks.map(({ cells }) => cells)),
  );
  const lengths = filled.filter(({ cells }) => cells.length === used).map(({ length }) => length);
  return { width: mostFrequent(lengths) ?? used, used };
}

const NO_TABLE = {
  preambleRows: 0,
  headerRows: 0,
  names: 0,
  fullAbove: 0,
  measured: [],
  paged: false,
  titles: new Set<string>(),
  short: false,
  ruled: false,
  margin: 0,
  unnamed: false,
} as const;

/** The usual width down to the first blank line, so that a table below that line does not make this one look ragged. */
function blockWidth(records: readonly Placed[], begin: number, width: number): number {
  const blank = records.findIndex((record, at) => at > begin && record.filled === 0);
  const block = records.slice(begin, blank === -1 ? undefined : blank);
  const [first] = block;
  if (first === undefined || block.length < 2 || first.cells.length < 2) return width;
  return block.every((record) => record.cells.length === first.cells.length) ? first.cells.length : width;
}

/** The kind of most filled cells of each column. The first records are left out if there are more. */
function columnKinds(records: readonly Placed[], width: number): (CellKind | null)[] {
  const usual = records.filter(
    (record) => record.cells.length === width && record.filled > 0 && !record.ruler,
  );
  const rows = usual.slice(Math.min(HEADER_MAX - 1, Math.floor(usual.length / 2)));
  return Array.from({ length: width }, (_, column) => mostlyOf(rows, column));
}

/** Minimum share of the filled cells that have the kind of their column. Our choice. */
const MOSTLY = 0.7;

/** The kind of most cells of a column; null = mixed. */
function mostlyOf(rows: readonly Placed[], column: number): CellKind | null {
  const counts = new Map<CellKind, number>();
  let filled = 0;
  for (const { signs } of rows) {
    const sign = signs[column];
    if (sign === undefined || sign.text === '') continue;
    filled += 1;
    counts.set(sign.kind, (counts.get(sign.kind) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= MOSTLY * filled)?.[0] ?? null;
}
