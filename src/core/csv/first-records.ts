/** The first records of a file, with what their cells hold and where they begin. */
import { cutRecord } from './cut-record';
import { unframe } from './frame';
import { isRuler } from './ruler';
import { Scan } from './scan';
import { type Sign, signOf } from './shape';
import { outerSyntax, type Syntax } from './syntax';
import { filledWidth } from './width';

/** Records that are looked at for the beginning of the table and for what its columns hold. */
const RECORDS_MAX = 200;

/** A record of the sample and the line on which it begins. */
export interface Placed {
  readonly cells: readonly string[];
  readonly signs: readonly Sign[];
  readonly filled: number;
  /** Cells as it stands in the file, blank ones at its end among them. */
  readonly length: number;
  readonly line: number;
  /** Its text as it stands in the file. */
  readonly raw: string;
  /** It is drawn of strokes. */
  readonly ruler: boolean;
}

/**
 * Cuts the beginning of a file into records; blank cells beyond the last column that holds something are left out.
 *
 * @param text - the beginning of the file, its line ends made LF
 */
export function placeRecords(text: string, syntax: Syntax): Placed[] {
  const lf: Syntax = { ...syntax, lineEnd: 'lf' };
  const scan = new Scan(text, outerSyntax(lf));
  const placed: { row: string[]; line: number; raw: string }[] = [];
  let at = 0;
  let line = 0;
  while (at < text.length && placed.length < RECORDS_MAX) {
    const cut = cutRecord(scan, at);
    const inner = syntax.wrapped ? cutRecord(new Scan(cut.cells[0] ?? '', lf), 0).cells : cut.cells;
    placed.push({ row: unframe(inner, syntax), line, raw: text.slice(at, cut.end).trimEnd() });
    line += text.slice(at, cut.end).split('\n').length - 1;
    at = cut.end;
  }
  const used = Math.max(1, ...placed.map(({ row }) => (isRuler(row) ? 0 : filledWidth(row))));
  return placed.map(({ row, line, raw }) => {
    const cells = row.slice(0, used);
    const signs = cells.map(signOf);
    const { length } = row;
    return {
      cells,
      signs,
      length,
      filled: cells.filter((cell) => cell.trim() !== '').length,
      line,
      raw,
      ruler: isRuler(cells),
    };
  });
}
