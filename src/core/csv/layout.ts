/** Tells where the table of a file begins: what stands before it, and which records are its header. */
import type { CellKind } from './cells';
import { countGroups, countHeader, HEADER_MAX } from './headrows';
import { type Placed, placeRecords } from './placed';
import type { Syntax } from './syntax';

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
