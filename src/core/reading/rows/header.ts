/** The header of a table: cut out again, joined, or invented. */

import { positionAfterLines } from '../cut/line-steps';
import { cutRecords } from '../cut/records';
import { isBlank, isComment } from '../evidence/non-record';
import { isRuler } from '../evidence/ruler';
import type { Observations } from '../told/observations';
import { cleanCell } from './clean-cell';
import type { Plan } from './open';

/**
 * Joins the records of a header into one, separated by a space.
 *
 * @param rows - the records of the header
 */
export function joinHeader(rows: readonly (readonly string[])[]): string[] {
  const [first = []] = rows;
  if (rows.length <= 1) return [...first];
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    rows
      .map((row) => row[column] ?? '')
      .filter((name) => name !== '')
      .join(' '),
  );
}

/**
 * Records blank and repeated names as observations. A blank name over an empty column is not recorded.
 *
 * @param names - of the columns
 * @param used - number of columns with content
 */
export function observeNames(
  names: readonly string[],
  used: number,
  line: number,
  observations: Observations,
): void {
  const seen = new Map<string, number>();
  names.forEach((name, at) => {
    const first = seen.get(name);
    if (name.trim() === '' && at >= used) return;
    if (name.trim() === '') observations.add('header/blank', { line, column: at + 1 });
    else if (first !== undefined) observations.add('header/repeated', { line, column: at + 1 }, { first });
    else seen.set(name, at + 1);
  });
}

/** Cuts the header out of the beginning of a file, for a reader that starts after it. */
export function headerOf(plan: Plan): string[][] {
  const { syntax, layout, head, headLines } = plan;
  const start = positionAfterLines(head, headLines, syntax.lineEnd);
  const { rows } = cutRecords(head.slice(start ?? 0), syntax, layout.width, 'end');
  return rows
    .filter((row) => !isBlank(row) && !isComment(row, layout) && !(layout.ruled && isRuler(row)))
    .slice(0, layout.headerRows)
    .map((row) => row.map((cell) => cleanCell(cell, plan.repairs).text));
}

/**
 * Invents names for a table without a header.
 *
 * @param width - number of columns
 */
export function inventNames(width: number): string[] {
  return Array.from({ length: width }, (_, column) => `C${column + 1}`);
}
