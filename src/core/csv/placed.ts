/** The first records of a file, with what their cells hold and where they begin. */
import { type CellKind, kindOf } from './cells';
import { cutRecord } from './cut';
import { Scan } from './scan';
import { outerSyntax, type Syntax } from './syntax';

/** Records that are looked at for the beginning of the table and for what its columns hold. */
const RECORDS_MAX = 200;

/** A record of the sample and the line on which it begins. */
export interface Placed {
  readonly cells: readonly string[];
  readonly kinds: readonly CellKind[];
  readonly filled: number;
  readonly line: number;
}

/**
 * Cuts the beginning of a file into records.
 *
 * @param text - the beginning of the file, its line ends made LF
 * @param syntax - of the file
 */
export function placeRecords(text: string, syntax: Syntax): Placed[] {
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
