/** Splits a record that was written with another delimiter than the rest of its file. */

import { cutRecord } from '../cut/cut-record';
import { Scan } from '../cut/scan';
import type { Syntax } from '../cut/syntax';
import { kindOf } from '../evidence/cells';
import type { Layout } from '../layout/layout';

/** Delimiters to try. */
const DELIMITERS = [';', ',', '\t', '|', ' '];
/** Minimum columns: below that, a record may fit another delimiter by chance. */
const COLUMNS_MIN = 4;

/**
 * Splits a record at another delimiter if that gives exactly the usual number of cells, with numbers and dates where
 * they belong; null = no delimiter does.
 *
 * @param row - the record as it was cut, with an unusual number of cells
 */
export function partOtherwise(row: readonly string[], layout: Layout, syntax: Syntax): string[] | null {
  if (layout.width < COLUMNS_MIN) return null;
  const text = row.join(syntax.delimiter);
  for (const delimiter of DELIMITERS) {
    if (delimiter === syntax.delimiter || !text.includes(delimiter)) continue;
    const scan = new Scan(text, { ...syntax, delimiter, quote: syntax.quote || '"', runs: false });
    const { cells, cutOff, openAt } = cutRecord(scan, 0);
    const isWhole = cells.length === layout.width && cutOff && openAt === null;
    if (isWhole && !cells.some((cell) => isParted(cell, syntax.delimiter)) && fits(cells, layout))
      return cells;
  }
  return null;
}

/** Whether a cell contains the delimiter of the file, and not as punctuation that a space follows. */
function isParted(cell: string, delimiter: string): boolean {
  return cell
    .split(delimiter)
    .slice(1)
    .some((part) => !part.startsWith(' '));
}

function fits(cells: readonly string[], layout: Layout): boolean {
  let values = 0;
  for (const [column, kind] of layout.kinds.entries()) {
    if (kind !== 'number' && kind !== 'date') continue;
    const own = kindOf(cells[column] ?? '');
    if (own === kind) values += 1;
    else if (own !== 'empty') return false;
  }
  return values > 0;
}
