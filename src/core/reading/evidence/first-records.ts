/** The first records of a file, with the kinds of their cells and the lines on which they begin. */

import { cutRecord } from '../cut/cut-record';
import { unframe } from '../cut/frame';
import { Scan } from '../cut/scan';
import { outerSyntax, type Syntax } from '../cut/syntax';
import { isFilled } from './filled';
import { isRuler } from './ruler';
import { type Sign, signOf } from './shape';
import { filledWidth } from './width';

/** Maximum records that are examined to find the beginning of the table and the kinds of its columns. */
const RECORDS_MAX = 200;

/** A record of the sample and the line on which it begins. */
export interface Placed {
  readonly cells: readonly string[];
  readonly signs: readonly Sign[];
  readonly filled: number;
  /** Number of cells in the file, including blank cells at the end. */
  readonly length: number;
  readonly line: number;
  /** Its text in the file, without white space at the end. */
  readonly raw: string;
  /** It is a drawn line, for example of dashes. */
  readonly ruler: boolean;
}

/**
 * Cuts the beginning of a file into records. Blank cells after the last column with content are left out.
 *
 * @param text - the beginning of the file, with line ends normalised to LF
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
      filled: cells.filter(isFilled).length,
      line,
      raw,
      ruler: isRuler(cells),
    };
  });
}
